// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.List;

/// A time course with the band in which nine of ten virtual patients lie, and what was observed.
///
/// @param name of the file, without its ending
/// @param title of the drawing
/// @param label what goes up, with its unit
/// @param days whether the time is in days, and not in hours
/// @param line which column the line is
/// @param arms names of the arms, in their order
record CourseDrawing(
    String name, String title, String label, boolean days, Line line, List<String> arms) {
  /// Head of the table of a course.
  static final String HEAD =
      "arm,time_h,mean,p05,p50,p95,row,observed,observed_low,observed_high,time_low_h,time_high_h";

  private static final int WIDTH = 560;
  private static final int HEIGHT = 300;
  private static final double HOURS_PER_DAY = 24;
  private static final List<String> COLOURS = List.of(Drawing.HIT, Drawing.MISS);
  private static final List<String> DASHES = List.of("", "6 4");

  /// Which number of the virtual patients is drawn.
  enum Line {
    /// Their mean.
    MEAN(2, "mean"),
    /// Their median.
    MEDIAN(4, "median");

    private final int column;
    private final String word;

    Line(int column, String word) {
      this.column = column;
      this.word = word;
    }
  }

  /// The drawings of the report, in its order.
  static final List<CourseDrawing> ALL =
      List.of(
          new CourseDrawing(
              "course-ketamine",
              "S-ketamine, 10 mg over 30 minutes",
              "S-ketamine, ng/mL",
              false,
              Line.MEDIAN,
              List.of("esketamine infusion")),
          new CourseDrawing(
              "course-norketamine",
              "S-norketamine after 10 mg of S-ketamine over 30 minutes",
              "S-norketamine, ng/mL",
              false,
              Line.MEDIAN,
              List.of("esketamine infusion")),
          new CourseDrawing(
              "course-dissociation",
              "Dissociation in a first session, spray of 84 mg",
              "CADSS, points",
              false,
              Line.MEAN,
              List.of("esketamine spray, 84 mg")),
          new CourseDrawing(
              "course-pressure",
              "Systolic rise that the drug causes",
              "systolic rise, mmHg",
              false,
              Line.MEAN,
              List.of("ketamine infusion, 0.5 mg/kg over 40 min", "esketamine spray, 84 mg")),
          new CourseDrawing(
              "course-sedation",
              "Sedation during a session, spray of 84 mg",
              "sedated now, %",
              false,
              Line.MEAN,
              List.of("esketamine spray, 84 mg")),
          new CourseDrawing(
              "course-mood-single",
              "MADRS after one infusion",
              "change of the MADRS, points",
              true,
              Line.MEAN,
              List.of("ketamine 0.5 mg/kg", "midazolam")),
          new CourseDrawing(
              "course-mood-onset",
              "MADRS in the first two days after one infusion",
              "change of the MADRS, points",
              true,
              Line.MEAN,
              List.of("ketamine 0.5 mg/kg", "midazolam")),
          new CourseDrawing(
              "course-mood-spray",
              "MADRS over four weeks of spray with a new antidepressant",
              "change of the MADRS, points",
              true,
              Line.MEAN,
              List.of("esketamine spray", "placebo spray")));

  private static List<List<String>> lines(String table) {
    return table.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  private double time(List<String> cells) {
    return number(cells, 1) / (days ? HOURS_PER_DAY : 1);
  }

  private static double number(List<String> cells, int column) {
    return Double.parseDouble(cells.get(column));
  }

  private static List<Double> column(List<List<String>> lines, int column) {
    return lines.stream().map(cells -> number(cells, column)).toList();
  }

  /// The drawing.
  ///
  /// @param table of the course
  String svg(String table) {
    List<List<String>> all = lines(table);
    List<List<String>> model = all.stream().filter(cells -> !cells.get(2).isEmpty()).toList();
    List<List<String>> seen = all.stream().filter(cells -> !cells.get(6).isEmpty()).toList();
    List<Double> heights = new ArrayList<>(column(model, 3));
    heights.addAll(column(model, 5));
    seen.forEach(cells -> heights.addAll(List.of(low(cells), high(cells))));
    Drawing drawing =
        new Drawing(
            title,
            Axis.linear(
                days ? "days from the first session" : "hours from the start of the session",
                model.stream().map(this::time).toList()),
            Axis.linear(label, heights),
            WIDTH,
            HEIGHT);
    List<String> names = all.stream().map(List::getFirst).distinct().toList();
    for (int place = 0; place < names.size(); place++) {
      arm(drawing, ofArm(model, names.get(place)), place);
    }
    for (int place = 0; place < names.size(); place++) {
      Mark mark = new Mark(Mark.Shape.NOT_JUDGED, COLOURS.get(place), true);
      ofArm(seen, names.get(place)).forEach(cells -> observed(drawing, cells, mark));
    }
    return legend(drawing, seen.isEmpty()).svg();
  }

  private static List<List<String>> ofArm(List<List<String>> lines, String arm) {
    return lines.stream().filter(cells -> cells.getFirst().equals(arm)).toList();
  }

  private void arm(Drawing drawing, List<List<String>> arm, int place) {
    List<Double> times = arm.stream().map(this::time).toList();
    drawing
        .band(times, column(arm, 3), column(arm, 5), COLOURS.get(place))
        .line(times, column(arm, line.column), COLOURS.get(place), DASHES.get(place));
  }

  private static double low(List<String> cells) {
    return number(cells, cells.get(8).isEmpty() ? 7 : 8);
  }

  private static double high(List<String> cells) {
    return number(cells, cells.get(9).isEmpty() ? 7 : 9);
  }

  private void observed(Drawing drawing, List<String> cells, Mark mark) {
    double height = number(cells, 7);
    if (!cells.get(10).isEmpty()) {
      double unit = days ? HOURS_PER_DAY : 1;
      drawing.bar(number(cells, 10) / unit, height, number(cells, 11) / unit, height);
    }
    drawing
        .bar(time(cells), low(cells), time(cells), high(cells))
        .mark(time(cells), height, mark, cells.get(6));
  }

  private Drawing legend(Drawing drawing, boolean nothingSeen) {
    for (int place = 0; place < arms.size(); place++) {
      drawing.legend(
          COLOURS.get(place),
          DASHES.get(place),
          arms.get(place) + ": " + line.word + " of virtual patients");
    }
    drawing.legendOfBand("nine in ten of them");
    return nothingSeen
        ? drawing
        : drawing.legend(
            new Mark(Mark.Shape.NOT_JUDGED, true), "observed, with the interval of a hit");
  }
}
