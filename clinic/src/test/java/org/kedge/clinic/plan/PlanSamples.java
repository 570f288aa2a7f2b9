// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;

/// Pages of a plan. The curves are drawn by hand and predict nothing.
public final class PlanSamples {
  private static final int WEEKS = 9;
  private static final List<String> MARKS =
      List.of("Extrapolation: this patient is outside the range of those studied with infusions.");

  private PlanSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    Mark proposed = new Mark(Tone.ASK, "Proposed, not approved");
    Mark approved = new Mark(Tone.OK, "Approved");
    return List.of(
        sample("plan-options", null, List.of("Eleven points are still to be confirmed.")),
        sample(
            "plan-proposed",
            new PlanView.Chosen(
                "9",
                "1",
                proposed,
                choice("IV-05-3x", "Three a week", Tone.OK),
                "",
                List.of("The dose is above 60 mg. 62 mg (limit 60 mg, rule plan.iv.soft-amount)"),
                List.of(),
                List.of("The patient knows that this use is off-label and has agreed to it."),
                List.of(new PlanView.Reason("plan.iv.soft-amount", "The dose is above 60 mg."))),
            List.of()),
        sample(
            "plan-approved",
            new PlanView.Chosen(
                "9",
                "2",
                approved,
                choice("IV-05-3x", "Three a week", Tone.OK),
                "Approved by Ana Brandt, prescriber, 2026-11-24 11:40",
                List.of(),
                List.of("CV-09.refer: measured at home for two weeks, 128/80 (Ana Brandt)"),
                List.of(),
                List.of()),
            List.of()));
  }

  private static Sample sample(
      String name, PlanView.@Nullable Chosen chosen, List<String> blocked) {
    return new Sample(
        name,
        "plan/plan",
        Map.of(
            "banner",
            PatientSamples.banner(Step.PLAN, new Mark(Tone.OK, "Eligible")),
            "here",
            "plan",
            "view",
            new PlanView(
                List.of(Field.day("start", "First session not before").with("2026-11-24")),
                List.of(
                    new Mark(Tone.OK, "Ketamine: eligible"),
                    new Mark(Tone.STOP, "Esketamine: excluded")),
                chosen == null
                    ? List.of(
                        choice("IV-05-3x", "Three a week", Tone.OK),
                        choice("ESK-TRD-US", "Esketamine, twice a week", Tone.STOP))
                    : List.of(),
                chosen == null ? null : course(),
                chosen == null ? MARKS : List.of(),
                chosen,
                blocked)));
  }

  private static PlanView.Choice choice(String id, String title, Tone tone) {
    return new PlanView.Choice(
        id,
        title,
        "Ketamine, racemic, intravenous. Off-label for depression.",
        new Mark(tone, tone == Tone.OK ? "may be chosen" : "excluded by screening"),
        "35.7 mg over 40 min (0.5 mg/kg × 71.5 kg)",
        List.of(
            new PlanView.Detail("Pump", "35.7 mL of 1 mg/mL at 53.5 mL/h"),
            new PlanView.Detail("Weight", "71.5 kg (2026-11-23), before that 72.0 kg"),
            new PlanView.Detail("Decision after", "sessions 3 and 6")),
        IntStream.rangeClosed(1, 6)
            .mapToObj(number ->
                new PlanView.Visit(
                    number,
                    "Wed 2026-11-%d".formatted(24 + number),
                    "35.7 mg",
                    new Mark(Tone.PLAIN, "planned")))
            .toList(),
        "One open trial of 41 people. Dose and decision points as published.",
        tone == Tone.OK,
        tone == Tone.OK
            ? new PlanView.Prediction(
                course(),
                List.of(),
                MARKS,
                "Median, and a band that holds nine in ten virtual twins; open treatment.",
                "")
            : PlanView.Prediction.none("The model makes no prediction here."));
  }

  private static Chart course() {
    List<Double> days = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<List<@Nullable Double>> edges =
        IntStream.range(0, 5)
            .mapToObj(i -> (List<@Nullable Double>) new ArrayList<@Nullable Double>())
            .toList();
    double[] spread = {-12, -6, 0, 6, 11};
    for (int week = 0; week < WEEKS; week++) {
      days.add(week * 7.0);
      words.add("day " + week * 7);
      double middle = 14 + 18 * Math.exp(-week / 1.5);
      for (int i = 0; i < spread.length; i++) {
        edges.get(i).add(Math.max(0, middle + spread[i] * (1 - Math.exp(-week))));
      }
    }
    return Chart.titled("Expected MADRS total (points) over the course")
        .axes("day", "MADRS, points")
        .at(days, words)
        .floor(0)
        .add(new Chart.Series("90 % from", Chart.Kind.EDGE, "quiet", edges.get(0), 0))
        .add(new Chart.Series("90 % to", Chart.Kind.EDGE, "quiet", edges.get(4), 0))
        .add(new Chart.Series("50 % from", Chart.Kind.EDGE, "quiet", edges.get(1), 0))
        .add(new Chart.Series("50 % to", Chart.Kind.EDGE, "quiet", edges.get(3), 0))
        .add(new Chart.Series("median", Chart.Kind.LINE, "main", edges.get(2), 0))
        .band(0, 1)
        .band(2, 3)
        .limit(new Chart.Limit("remission", 10, Tone.OK))
        .done();
  }
}
