// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Observed against predicted, for rows that share a unit.
///
/// @param name of the file, without its ending
/// @param title of the drawing
/// @param kinds of rows that belong to it
/// @param unit of those rows
/// @param label the unit in words
/// @param logarithmic whether the axes are
record Scatter(
    String name, String title, Set<String> kinds, String unit, String label, boolean logarithmic)
    implements RowDrawing {
  private static final int SIDE = 460;

  /// The drawings of the report, in its order.
  static final List<Scatter> ALL =
      List.of(
          new Scatter(
              "concentration", "Concentrations", Set.of("concentration"), "ng/mL", "ng/mL", true),
          new Scatter(
              "exposure",
              "Areas under the concentration",
              Set.of("concentration"),
              "h.ng/mL",
              "h\u00b7ng/mL",
              true),
          new Scatter(
              "pressure",
              "Largest rise of the pressure",
              Set.of("pressure"),
              "mm[Hg]",
              "mmHg",
              false),
          new Scatter(
              "acute-time",
              "Times within a session",
              Set.of("dissociation", "sedation", "pressure"),
              "min",
              "min",
              false),
          new Scatter(
              "acute-share",
              "Dissociation, sedation and nausea",
              Set.of("dissociation", "sedation", "nausea"),
              "%",
              "% of people or sessions",
              false),
          new Scatter(
              "mood", "Change of the MADRS", Set.of("mood"), "{score}", "MADRS, points", false),
          new Scatter(
              "mood-share",
              "Response, remission, relapse, and the fall in percent",
              Set.of("mood", "durability"),
              "%",
              "%",
              false));

  /// Whether a row belongs to it.
  boolean shows(RowLine row) {
    return kinds.contains(row.kind()) && row.unit().equals(unit) && row.isPredicted();
  }

  @Override
  public List<RowLine> mine(List<RowLine> rows) {
    return rows.stream().filter(this::shows).toList();
  }

  @Override
  public String svg(List<RowLine> rows) {
    List<RowLine> mine = mine(rows);
    List<Double> values =
        mine.stream()
            .flatMap(
                row -> Stream.of(row.low(), row.high(), row.predictedLow(), row.predictedHigh()))
            .filter(value -> !logarithmic || value > 0)
            .toList();
    Axis across = axis("observed, " + label, values);
    Axis up = axis("predicted, " + label, values);
    Drawing drawing = new Drawing(title, across, up, SIDE, SIDE);
    List<Double> ends = List.of(across.low(), across.high());
    drawing.line(ends, ends, Drawing.OTHER, "5 4");
    mine.forEach(row -> bars(drawing, row, across.low()));
    mine.forEach(row ->
        drawing.mark(
            row.observedOrMiddle(),
            row.predictedNumber(),
            row.mark(),
            row.isMiss() ? row.id() : ""));
    return legend(drawing).svg();
  }

  private Axis axis(String words, List<Double> values) {
    return logarithmic ? Axis.logarithmic(words, values) : Axis.linear(words, values);
  }

  private void bars(Drawing drawing, RowLine row, double least) {
    double observed = row.observedOrMiddle();
    drawing
        .bar(drawn(row.low(), least), row.predictedNumber(), row.high(), row.predictedNumber())
        .bar(observed, drawn(row.predictedLow(), least), observed, row.predictedHigh());
  }

  /// A logarithmic axis has no place for 0 and less.
  private double drawn(double value, double least) {
    return logarithmic ? Math.max(value, least) : value;
  }

  private static Drawing legend(Drawing drawing) {
    return drawing
        .legend(new Mark(Mark.Shape.HIT, true), "hit, row of the validation")
        .legend(
            new Mark(Mark.Shape.HIT, false), "hit, any other row (calibration, model, unverified)")
        .legend(new Mark(Mark.Shape.MISS, true), "miss, row of the validation, with its id")
        .legend(new Mark(Mark.Shape.MISS, false), "miss, any other row, with its id")
        .legend(new Mark(Mark.Shape.NOT_JUDGED, false), "predicted, no interval to judge it by")
        .legend(Drawing.OTHER, "5 4", "where both are equal")
        .legendOfBars("level: interval of a hit; upright: chance of the simulation");
  }
}
