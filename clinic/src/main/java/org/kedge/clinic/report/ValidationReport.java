// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kedge.evidence.Evidence;

/// The report of a validation: `validation.md`, and the folder `validation` with tables and
/// drawings.
public final class ValidationReport {
  private static final String FOLDER = "validation/";
  private static final String TEMPLATE = "/report/validation.md";

  private final Evidence evidence;

  /// A report with the sentences of `evidence/observed/miss.csv`.
  public ValidationReport(Evidence evidence) {
    this.evidence = evidence;
  }

  /// The files by name.
  ///
  /// @param rows table of the rows, with its head
  /// @param tallies table of the counts, with its head
  /// @param courses tables of time courses by name, each with its head
  /// @param settings how it was run, in words
  public Map<String, String> files(
      String rows, String tallies, Map<String, String> courses, String settings) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(FOLDER + "rows.csv", rows);
    files.put(FOLDER + "shares.csv", tallies);
    courses.forEach((name, table) -> files.put(FOLDER + name + ".csv", table));
    files.putAll(drawings(rows, courses));
    files.put("validation.md", text(rows, tallies, settings));
    return files;
  }

  /// The drawings, made from the tables.
  static Map<String, String> drawings(String rows, Map<String, String> courses) {
    List<RowLine> lines = RowLine.all(rows);
    Map<String, String> drawings = new LinkedHashMap<>();
    RowDrawing.all().forEach(one -> drawings.put(FOLDER + one.name() + ".svg", one.svg(lines)));
    CourseDrawing.ALL.forEach(one ->
        drawings.put(
            FOLDER + one.name() + ".svg",
            one.svg(Objects.requireNonNull(courses.get(one.name())))));
    return drawings;
  }

  private String text(String rows, String tallies, String settings) {
    ReportText text = new ReportText(evidence, RowLine.all(rows));
    Map<String, String> scatters = new LinkedHashMap<>();
    RowDrawing.all().forEach(one -> scatters.put(one.name(), one.title()));
    Map<String, String> courses = new LinkedHashMap<>();
    CourseDrawing.ALL.forEach(one -> courses.put(one.name(), one.title()));
    return template()
        .replace("{{settings}}", settings)
        .replace("{{shares}}", ReportText.shares(tallies))
        .replace("{{scatters}}", ReportText.drawings(scatters))
        .replace("{{drawn}}", text.drawn())
        .replace("{{courses}}", ReportText.drawings(courses))
        .replace("{{misses}}", text.misses())
        .replace("{{not-simulated}}", text.notSimulated());
  }

  private static String template() {
    try (InputStream stream =
        Objects.requireNonNull(ValidationReport.class.getResourceAsStream(TEMPLATE))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
