// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.kedge.clinic.page.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Everybody's own password.
@Controller
@ConditionalOnProperty(
    name = "kedge.identity.provider.issuer",
    matchIfMissing = true,
    havingValue = "none")
class PasswordPages {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 70;

  private final Users users;
  private final AuditTrail audit;

  PasswordPages(Users users, AuditTrail audit) {
    this.users = users;
    this.audit = audit;
  }

  @GetMapping("/password")
  String form() {
    return "identity/password";
  }

  @PostMapping("/password")
  ModelAndView change(
      @RequestParam(defaultValue = "") String now,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String again,
      CurrentUser user,
      Model model) {
    UUID id = UUID.fromString(user.id());
    List<Problem> problems = new ArrayList<>();
    if (users.find(id).filter(account -> users.matches(account, now)).isEmpty()) {
      problems.add(new Problem("now", "This is not your password of now"));
    }
    if (next.length() < SHORTEST || next.length() > LONGEST) {
      problems.add(
          new Problem(
              "next", "The new password must have %d to %d letters".formatted(SHORTEST, LONGEST)));
    }
    if (!next.equals(again)) {
      problems.add(new Problem("again", "The new password was typed in two ways"));
    }
    if (!problems.isEmpty()) {
      audit.tell(Access.of(Action.ACCOUNT, Outcome.FAILED));
      model.addAttribute("problems", problems);
      return new ModelAndView("identity/password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    users.setPassword(id, next);
    audit.tell(Access.of(Action.ACCOUNT, Outcome.DONE));
    model.addAttribute("stored", "The new password holds from the next sign-in on");
    return new ModelAndView("identity/password", model.asMap());
  }
}
