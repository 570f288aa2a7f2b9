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
  static final String GRID = "#d5dde3";
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
  private final List<Word> words = new ArrayList<>();
  private final Labels labels;

  private record Word(double x, double y, String text, String colour) {}

  Drawing(String title, Axis across, Axis up, int width, int height) {
    this.across = across;
    this.up = up;
    this.width = width;
    this.height = height;
    labels = new Labels(LEFT, TOP, LEFT + width, TOP + height);
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

  static String number(double value) {
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

  /// A mark, with a word near it where one is given.
  Drawing mark(double atX, double atY, Mark mark, String word) {
    body.append(mark.drawn(x(atX), y(atY))).append('\n');
    double left = LEFT + width * across.place(atX);
    double top = TOP + height * (1 - up.place(atY));
    labels.keepFree(left, top, Mark.REACH);
    if (!word.isEmpty()) {
      words.add(new Word(left, top, word, mark.colour()));
    }
    return this;
  }

  /// Words find their places when all marks are known. A word that had to go further is tied to its
  /// mark by a line.
  private String placed(Word word) {
    Labels.Place place = labels.place(word.x(), word.y(), word.text());
    boolean near =
        Math.abs(place.base() - word.y()) < 2 * Mark.REACH + 4
            && place.left() - word.x() < 2 * Mark.REACH;
    String tie =
        near
            ? ""
            : String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"0.6\"/>",
                word.x(),
                word.y(),
                place.left(),
                place.base() - 3,
                word.colour());
    return tie
        + String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"9\" fill=\"%s\">%s</text>\n",
            place.left(),
            place.base(),
            word.colour(),
            escaped(word.text()));
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

  /// A line of the legend for the bars.
  Drawing legendOfBars(String words) {
    legend.add(
        "<path d=\"M0 -4 h16 M8 -9 v10\" stroke=\"%s\" stroke-opacity=\"0.55\"/>".formatted(OTHER)
            + "<text x=\"20\">"
            + escaped(words)
            + "</text>");
    return this;
  }

  /// A line of the legend for the bands.
  Drawing legendOfBand(String words) {
    legend.add(
        "<rect y=\"-9\" width=\"16\" height=\"10\" fill=\"%s\" fill-opacity=\"0.18\"/>"
                .formatted(OTHER)
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
    words.forEach(word -> svg.append(placed(word)));
    for (int at = 0; at < legend.size(); at++) {
      svg.append(
          "<g transform=\"translate(%d %d)\">%s</g>\n"
              .formatted(LEFT, below + LINE * at, legend.get(at)));
    }
    return svg.append("</svg>\n").toString();
  }
}
