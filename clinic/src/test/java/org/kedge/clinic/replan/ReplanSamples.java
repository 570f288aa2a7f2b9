// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.util.List;
import java.util.Map;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;

/// Pages of a replanning.
public final class ReplanSamples {
  private ReplanSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    return List.of(
        sample(
            "replan-nothing",
            new ReplanView("", null, List.of(), List.of(), "", List.of(), List.of(), "")),
        sample(
            "replan",
            new ReplanView(
                "2026-11-24 11:42",
                new Mark(Tone.WARN, "Adjust"),
                List.of("PHQ-9 rose from 7 to 13 at two readings 8 days apart"),
                List.of(
                    new ReplanView.Line(
                        new Mark(Tone.WARN, "relapse"),
                        "RELAPSE-PHQ9",
                        "PHQ-9 at or above the cut, with loss of at least half of the gain",
                        "13 points (2026-11-24), gain 14, lost 8",
                        "10 points; half of the gain",
                        true)),
                "Thu 2026-11-26, window to 2026-11-30",
                List.of(
                    new ReplanView.Choice("continue", "Continue", "as planned", false),
                    new ReplanView.Choice("adjust", "Adjust", "back to weekly sessions", true),
                    new ReplanView.Choice("stop", "Stop", "end of the course", false),
                    new ReplanView.Choice("refer", "Refer", "another treatment", false)),
                List.of(
                    new ReplanView.Decision(
                        "2026-11-10 15:20",
                        "Ana Brandt, prescriber",
                        "Continue",
                        "Response held at two visits",
                        "2026-11-24")),
                "The data do not fix a day on which the effect wears off.")));
  }

  private static Sample sample(String name, ReplanView view) {
    return new Sample(
        name,
        "replan/replan",
        Map.of(
            "banner",
            PatientSamples.banner(Step.REPLAN, new Mark(Tone.WARN, "Relapse signal")),
            "here",
            "replan",
            "view",
            view,
            "fields",
            List.of(
                Field.lines("reason", "Reason"), Field.day("next", "Next session").optional())));
  }
}
