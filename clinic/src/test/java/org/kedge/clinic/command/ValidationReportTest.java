// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.report.ValidationReport;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.model.validation.Judgement;
import org.kedge.model.validation.Settings;
import org.kedge.model.validation.TimeCourses;
import org.kedge.model.validation.Validation;

/// The report in `docs` says what the model does today. Where the model has changed on purpose,
/// `./kedge validate --report docs` writes it anew.
class ValidationReportTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final Settings SETTINGS = new Settings(1000, 1, 2);
  private static final Path DOCS = Path.of("../docs");
  private static final Path TABLES = DOCS.resolve("validation");

  /// The last digits may differ between processors.
  private static final double RELATIVE = 1e-3;

  private static String committed(String name) throws IOException {
    return Files.readString(TABLES.resolve(name + ".csv"));
  }

  private static Map<String, String> committedCourses() throws IOException {
    Map<String, String> courses = new LinkedHashMap<>();
    for (Table.Line figure : EVIDENCE.table("observed/figure").lines()) {
      courses.put(figure.id(), committed(figure.id()));
    }
    return courses;
  }

  private static void assertSays(String fresh, String committed) {
    List<String> expected = fresh.lines().toList();
    List<String> found = committed.lines().toList();
    assertEquals(expected.size(), found.size());
    for (int at = 0; at < expected.size(); at++) {
      String[] one = expected.get(at).split(",", -1);
      String[] other = found.get(at).split(",", -1);
      assertEquals(one.length, other.length, expected.get(at));
      for (int cell = 0; cell < one.length; cell++) {
        assertTrue(isSame(one[cell], other[cell]), expected.get(at) + " / " + found.get(at));
      }
    }
  }

  private static boolean isSame(String one, String other) {
    if (!one.matches("-?[\\d.]+") || !other.matches("-?[\\d.]+")) {
      return one.equals(other);
    }
    double first = Double.parseDouble(one);
    double second = Double.parseDouble(other);
    return Math.abs(first - second) <= RELATIVE * Math.max(1, Math.abs(first));
  }

  @Test
  void theTablesAreThoseOfTheModel() throws IOException {
    List<Judgement> judgements = new Validation(EVIDENCE).run(SETTINGS);
    assertSays(JudgementTable.rows(judgements), committed("rows"));
    assertSays(JudgementTable.tallies(EVIDENCE, judgements), committed("shares"));
  }

  @Test
  void theCoursesAreThoseOfTheModel() throws IOException {
    Map<String, String> fresh = JudgementTable.courses(new TimeCourses(EVIDENCE, SETTINGS).all());
    Map<String, String> committed = committedCourses();
    assertEquals(committed.keySet(), fresh.keySet());
    for (Map.Entry<String, String> course : fresh.entrySet()) {
      assertSays(course.getValue(), committed(course.getKey()));
    }
  }

  @Test
  void thePageAndTheDrawingsAreMadeFromTheTables() throws IOException {
    Map<String, String> files =
        new ValidationReport(EVIDENCE)
            .files(
                committed("rows"),
                committed("shares"),
                committedCourses(),
                ValidateCommand.words(SETTINGS));
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertEquals(file.getValue(), Files.readString(DOCS.resolve(file.getKey())), file.getKey());
    }
  }

  @Test
  void everyMissHasItsSentenceAndEverySentenceItsMiss() throws IOException {
    Set<String> misses =
        committed("rows")
            .lines()
            .filter(line -> line.contains(",miss,"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> sentences =
        EVIDENCE.table("observed/miss").lines().stream()
            .flatMap(line -> line.list("rows").stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(misses, sentences);
    assertFalse(Files.readString(DOCS.resolve("validation.md")).contains("{{"));
  }
}
