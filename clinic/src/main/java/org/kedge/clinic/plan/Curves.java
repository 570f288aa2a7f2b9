// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.ModelForecaster;
import org.kedge.protocol.plan.PredictedCurve;

/// Predicted curves as charts.
final class Curves {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;
  private static final String MOOD = "madrs_total";
  private static final List<String> COLOURS = List.of("main", "second", "third", "quiet");

  /// What each quantity is called, and its unit as people write it. A concentration is named with
  /// where it is sampled.
  private static final Map<String, Named> ACUTE =
      Map.of(
          "ketamine_total", new Named("Ketamine in %s", "ng/mL"),
          "ketamine_s", new Named("Esketamine in %s", "ng/mL"),
          "sbp_change", new Named("Rise of the systolic pressure", "mmHg"),
          "dbp_change", new Named("Rise of the diastolic pressure", "mmHg"),
          "cadss", new Named("Dissociation (CADSS)", "points"));

  private static final List<String> ORDER =
      List.of("ketamine_total", "ketamine_s", "sbp_change", "dbp_change", "cadss");

  private final Evidence evidence;

  Curves(Evidence evidence) {
    this.evidence = evidence;
  }

  private record Named(String words, String unit) {}

  /// The expected course of the score.
  @Nullable Chart course(Forecast.Predicted forecast) {
    return mood(forecast).map(this::course).orElse(null);
  }

  private Chart course(PredictedCurve curve) {
    return drawing(
            "Expected MADRS total over the course (points)",
            curve,
            HOURS_PER_DAY,
            "day",
            "MADRS, points")
        .limit(new Chart.Limit("remission", evidence.value("madrs.remission", "{score}"), Tone.OK))
        .done();
  }

  /// What is expected in the first hours.
  List<Chart> acute(Forecast.Predicted predicted, DoseOrder order) {
    return ORDER.stream()
        .flatMap(quantity ->
            predicted.curves().stream().filter(curve -> curve.quantity().equals(quantity)))
        .map(curve -> acute(curve, ModelForecaster.sampled(order)))
        .toList();
  }

  private Chart acute(PredictedCurve curve, String sampled) {
    Named named = ACUTE.getOrDefault(curve.quantity(), new Named(curve.quantity(), curve.unit()));
    return drawing(
            "%s (%s) after the start of a session"
                .formatted(named.words().formatted(sampled), named.unit()),
            curve,
            1 / MINUTES_PER_HOUR,
            "min",
            named.unit())
        .note(
            switch (curve.quantity()) {
              case "sbp_change" -> withoutDrug("ac.sbp0", "ac.sbp0_old");
              case "dbp_change" -> withoutDrug("ac.dbp0", "ac.dbp0_old");
              default -> "";
            })
        .done();
  }

  /// What the curve of a pressure leaves out.
  private String withoutDrug(String younger, String older) {
    return "Readings often lie above this curve, which is the rise by the drug alone: without the drug, too, the highest of several readings in a session lies above the first, by %s mmHg on average and by %s mmHg from %s years on."
        .formatted(
            Words.number(evidence.value(younger, "mm[Hg]"), 1),
            Words.number(evidence.value(older, "mm[Hg]"), 1),
            Words.number(evidence.value("ac.old_age", "a"), 0));
  }

  private static Chart.Drawing drawing(
      String title, PredictedCurve curve, double hoursPerStep, String across, String up) {
    List<Double> at = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<@Nullable Double> low = new ArrayList<>();
    List<@Nullable Double> median = new ArrayList<>();
    List<@Nullable Double> high = new ArrayList<>();
    for (PredictedCurve.Point point : curve.points()) {
      double step = point.hours() / hoursPerStep;
      at.add(step);
      words.add(across + " " + Words.number(step, 0));
      low.add(point.low());
      median.add(point.median());
      high.add(point.high());
    }
    return Chart.titled(title)
        .axes(across, up)
        .at(at, words)
        .floor(0)
        .add(new Chart.Series("nine in ten from", Chart.Kind.EDGE, "quiet", low, 0))
        .add(new Chart.Series("to", Chart.Kind.EDGE, "quiet", high, 0))
        .add(new Chart.Series("median", Chart.Kind.LINE, "main", median, 0))
        .band(0, 1);
  }

  /// The medians of several plans in one chart; none for fewer than two.
  @Nullable Chart together(List<String> titles, List<Forecast> forecasts) {
    List<PredictedCurve> curves = forecasts.stream().flatMap(one -> mood(one).stream()).toList();
    if (curves.size() < 2 || curves.size() != titles.size()) {
      return null;
    }
    List<PredictedCurve.Point> points = curves.getFirst().points();
    Chart.Drawing drawing =
        Chart.titled("Expected MADRS total, the medians side by side (points)")
            .axes("day", "MADRS, points")
            .at(
                points.stream().map(point -> point.hours() / HOURS_PER_DAY).toList(),
                points.stream()
                    .map(point -> "day " + Words.number(point.hours() / HOURS_PER_DAY, 0))
                    .toList())
            .floor(0);
    for (int at = 0; at < curves.size(); at++) {
      List<@Nullable Double> medians = new ArrayList<>();
      curves.get(at).points().forEach(point -> medians.add(point.median()));
      drawing.add(
          new Chart.Series(
              titles.get(at), Chart.Kind.LINE, COLOURS.get(at % COLOURS.size()), medians, 0));
    }
    return drawing.done();
  }

  private static Optional<PredictedCurve> mood(Forecast forecast) {
    return forecast instanceof Forecast.Predicted predicted
        ? predicted.curves().stream().filter(curve -> curve.quantity().equals(MOOD)).findFirst()
        : Optional.empty();
  }
}
