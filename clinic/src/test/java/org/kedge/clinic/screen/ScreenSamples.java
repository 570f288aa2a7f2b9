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
                "view",
                new ScreenViews(EVIDENCE, Gallery.words())
                    .view(
                        ID,
                        PatientSamples.screening(),
                        Map.of(
                            "ketamine-iv CV-08",
                            new ScreenView.Overruled(
                                "Ana Brandt", "2026-11-23 16:02", "Controlled for two years")),
                        List.of(
                            new ScreenView.Attested(
                                "No allergy is recorded (HYP-01).",
                                "Ana Brandt",
                                "2026-11-23 16:00"))))));
  }
}
