// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.screen;

import static org.kedge.clinic.patient.PatientSamples.EVIDENCE;
import static org.kedge.clinic.patient.PatientSamples.ID;

import java.util.List;
import java.util.Map;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;

/// Pages of a screening.
public final class ScreenSamples {
  private ScreenSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    return List.of(
        new Sample(
            "screen",
            "screen/screen",
            Map.of(
                "banner",
                PatientSamples.banner(Step.SCREEN, new Mark(Tone.ASK, "Deferred")),
                "here",
                "screen",
                "own",
                true,
                "view",
                new ScreenViews(EVIDENCE, Gallery.words())
                    .view(
                        ID,
                        overruled(),
                        PatientSamples.screening().attest(),
                        List.of(
                            new ScreenView.Attested(
                                "No allergy is recorded (HYP-01).",
                                "Ana Brandt",
                                "2026-11-23 16:00"))))));
  }

  /// The screening with one finding that a prescriber goes on with.
  private static ScreeningResult overruled() {
    ScreeningResult result = PatientSamples.screening();
    Screening first = result.screenings().getFirst();
    Finding found =
        first.findings().stream()
            .filter(finding -> finding.overridable() && finding.scope() == Scope.COURSE)
            .findFirst()
            .orElseThrow();
    Signature by = new Signature("p1", "Ana Brandt", Role.PRESCRIBER, Gallery.NOW);
    return result.goingOn(
        List.of(new Overruled(first.drug(), found.rule(), found.value(), "Looked into it", by)));
  }
}
