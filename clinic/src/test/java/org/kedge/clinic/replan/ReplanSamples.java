// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.util.List;
import java.util.Map;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Option;
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
            new ReplanView(
                "", null, "", List.of(), List.of(), List.of(), "", List.of(), List.of(),
                List.of())),
        sample(
            "replan",
            new ReplanView(
                "2026-11-24 11:42",
                new Mark(Tone.INFO, "Propose to change the plan"),
                "Thu 2026-11-26, not before 2026-11-25 and not after 2026-11-30 (induction)",
                List.of("Step back to the schedule before", "Another drug or treatment"),
                List.of(
                    new ReplanView.Line(
                        new Mark(Tone.INFO, "Finding"),
                        "RP-14",
                        "Relapse.",
                        "13 points (2026-11-24), gain 14, lost 8",
                        "10 points; half of the gain",
                        true)),
                List.of(
                    Field.choice(
                        "pregnancy",
                        "Pregnancy?",
                        new Option("no", "no"),
                        new Option("yes", "yes"))),
                "Answered by Ana Brandt, 2026-11-24 11:40",
                List.of(
                    new ReplanView.Choice("CONTINUE", "Continue", "as planned", false, false),
                    new ReplanView.Choice(
                        "ADJUST", "Adjust", "another dose or schedule", true, false),
                    new ReplanView.Choice("STOP", "Stop", "the course ends here", false, false)),
                List.of(
                    Field.lines("reason", "Reason"), Field.day("next", "Next session").optional()),
                List.of(
                    new ReplanView.Decided(
                        "2026-11-10 15:20",
                        "Ana Brandt",
                        "Continue",
                        "Response held at two visits",
                        "2026-11-24")))));
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
            view));
  }
}
