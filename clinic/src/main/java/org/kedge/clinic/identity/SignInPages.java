// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.jspecify.annotations.Nullable;
import org.kedge.clinic.database.ClinicKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The page with name and password, and the one for a sign-in that went wrong on its way back.
@Controller
class SignInPages {
  private final ClinicKind kind;

  SignInPages(ClinicKind kind) {
    this.kind = kind;
  }

  @GetMapping("/sign-in")
  String signIn(@RequestParam(required = false) @Nullable String failed, Model model) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("demonstration", kind.isDemonstration());
    return "sign-in";
  }

  @GetMapping("/sign-in-failed")
  @ResponseStatus(HttpStatus.UNAUTHORIZED)
  String failed(Model model) {
    model.addAttribute("title", "You are not signed in");
    model.addAttribute("message", "The sign-in did not come back in order. Please try again.");
    model.addAttribute("status", HttpStatus.UNAUTHORIZED.value());
    return "error";
  }
}
