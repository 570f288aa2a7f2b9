// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;

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
        view,
        "madrs",
        List.of(Field.whole("madrs-total", "Total, 0 to 60", "points")));
  }

  private static OutcomeView view(boolean scored) {
    return new OutcomeView(
        scored ? List.of(new Mark(Tone.OK, "Response (PHQ-9, 57 % fall)")) : List.of(),
        scored
            ? new OutcomeView.Triage(
                "Item 9 is not zero: ask now",
                "Answered 1 on 2026-11-24. Item 9 alone is no level of risk.",
                List.of("Do the C-SSRS screener in this contact", "Tell the prescriber today"))
            : null,
        scored ? List.of(chart()) : List.of(),
        scored
            ? List.of(
                new OutcomeView.Score(
                    "2026-11-24",
                    "PHQ-9",
                    "9 points",
                    "-12 points (57 %)",
                    "Sam Ode",
                    new Mark(Tone.OK, "response")),
                new OutcomeView.Score(
                    "2026-11-10",
                    "PHQ-9",
                    "21 points",
                    "baseline",
                    "import",
                    new Mark(Tone.PLAIN, "")))
            : List.of(),
        IntStream.rangeClosed(1, Phq9.ITEMS.size())
            .mapToObj(
                n -> new OutcomeView.Item("phq9-" + n, Phq9.ITEMS.get(n - 1), n < 4 ? "1" : ""))
            .toList());
  }

  private static Chart chart() {
    return Chart.titled("PHQ-9 total (points)")
        .axes("day", "points")
        .at(List.of(0.0, 7.0, 14.0), List.of("2026-11-10", "2026-11-17", "2026-11-24"))
        .floor(0)
        .add(new Chart.Series("PHQ-9", Chart.Kind.JOINED, "main", List.of(21.0, 14.0, 9.0), 0))
        .limit(new Chart.Limit("response 10.5", 10.5, Tone.INFO))
        .limit(new Chart.Limit("remission below 5", 5, Tone.OK))
        .open()
        .done();
  }
}
