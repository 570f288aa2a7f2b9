// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Treatment;

/// The curve of the README: the expected MADRS total over six infusions and the weeks after them,
/// as numbers and as a drawing made from the numbers.
final class CoursePicture {
  static final String HEAD = "day,median,p05,p25,p75,p95";

  private static final List<Double> SESSION_DAYS = List.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0);
  private static final int DAYS = 42;
  private static final int PATIENTS = 4000;
  private static final int LEFT = 50;
  private static final int TOP = 20;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int HIGHEST = 50;

  private CoursePicture() {}

  /// One day: its median and the edges of the bands in which half and nine tenths lie.
  record Day(int day, double median, double p05, double p25, double p75, double p95) {
    static Day of(String line) {
      String[] cells = line.split(",", -1);
      return new Day(
          Integer.parseInt(cells[0]),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }

    String line() {
      return String.format(
          Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,%.1f", day, median, p05, p25, p75, p95);
    }
  }

  /// The numbers, by the model.
  static List<Day> simulated(Evidence evidence) {
    List<Double> hours = new ArrayList<>();
    for (int day = 0; day <= DAYS; day++) {
      hours.add(day * 24.0);
    }
    Arm arm =
        new Arm(
            "course",
            new Treatment.RacemicInfusion(
                evidence.value("plan.iv.dose", "mg/kg"),
                evidence.value("plan.iv.infusion-time", "min")),
            SESSION_DAYS,
            Blinding.OPEN,
            false);
    return new Simulation(evidence)
        .run(new Design(Population.of(evidence), List.of(arm), hours), PATIENTS, 1, 2).stream()
            .filter(summary -> summary.quantity() == Quantity.MADRS_TOTAL)
            .map(summary ->
                new Day(
                    (int) Math.round(summary.timeH() / 24),
                    summary.quantiles().get(2),
                    summary.quantiles().get(0),
                    summary.quantiles().get(1),
                    summary.quantiles().get(3),
                    summary.quantiles().get(4)))
            .toList();
  }

  static String table(List<Day> days) {
    return HEAD + "\n" + days.stream().map(Day::line).collect(Collectors.joining("\n")) + "\n";
  }

  /// The drawing.
  static String drawing(List<Day> days) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n"
            .formatted(LEFT + WIDTH + 20, TOP + HEIGHT + 60));
    svg.append(
        "<title>Expected MADRS total over six infusions of ketamine and the weeks after them: median and the bands in which half and nine tenths of virtual patients lie</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int score = 0; score <= HIGHEST; score += 10) {
      svg.append(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"#d5dde3\"/><text x=\"%d\" y=\"%s\" text-anchor=\"end\">%d</text>%n"
              .formatted(LEFT, LEFT + WIDTH, y(score), y(score), LEFT - 8, y(score - 0.8), score));
    }
    for (int day = 0; day <= DAYS; day += 7) {
      svg.append(
          "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>%n"
              .formatted(x(day), TOP + HEIGHT + 18, day));
    }
    band(
        svg,
        days.stream().map(d -> d.p05).toList(),
        days.stream().map(d -> d.p95).toList(),
        "#dfe8ea");
    band(
        svg,
        days.stream().map(d -> d.p25).toList(),
        days.stream().map(d -> d.p75).toList(),
        "#b9d0d4");
    svg.append(
        "<polyline fill=\"none\" stroke=\"#0b5468\" stroke-width=\"2.5\" points=\"%s\"/>%n"
            .formatted(points(days.stream().map(d -> d.median).toList())));
    for (double day : SESSION_DAYS) {
      svg.append(
          "<path d=\"M%s %d l-4 -8 h8 z\" fill=\"#8a3b00\"/>%n".formatted(x(day), TOP + HEIGHT));
    }
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">day (triangles: infusions)</text>%n"
            .formatted(LEFT + WIDTH / 2, TOP + HEIGHT + 40));
    svg.append(
        "<text x=\"14\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 14 %d)\">MADRS, points</text>%n</svg>%n"
            .formatted(TOP + HEIGHT / 2, TOP + HEIGHT / 2));
    return svg.toString();
  }

  private static void band(StringBuilder svg, List<Double> low, List<Double> high, String fill) {
    List<String> back = new ArrayList<>();
    for (int day = low.size() - 1; day >= 0; day--) {
      back.add(x(day) + "," + y(low.get(day)));
    }
    svg.append(
        "<polygon fill=\"%s\" points=\"%s %s\"/>%n"
            .formatted(fill, points(high), String.join(" ", back)));
  }

  private static String points(List<Double> scores) {
    List<String> points = new ArrayList<>();
    for (int day = 0; day < scores.size(); day++) {
      points.add(x(day) + "," + y(scores.get(day)));
    }
    return String.join(" ", points);
  }

  private static String x(double day) {
    return String.format(Locale.ROOT, "%.1f", LEFT + day / DAYS * WIDTH);
  }

  private static String y(double score) {
    return String.format(Locale.ROOT, "%.1f", TOP + HEIGHT * (1 - score / HIGHEST));
  }
}
