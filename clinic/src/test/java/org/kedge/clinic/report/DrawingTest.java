// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

/// The drawings of the committed tables.
class DrawingTest {
  private static final Path TABLES = Path.of("../docs/validation");
  private static final Pattern WORD =
      Pattern.compile(
          "<text x=\"([\\d.]+)\" y=\"([\\d.]+)\" font-size=\"9\" fill=\"[^\"]+\">([^<]+)</text>");
  private static final Pattern LEGEND = Pattern.compile("<text x=\"20\">([^<]+)</text>");
  private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) ");

  /// A letter of 12 pixels is narrower than this on average.
  private static final double LETTER = 6.6;

  private static final double LEGEND_LEFT = 70;
  private static final double WORDS_LEFT = 20;

  private static String rows() throws IOException {
    return Files.readString(TABLES.resolve("rows.csv"));
  }

  private static List<RowLine> lines() throws IOException {
    return RowLine.all(rows());
  }

  private static Map<String, String> drawings() throws IOException {
    Map<String, String> courses = new LinkedHashMap<>();
    for (CourseDrawing course : CourseDrawing.ALL) {
      courses.put(course.name(), Files.readString(TABLES.resolve(course.name() + ".csv")));
    }
    return ValidationReport.drawings(rows(), courses);
  }

  @Test
  void everyPredictedRowIsDrawnOrSaidToBeOnNoDrawing() throws IOException {
    List<RowLine> rows = lines();
    TreeSet<String> drawn =
        RowDrawing.all().stream()
            .flatMap(drawing -> drawing.mine(rows).stream())
            .map(RowLine::id)
            .collect(Collectors.toCollection(TreeSet::new));
    String said = new ReportText(Evidence.load(), rows).drawn();
    String onNone = said.substring(said.indexOf("On none"));
    for (RowLine row : rows) {
      if (row.isPredicted()) {
        assertTrue(drawn.contains(row.id()) || onNone.contains(row.id()), row.id());
      }
    }
    assertTrue(
        onNone.contains(
            "the %d rows without a prediction"
                .formatted(rows.stream().filter(row -> !row.isPredicted()).count())));
  }

  @Test
  void everyMissOfAnExposureIsDrawnWhateverItsUnit() throws IOException {
    List<RowLine> rows = lines();
    String svg = RatioDrawing.ALL.getFirst().svg(rows);
    List<String> misses =
        rows.stream()
            .filter(row -> row.isMiss() && row.kind().equals("concentration"))
            .filter(row -> row.role().equals("validation"))
            .map(RowLine::id)
            .toList();
    assertFalse(misses.isEmpty());
    misses.forEach(id -> assertTrue(svg.contains(">" + id + " "), id));
  }

  @Test
  void noWordCoversAnother() throws IOException {
    for (Map.Entry<String, String> drawing : drawings().entrySet()) {
      List<double[]> boxes = new ArrayList<>();
      Matcher word = WORD.matcher(drawing.getValue());
      while (word.find()) {
        double left = Double.parseDouble(word.group(1));
        double base = Double.parseDouble(word.group(2));
        double right = left + 5 * word.group(3).length();
        for (double[] other : boxes) {
          boolean apart = right <= other[0] || other[1] <= left || Math.abs(base - other[2]) >= 8;
          assertTrue(apart, drawing.getKey() + ": " + word.group(3));
        }
        boxes.add(new double[] {left, right, base});
      }
    }
  }

  @Test
  void everyLegendEndsInsideItsDrawing() throws IOException {
    for (Map.Entry<String, String> drawing : drawings().entrySet()) {
      Matcher width = WIDTH.matcher(drawing.getValue());
      assertTrue(width.find());
      double inside = Double.parseDouble(width.group(1)) - LEGEND_LEFT - WORDS_LEFT;
      Matcher words = LEGEND.matcher(drawing.getValue());
      while (words.find()) {
        assertTrue(
            LETTER * words.group(1).length() <= inside, drawing.getKey() + ": " + words.group(1));
      }
    }
  }

  @Test
  void aWordFindsAFreePlace() {
    Labels labels = new Labels(0, 0, 200, 200);
    labels.keepFree(100, 100, 5);
    labels.keepFree(106, 100, 5);
    Labels.Place first = labels.place(100, 100, "PD001");
    Labels.Place second = labels.place(106, 100, "PD002");
    boolean apart =
        first.left() + 27 <= second.left()
            || second.left() + 27 <= first.left()
            || Math.abs(first.base() - second.base()) >= 9;
    assertTrue(apart, first + " and " + second);
  }

  @Test
  void aWordStaysInsideItsFrame() {
    Labels labels = new Labels(0, 0, 200, 200);
    Labels.Place place = labels.place(198, 100, "PD001");
    assertTrue(place.left() + 27 <= 200);
  }

  @Test
  void anIntervalWithoutAnUpperEndIsSaid() {
    RowLine open =
        RowLine.all("head\nPD212,durability,calibration,time,d,273,97,,300,290,310,hit,why\n")
            .getFirst();
    assertEquals("97 or more", open.bounds());
    assertTrue(open.isOpen());
  }
}
