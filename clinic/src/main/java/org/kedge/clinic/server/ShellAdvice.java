// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.identity.Role;
import org.kedge.clinic.page.ClinicSettings;
import org.kedge.clinic.page.Shell;
import org.kedge.clinic.page.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its frame: the clinic, the time, the person, and what that person may do.
@ControllerAdvice
class ShellAdvice {
  private final ClinicSettings settings;
  private final Words words;
  private final boolean ownAccounts;

  ShellAdvice(
      ClinicSettings settings,
      Words words,
      @Value("${kedge.identity.provider.issuer:}") String issuer) {
    this.settings = settings;
    this.words = words;
    this.ownAccounts = issuer.isEmpty();
  }

  @ModelAttribute("shell")
  @Nullable Shell shell() {
    return CurrentUser.find().map(this::shell).orElse(null);
  }

  private Shell shell(CurrentUser user) {
    return new Shell(
        settings.name(),
        settings.zone().getId(),
        words.now().toString(),
        words.zoned(words.now()),
        user.name(),
        user.role().words(),
        may(user.role()),
        links(user.role()));
  }

  private List<Shell.Link> links(Role role) {
    List<Shell.Link> links = new ArrayList<>();
    if (role == Role.ADMINISTRATOR) {
      links.add(new Shell.Link("/audit", "Audit trail"));
    }
    if (ownAccounts && role == Role.ADMINISTRATOR) {
      links.add(new Shell.Link("/accounts", "Accounts"));
    }
    if (ownAccounts) {
      links.add(new Shell.Link("/password", "Password"));
    }
    return links;
  }

  private static Shell.May may(Role role) {
    boolean prescriber = role == Role.PRESCRIBER;
    boolean clinical = prescriber || role == Role.NURSE;
    return new Shell.May(clinical || role == Role.FRONT_DESK, clinical, clinical, prescriber);
  }
}
