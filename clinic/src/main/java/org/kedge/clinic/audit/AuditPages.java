// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit trail, for the administrator: who did what, and whether the chain holds. It names no
/// patient but by id.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditPages {
  private static final int PAGE = 100;
  private static final int LAST_PAGE = 1_000_000;

  private final AuditTrail trail;
  private final Words words;

  AuditPages(AuditTrail trail, Words words) {
    this.trail = trail;
    this.words = words;
  }

  /// One line as the page prints it.
  record Line(String when, String who, String what, String about, String where) {}

  @GetMapping("/audit")
  String newest(@RequestParam(defaultValue = "0") int page, Model model) {
    int shown = Math.clamp(page, 0, LAST_PAGE);
    List<AuditLine> lines = trail.newest(shown * PAGE, PAGE);
    model.addAttribute("lines", lines.stream().map(this::line).toList());
    model.addAttribute("page", shown);
    model.addAttribute("more", lines.size() == PAGE);
    return "audit/audit";
  }

  @PostMapping("/audit/verify")
  String verify(Model model) {
    model.addAttribute(
        "verified",
        switch (trail.verify()) {
          case Verification.Intact intact ->
              new Mark(
                  Tone.OK,
                  "All %d lines follow each other as they were written".formatted(intact.lines()));
          case Verification.Broken broken ->
              new Mark(
                  Tone.STOP, "Broken at line %d: %s".formatted(broken.position(), broken.reason()));
        });
    return newest(0, model);
  }

  private Line line(AuditLine line) {
    Access access = line.access();
    String what =
        access.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + (access.outcome() == Outcome.DONE
                ? ""
                : ", " + access.outcome().name().toLowerCase(Locale.ROOT));
    String about =
        Optional.ofNullable(access.resourceType()).map(type -> type.replace("*", "all")).orElse("")
            + Optional.ofNullable(access.patientId()).map(id -> " of " + id).orElse("");
    return new Line(
        words.day(line.at()) + " " + words.second(line.at()),
        line.actor().role().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + line.actor().id(),
        what,
        about.strip(),
        Optional.ofNullable(line.page()).orElse("–"));
  }
}
