// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

/// The picture in the README is what the model says today. A fresh one is written to
/// `target/picture`; copy it to `docs/picture` where the model has changed on purpose.
class CoursePictureTest {
  private static final Path COMMITTED = Path.of("../docs/picture");

  /// The last digit may differ between processors.
  private static final double TOLERANCE = 0.11;

  @Test
  void theNumbersAreThoseOfTheModel() throws IOException {
    List<CoursePicture.Day> fresh = CoursePicture.simulated(Evidence.load());
    Path folder = Files.createDirectories(Path.of("target/picture"));
    Files.writeString(folder.resolve("course.csv"), CoursePicture.table(fresh));
    Files.writeString(
        folder.resolve("course.svg"), CoursePicture.drawing(rows(folder.resolve("course.csv"))));

    List<CoursePicture.Day> committed = rows(COMMITTED.resolve("course.csv"));
    assertEquals(committed.size(), fresh.size());
    for (int day = 0; day < fresh.size(); day++) {
      assertEquals(committed.get(day).median(), fresh.get(day).median(), TOLERANCE);
      assertEquals(committed.get(day).p05(), fresh.get(day).p05(), TOLERANCE);
      assertEquals(committed.get(day).p95(), fresh.get(day).p95(), TOLERANCE);
    }
  }

  @Test
  void theDrawingIsMadeFromTheNumbers() throws IOException {
    assertEquals(
        CoursePicture.drawing(rows(COMMITTED.resolve("course.csv"))),
        Files.readString(COMMITTED.resolve("course.svg")));
  }

  private static List<CoursePicture.Day> rows(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    assertEquals(CoursePicture.HEAD, lines.getFirst());
    return lines.stream().skip(1).map(CoursePicture.Day::of).toList();
  }
}
