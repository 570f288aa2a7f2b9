// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerCourseTest {
  private static final int PATIENTS = 3;
  private static final PeerCourse COURSE = new CourseBenchmark().peer(PATIENTS);

  @Test
  void everyColumnHasItsPlaceInTheOtherProgram() throws IOException {
    String source = Files.readString(Path.of("src/main/peer/course.c"));
    String names = source.substring(source.indexOf("enum {") + 6, source.indexOf(", PARAMETERS"));
    List<String> lines = COURSE.patients().toList();
    assertEquals(1 + PATIENTS, lines.size());
    for (String line : lines) {
      assertEquals(names.split(",", -1).length, line.split(",", -1).length);
    }
  }

  @Test
  void anotherAnswerIsFound() {
    int times = (int) COURSE.times().count();
    List<String> zeros = Collections.nCopies(times, String.join(",", Collections.nCopies(11, "0")));
    assertEquals(1, COURSE.difference(zeros));
    assertThrows(
        NumberFormatException.class, () -> COURSE.difference(Collections.nCopies(times, "NA")));
  }
}
