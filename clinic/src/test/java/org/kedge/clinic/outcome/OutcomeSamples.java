// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import static org.kedge.clinic.patient.PatientSamples.EVIDENCE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.OutcomeRules;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Jurisdiction;

/// Pages of the outcome.
public final class OutcomeSamples {
  private OutcomeSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    Map<String, Object> scored = new HashMap<>(model(view(true)));
    scored.put("problems", List.of(new Problem("phq9-4", "Question 4 has no answer")));
    return List.of(
        new Sample("outcome-empty", "outcome/outcome", model(view(false))),
        new Sample("outcome", "outcome/outcome", scored));
  }

  private static Map<String, Object> model(OutcomeView view) {
    return Map.of(
        "banner",
        PatientSamples.banner(Step.OUTCOME, new Mark(Tone.OK, "Response")),
        "here",
        "outcome",
        "view",
        view);
  }

  private static OutcomeView view(boolean scored) {
    Instant before = Gallery.NOW.minus(Duration.ofDays(14));
    List<Assessment> assessments =
        scored
            ? List.of(
                new Assessment.Total(Instrument.MADRS, 34, before),
                new Assessment.Total(Instrument.PHQ9, 21, before),
                new Assessment.Total(Instrument.PHQ9, 14, Gallery.NOW.minus(Duration.ofDays(7))),
                new Assessment.Phq9(
                    Map.of(1, 1, 9, 1), OptionalInt.empty(), true, true, Gallery.NOW))
            : List.of();
    OutcomeRules rules = new OutcomeRules(EVIDENCE, Site.weekdays(ZoneOffset.UTC, Jurisdiction.US));
    return new OutcomeViews(EVIDENCE, Gallery.words())
        .view(
            List.of(rules.outcome(Instrument.PHQ9, assessments, List.of(), Gallery.NOW)),
            assessments,
            scored ? Map.of("phq9-1", "1", "phq9-2", "1") : Map.of());
  }
}
