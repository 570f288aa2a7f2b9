// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The clinic's own accounts, for the administrator. A new password is random and shown once.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
@ConditionalOnProperty(
    name = "kedge.identity.provider.issuer",
    matchIfMissing = true,
    havingValue = "none")
class AccountPages {
  private final Users users;
  private final AuditTrail audit;

  AccountPages(Users users, AuditTrail audit) {
    this.users = users;
    this.audit = audit;
  }

  /// A password that is shown once.
  record Fresh(String name, String password) {}

  @GetMapping("/accounts")
  String accounts(Model model) {
    return show(model, "", "", "");
  }

  private String show(Model model, String name, String display, String role) {
    model.addAttribute("accounts", users.all());
    model.addAttribute(
        "fields",
        List.of(
            Field.text("name", "Name to sign in with")
                .hint("2 to 40 small letters, digits, points or hyphens")
                .with(name),
            Field.text("display", "Name as colleagues read it").with(display),
            Field.choice(
                    "role",
                    "Role",
                    Arrays.stream(Role.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toArray(Option[]::new))
                .with(role)));
    return "identity/accounts";
  }

  @PostMapping("/accounts")
  ModelAndView add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String display,
      @RequestParam(defaultValue = "") String role,
      Model model) {
    List<Problem> problems = new ArrayList<>();
    if (!name.matches("[a-z0-9.-]{2,40}")) {
      problems.add(
          new Problem("name", "The name must be 2 to 40 small letters, digits, points or hyphens"));
    }
    String shown = display.strip();
    if (shown.length() < 2 || shown.length() > 80 || shown.chars().anyMatch(c -> c < ' ')) {
      problems.add(new Problem("display", "The name for colleagues must have 2 to 80 letters"));
    }
    Optional<Role> chosen =
        Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    if (chosen.isEmpty()) {
      problems.add(new Problem("role", "A role has to be chosen"));
    }
    if (problems.isEmpty()) {
      try {
        String password = FirstPassword.make();
        users.add(name, shown, chosen.orElseThrow(), password);
        audit.tell(Access.of(Action.ACCOUNT, Outcome.DONE));
        model.addAttribute("fresh", new Fresh(name, password));
        return new ModelAndView(show(model, "", "", ""), model.asMap());
      } catch (DuplicateKeyException taken) {
        problems.add(new Problem("name", "The name is taken by another account"));
      }
    }
    model.addAttribute("problems", problems);
    return new ModelAndView(
        show(model, name, display, role), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/accounts/{id}/password")
  String password(@PathVariable UUID id, Model model) {
    account(id)
        .ifPresent(account -> {
          String password = FirstPassword.make();
          users.setPassword(id, password);
          audit.tell(Access.of(Action.ACCOUNT, Outcome.DONE));
          model.addAttribute("fresh", new Fresh(account.signInName(), password));
        });
    return show(model, "", "", "");
  }

  /// Closes or opens an account. Nobody closes their own: somebody has to be left to open it.
  @PostMapping("/accounts/{id}/enabled")
  String enabled(
      @PathVariable UUID id, @RequestParam boolean enabled, CurrentUser user, Model model) {
    if (id.toString().equals(user.id())) {
      model.addAttribute(
          "problems", List.of(Problem.of("Your own account is closed by another administrator")));
    } else if (account(id).isPresent()) {
      users.setEnabled(id, enabled);
      audit.tell(Access.of(Action.ACCOUNT, Outcome.DONE));
    }
    return show(model, "", "", "");
  }

  private Optional<Users.Account> account(UUID id) {
    return users.all().stream().filter(account -> account.id().equals(id)).findFirst();
  }
}
