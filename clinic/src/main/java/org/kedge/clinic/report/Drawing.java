// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A drawing with two axes and a legend, as SVG, readable on paper without colour.
final class Drawing {
  static final String HIT = "#0b5468";
  static final String MISS = "#b3450b";
  static final String OTHER = "#5b6770";
  private static final String GRID = "#d5dde3";
  private static final int LEFT = 70;
  private static final int TOP = 44;
  private static final int RIGHT = 24;
  private static final int BOTTOM = 62;
  private static final int LINE = 18;

  private final Axis across;
  private final Axis up;
  private final int width;
  private final int height;
  private final StringBuilder body = new StringBuilder();
  private final List<String> legend = new ArrayList<>();
  private int words;

  Drawing(String title, Axis across, Axis up, int width, int height) {
    this.across = across;
    this.up = up;
    this.width = width;
    this.height = height;
    add("<title>%s</title>".formatted(escaped(title)));
    add("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    add(
        "<text x=\"%d\" y=\"22\" font-size=\"14\" font-weight=\"bold\">%s</text>"
            .formatted(LEFT, escaped(title)));
    across.ticks().forEach(this::tickAcross);
    up.ticks().forEach(this::tickUp);
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
            .formatted(LEFT + width / 2, TOP + height + 40, escaped(across.label())));
    add(
        "<text x=\"18\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 18 %d)\">%s</text>"
            .formatted(TOP + height / 2, TOP + height / 2, escaped(up.label())));
  }

  private void tickAcross(double tick) {
    add(
        ("<line x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>"
                + "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>")
            .formatted(
                x(tick),
                x(tick),
                TOP,
                TOP + height,
                GRID,
                x(tick),
                TOP + height + 18,
                number(tick)));
  }

  private void tickUp(double tick) {
    add(
        ("<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
                + "<text x=\"%d\" y=\"%s\" text-anchor=\"end\" dy=\"4\">%s</text>")
            .formatted(
                LEFT, LEFT + width, y(tick), y(tick), GRID, LEFT - 8, y(tick), number(tick)));
  }

  private void add(String element) {
    body.append(element).append('\n');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "").replace("-", "\u2212");
  }

  private String x(double value) {
    return String.format(Locale.ROOT, "%.1f", LEFT + width * across.place(value));
  }

  private String y(double value) {
    return String.format(Locale.ROOT, "%.1f", TOP + height * (1 - up.place(value)));
  }

  /// A line through points, solid or with dashes.
  Drawing line(List<Double> xs, List<Double> ys, String colour, String dashes) {
    add(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>"
            .formatted(
                colour,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"",
                points(xs, ys)));
    return this;
  }

  /// The area between two lines.
  Drawing band(List<Double> xs, List<Double> lows, List<Double> highs, String colour) {
    add(
        "<polygon fill=\"%s\" fill-opacity=\"0.18\" points=\"%s %s\"/>"
            .formatted(colour, points(xs, highs), points(xs.reversed(), lows.reversed())));
    return this;
  }

  private String points(List<Double> xs, List<Double> ys) {
    List<String> points = new ArrayList<>();
    for (int at = 0; at < xs.size(); at++) {
      points.add(x(xs.get(at)) + "," + y(ys.get(at)));
    }
    return String.join(" ", points);
  }

  /// A bar of an interval, level or upright.
  Drawing bar(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-opacity=\"0.55\"/>"
            .formatted(x(x1), x(x2), y(y1), y(y2), OTHER));
    return this;
  }

  /// A mark, with a word beside it where one is given: above and below in turn, so that neighbours
  /// stay apart.
  Drawing mark(double atX, double atY, Mark mark, String word) {
    body.append(mark.drawn(x(atX), y(atY))).append('\n');
    if (!word.isEmpty()) {
      boolean farRight = across.place(atX) > 0.85;
      boolean under = words++ % 2 == 1;
      add(
          "<text x=\"%s\" y=\"%s\" dx=\"%d\" dy=\"%d\" text-anchor=\"%s\" font-size=\"9\" fill=\"%s\">%s</text>"
              .formatted(
                  x(atX),
                  y(atY),
                  farRight ? -7 : 7,
                  under ? 11 : -5,
                  farRight ? "end" : "start",
                  mark.colour(),
                  escaped(word)));
    }
    return this;
  }

  /// A line of the legend below the title.
  Drawing legend(Mark mark, String words) {
    legend.add(mark.drawn("8", "-4") + "<text x=\"20\">" + escaped(words) + "</text>");
    return this;
  }

  /// A line of the legend for a line of the drawing.
  Drawing legend(String colour, String dashes, String words) {
    legend.add(
        "<line x1=\"0\" x2=\"16\" y1=\"-4\" y2=\"-4\" stroke=\"%s\" stroke-width=\"2\"%s/>"
                .formatted(colour, dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"")
            + "<text x=\"20\">"
            + escaped(words)
            + "</text>");
    return this;
  }

  /// The whole drawing.
  String svg() {
    int below = TOP + height + BOTTOM;
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n")
            .formatted(LEFT + width + RIGHT, below + LINE * legend.size()));
    svg.append(body);
    for (int at = 0; at < legend.size(); at++) {
      svg.append(
          "<g transform=\"translate(%d %d)\">%s</g>\n"
              .formatted(LEFT, below + LINE * at, legend.get(at)));
    }
    return svg.append("</svg>\n").toString();
  }
}
