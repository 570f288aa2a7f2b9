// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Predicted over observed, one line a row, whatever its unit: for rows that share an axis with no
/// other.
///
/// @param name of the file, without its ending
/// @param title of the drawing
/// @param exposures whether it shows the pharmacokinetic rows; otherwise the rest that no [Scatter]
///   shows
record RatioDrawing(String name, String title, boolean exposures) implements RowDrawing {
  /// The drawings of the report, in its order.
  static final List<RatioDrawing> ALL =
      List.of(
          new RatioDrawing("ratio-exposure", "Exposures: predicted over observed", true),
          new RatioDrawing("ratio-other", "Rows of other units: predicted over observed", false));

  private static final int LEFT = 250;
  private static final int WIDTH = 380;
  private static final int TOP = 44;
  private static final int LINE = 15;
  private static final int RIGHT = 24;
  private static final int LEGEND_LINE = 18;

  /// The axis shows at least this factor either way.
  private static final double WIDEST = 2;

  /// All pharmacokinetic rows but those of a model that a scatter shows already: they are many, and
  /// validate nothing.
  @Override
  public List<RowLine> mine(List<RowLine> rows) {
    return rows.stream()
        .filter(row -> row.isPredicted() && exposures == row.kind().equals("concentration"))
        .filter(row -> row.observedOrMiddle() > 0 && row.predictedNumber() > 0)
        .filter(row -> {
          boolean shown = Scatter.ALL.stream().anyMatch(one -> one.shows(row));
          return exposures ? !(shown && row.isOfAModel()) : !shown;
        })
        .toList();
  }

  private static double part(double value, RowLine row) {
    return value / row.observedOrMiddle();
  }

  @Override
  public String svg(List<RowLine> rows) {
    List<RowLine> mine = mine(rows);
    Axis across =
        Axis.logarithmic(
            "predicted over observed",
            Stream.concat(
                    Stream.of(WIDEST, 1 / WIDEST),
                    mine.stream()
                        .flatMap(row ->
                            Stream.of(
                                    row.low(), row.high(), row.predictedLow(), row.predictedHigh())
                                .map(value -> part(value, row))))
                .filter(value -> value > 0)
                .toList());
    int bottom = TOP + LINE * mine.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n"
                + "<title>%s</title><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
                + "<text x=\"8\" y=\"22\" font-size=\"14\" font-weight=\"bold\">%s</text>\n")
            .formatted(LEFT + WIDTH + RIGHT, bottom + 62 + 6 * LEGEND_LINE, title, title));
    across.ticks().forEach(tick -> svg.append(tick(across, tick, bottom)));
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
            .formatted(LEFT + WIDTH / 2, bottom + 40, across.label()));
    for (int at = 0; at < mine.size(); at++) {
      svg.append(line(across, mine.get(at), TOP + LINE * at + LINE / 2));
    }
    return svg.append(legend(bottom + 66)).append("</svg>\n").toString();
  }

  private static double x(Axis across, double part) {
    return LEFT + WIDTH * Math.clamp(across.place(Math.max(part, across.low())), 0, 1);
  }

  private static String tick(Axis across, double tick, int bottom) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>"
            + "<text x=\"%1$.1f\" y=\"%5$d\" text-anchor=\"middle\">%6$s</text>\n",
        x(across, tick),
        TOP,
        bottom,
        tick == 1 ? Drawing.OTHER : Drawing.GRID,
        bottom + 18,
        Drawing.number(tick));
  }

  private static String line(Axis across, RowLine row, int y) {
    String bars =
        row.bounds().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"8\" fill=\"%s\" fill-opacity=\"0.25\"/>",
                x(across, part(row.low(), row)),
                y - 4,
                x(across, high(across, row)) - x(across, part(row.low(), row)),
                Drawing.OTHER);
    String words =
        "<text x=\"8\" y=\"%d\" font-size=\"10\">%s</text>"
            .formatted(y + 4, row.id() + " " + row.quantity().replace('_', ' '));
    String chance =
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$d\" y2=\"%3$d\" stroke=\"%4$s\"/>",
            x(across, part(row.predictedLow(), row)),
            x(across, part(row.predictedHigh(), row)),
            y,
            row.mark().colour());
    String middle = String.format(Locale.ROOT, "%.1f", x(across, part(row.predictedNumber(), row)));
    return words + bars + chance + row.mark().drawn(middle, String.valueOf(y)) + "\n";
  }

  /// An interval without an upper end reaches to the end of the drawing.
  private static double high(Axis across, RowLine row) {
    return row.isOpen() ? across.high() : part(row.high(), row);
  }

  private static String legend(int top) {
    List<String> lines =
        List.of(
            entry(new Mark(Mark.Shape.HIT, true), "hit, row of the validation"),
            entry(new Mark(Mark.Shape.HIT, false), "hit, any other row"),
            entry(new Mark(Mark.Shape.MISS, true), "miss, row of the validation"),
            entry(new Mark(Mark.Shape.MISS, false), "miss, any other row"),
            entry(new Mark(Mark.Shape.NOT_JUDGED, true), "no interval to judge it by"),
            "<rect y=\"-8\" width=\"16\" height=\"8\" fill=\"%s\" fill-opacity=\"0.25\"/>"
                    .formatted(Drawing.OTHER)
                + "<text x=\"20\">interval of a hit; line: chance of the simulation</text>");
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      all.append(
          "<g transform=\"translate(%d %d)\">%s</g>\n"
              .formatted(LEFT, top + LEGEND_LINE * at, lines.get(at)));
    }
    return all.toString();
  }

  private static String entry(Mark mark, String words) {
    return mark.drawn("8", "-4") + "<text x=\"20\">" + words + "</text>";
  }
}
