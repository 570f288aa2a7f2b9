// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;

class ValidateCommandTest {
  private static final ValidateCommand COMMAND = new ValidateCommand(Evidence.load());

  /// No cell before the reason holds a comma.
  private static final int VERDICT = 11;

  private static byte[] bytes = {};

  private static byte[] run(String... words) throws BadInput, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    COMMAND.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  @BeforeAll
  static void runOnce() throws BadInput, IOException {
    bytes = run("--patients", "10", "--threads", "2");
  }

  private static List<String[]> part(int number) {
    String part = new String(bytes, StandardCharsets.UTF_8).split("\n\n", -1)[number];
    return part.lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  @Test
  void writesOneLineARowWithAVerdict() {
    List<String[]> rows = part(0);
    Set<String> ids = new HashSet<>();
    for (String[] row : rows) {
      assertTrue(ids.add(row[0]), row[0]);
      assertTrue(
          Set.of("hit", "miss", "not-judged", "not-simulated").contains(row[VERDICT]), row[0]);
      assertEquals(row[VERDICT].equals("not-simulated"), row[8].isEmpty(), row[0]);
      assertTrue(!row[VERDICT + 1].isEmpty(), row[0]);
    }
    assertEquals(407, ids.size());
  }

  @Test
  void theSharesFollowFromTheLines() {
    List<String[]> rows = part(0);
    for (String[] tally : part(1)) {
      List<String> verdicts =
          rows.stream()
              .filter(row -> row[2].equals(tally[1]))
              .filter(row -> tally[0].equals("all") || row[1].equals(tally[0]))
              .map(row -> row[VERDICT])
              .toList();
      int hits = (int) verdicts.stream().filter("hit"::equals).count();
      int misses = (int) verdicts.stream().filter("miss"::equals).count();
      int open = (int) verdicts.stream().filter("not-judged"::equals).count();
      String expected =
          String.join(
              ",",
              tally[0],
              tally[1],
              String.valueOf(verdicts.size()),
              String.valueOf(hits + misses + open),
              String.valueOf(hits),
              String.valueOf(misses),
              String.valueOf(open),
              String.valueOf(verdicts.size() - hits - misses - open),
              hits + misses == 0 ? "" : Cells.number((double) hits / (hits + misses)));
      assertEquals(expected, String.join(",", Arrays.copyOf(tally, 9)));
    }
  }

  @Test
  void theGoalStandsBesideTheShareItIsAbout() {
    List<String> goals =
        part(1).stream()
            .filter(tally -> !tally[9].isEmpty())
            .map(tally -> tally[0] + " " + tally[1] + " " + tally[9])
            .toList();
    assertEquals(List.of("all validation 0.8"), goals);
  }

  @Test
  void theSameSeedGivesTheSameBytesWithOneAndTwoThreads() throws BadInput, IOException {
    assertArrayEquals(bytes, run("--patients", "10", "--threads", "1"));
  }

  /// One file of the report that cannot be written leaves the report that was there.
  @Test
  void theReportIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws BadInput, IOException {
    Path rows = Files.createDirectory(folder.resolve("validation")).resolve("rows.csv");
    Files.writeString(rows, "old");
    String beside = ".validation.md.%d".formatted(ProcessHandle.current().pid());
    Path inTheWay = Files.createDirectory(folder.resolve(beside));
    assertThrows(IOException.class, () -> run("--patients", "10", "--report", folder.toString()));
    Files.deleteIfExists(inTheWay);
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(rows), files.filter(Files::isRegularFile).toList());
    }
    assertEquals("old", Files.readString(rows));
    run("--patients", "10", "--report", folder.toString());
    assertTrue(Files.readString(rows).startsWith("id,kind,"), Files.readString(rows));
    assertTrue(Files.exists(folder.resolve("validation.md")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          --rows all     | option --rows is not known
          --seed         | option --seed has no value
          --seed x       | --seed was 'x', expected a whole number
          --patients 1   | --patients was '1', expected a whole number from 10
          --threads 0    | --threads was '0', expected a whole number from 1
          --report nowhere | --report was 'nowhere', expected a folder that is there
          file.json      | 'file.json' is no option
          """)
  void refusesWhatItDoesNotKnow(String words, String sentence) {
    BadInput bad = assertThrows(BadInput.class, () -> run(words.split(" ", -1)));
    assertTrue(String.valueOf(bad.getMessage()).contains(sentence), bad.getMessage());
  }
}
