// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;

class PredictCommandTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final PredictCommand COMMAND = new PredictCommand(EVIDENCE);
  private static final String EVENTS =
      """
      ID,TIME,AMT,RATE,CMT,DV,WT,VISIT
      4,0,.,.,7,30,80,1
      4,0,40,60,3,.,80,1
      4,0.67,.,.,3,.,80,1
      4,24,.,.,7,14,80,2
      """;

  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("events.csv"), text).toString();
  }

  private static List<String> run(Command command, String... words) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    command.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static double last(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  @Test
  void writesEachRecordBackWithItsPrediction() throws Exception {
    List<String> lines = run(COMMAND, file(EVENTS), "--drop", "visit");
    assertEquals("ID,TIME,AMT,RATE,CMT,DV,WT,VISIT,PRED", lines.getFirst());
    assertEquals("4,0,.,.,7,30,80,1,30", lines.get(1));
    assertEquals("4,0,40,60,3,.,80,1,.", lines.get(2));
    assertTrue(lines.get(3).startsWith("4,0.67,.,.,3,.,80,1,1"));
    assertTrue(last(lines.get(3)) > 100 && last(lines.get(3)) < 250);
    assertTrue(last(lines.get(4)) > 5 && last(lines.get(4)) < 25);
  }

  @Test
  void writesWhatTheSubjectsOwnScoresSpeakFor() throws Exception {
    List<String> lines = run(COMMAND, file(EVENTS), "--drop", "visit", "--columns", "pred, ipred");
    assertEquals("ID,TIME,AMT,RATE,CMT,DV,WT,VISIT,PRED,IPRED", lines.getFirst());
    assertEquals("4,0,40,60,3,.,80,1,.,.", lines.get(2));
    assertTrue(lines.get(3).endsWith(",."));
    assertTrue(last(lines.get(4)) > 5 && last(lines.get(4)) < 25);
    BadInput unknown =
        assertThrows(
            BadInput.class,
            () -> run(COMMAND, file(EVENTS), "--drop", "visit", "--columns", "CWRES"));
    assertEquals("--columns named 'CWRES', expected PRED or IPRED", unknown.getMessage());
  }

  @Test
  void writesAWholeFile() throws Exception {
    Path out = folder.resolve("out.csv");
    String file = file(EVENTS);
    assertEquals(List.of(), run(COMMAND, file, "--drop", "VISIT", "--out", out.toString()));
    assertEquals(run(COMMAND, file, "--drop", "VISIT"), Files.readAllLines(out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          40,60,3    | 40,0,3    | events.csv: line 3, column RATE: was '0', expected mg/h above 0
          40,60,3    | 40,9.6,3  | events.csv: subject 4: dose at 0 h: 250 min of infusion, expected 1 to 240 min
          40,60,3    | 80.4,60,3 | events.csv: subject 4: dose at 0 h: 1.005 mg/kg of racemic ketamine within 24 h, expected at most 1 mg/kg
          VISIT      | WEEK      | events.csv: line 1: no column VISIT to drop, expected one of ID, TIME, AMT, RATE, CMT, DV, WT, WEEK
          WT,VISIT   | VISIT,KG  | events.csv: line 1, column 8: was 'KG', expected one of C, ID, TIME
          """)
  void namesTheFileThePlaceAndWhatWasExpected(String from, String to, String sentence)
      throws IOException {
    String file = file(EVENTS.replace(from, to));
    BadInput bad = assertThrows(BadInput.class, () -> run(COMMAND, file, "--drop", "VISIT"));
    String message = String.valueOf(bad.getMessage());
    assertTrue(message.contains(sentence), message);
  }

  @Test
  void tellsTheRowBehindAnInfluence() throws Exception {
    String file = file("ID,TIME,AMT,CMT,AGE,LIVER\n1,0,56,4,40,0.5\n1,1,.,1,40,0.5\n");
    PrintStream before = System.err;
    ByteArrayOutputStream notes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(notes, true, StandardCharsets.UTF_8));
    try {
      run(COMMAND, file);
    } finally {
      System.setErr(before);
    }
    assertTrue(
        notes
            .toString(StandardCharsets.UTF_8)
            .lines()
            .anyMatch(note ->
                note.startsWith(
                    "kedge: note: 1 of 1 subjects: reduced liver function rests on row nasal.hep_f: ")));
  }

  /// What was written is read again: the old prediction makes room for the new one.
  @Test
  void aPredictionIsReplaced() throws Exception {
    List<String> once = run(COMMAND, file(EVENTS), "--drop", "VISIT");
    String again = file(String.join("\n", once));
    assertEquals(once, run(COMMAND, again, "--drop", "VISIT,PRED"));
  }

  @Test
  void anEmptyFileIsBadInput() throws IOException {
    String file = file("");
    BadInput bad = assertThrows(BadInput.class, () -> run(COMMAND, file));
    assertTrue(String.valueOf(bad.getMessage()).contains("expected comma-separated event data"));
  }

  /// What one command writes the other reads.
  @Test
  void predictsTheEventsOfSimulatedPatients() throws Exception {
    String design =
        Files.writeString(
                folder.resolve("design.json"),
                """
                {"arms": [{"name": "infusion", "drug": "ketamine", "sessionDays": [0, 2]},
                          {"name": "spray", "drug": "esketamine", "doseMg": 84}],
                 "assess": {"hours": [0, 0.67], "days": [3]}}
                """)
            .toString();
    Path events = folder.resolve("trial.csv");
    SimulateCommand simulate = new SimulateCommand(EVIDENCE);
    List<String> summary = run(simulate, design, "--patients", "3");
    assertEquals(summary, run(simulate, design, "--patients", "3", "--events", events.toString()));
    List<String> records = Files.readAllLines(events);
    assertEquals(
        "ID,TIME,AMT,RATE,EVID,MDV,CMT,DV,WT,AGE,SEX,BASE,OAD,BLIND,CLASS,ARM", records.getFirst());
    assertEquals(1 + 3 * (2 + 3 * 4) + 3 * (1 + 3 * 3), records.size());
    assertEquals(records.size(), run(COMMAND, events.toString()).size());
    List<String> dictionary = Files.readAllLines(folder.resolve("trial.dictionary.csv"));
    assertEquals("name,value,unit,meaning", dictionary.getFirst());
    assertTrue(dictionary.contains("CMT,7,{score},\"MADRS total\""));
    assertTrue(
        dictionary.contains("CMT,1,ng/mL,\"S-ketamine; a reading is of total venous plasma\""));
    assertTrue(dictionary.stream().anyMatch(line -> line.startsWith("BLIND,,1,")));
    assertEquals("RUN,1,,\"seed of the simulation\"", dictionary.getLast());
    String version = dictionary.get(dictionary.size() - 2);
    assertTrue(version.matches("RUN,[0-9]+\\.[0-9]+\\..*,,\"version of Kedge.*"), version);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  /// Where one of the files, or the summary, cannot be written, none is left.
  @Test
  void eventsAreWrittenWithAllTheRestOrNotAtAll() throws Exception {
    String design =
        Files.writeString(
                folder.resolve("design.json"),
                "{\"arms\": [{\"name\": \"a\", \"drug\": \"none\"}], \"assess\": {\"days\": [1]}}")
            .toString();
    Path events = folder.resolve("trial.csv");
    Path table = folder.resolve("table.csv");
    SimulateCommand simulate = new SimulateCommand(EVIDENCE);
    List<String> words = List.of(design, "--patients", "2", "--events", events.toString());
    try (PrintStream full = new PrintStream("/dev/full", StandardCharsets.UTF_8)) {
      assertThrows(IOException.class, () -> simulate.run(words, full));
    }
    for (Path blocked : List.of(events, table)) {
      String name = ".%s.%d".formatted(blocked.getFileName(), ProcessHandle.current().pid());
      Path inTheWay = Files.createDirectory(folder.resolve(name));
      assertThrows(
          IOException.class,
          () ->
              run(
                  simulate,
                  design,
                  "--patients",
                  "2",
                  "--events",
                  events.toString(),
                  "--out",
                  table.toString()));
      Files.deleteIfExists(inTheWay);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("design.json")), files.toList());
    }
    String dictionary = folder.resolve("trial.dictionary.csv").toString();
    assertThrows(
        BadInput.class,
        () -> run(simulate, design, "--events", events.toString(), "--out", dictionary));
  }

  @Test
  void refusesMoreEventsThanFitIntoMemory() throws IOException {
    String design =
        Files.writeString(
                folder.resolve("design.json"),
                """
                {"arms": [{"name": "a", "drug": "none"}, {"name": "b", "drug": "none"}],
                 "assess": {"days": [1, 2, 3]}}
                """)
            .toString();
    String events = folder.resolve("trial.csv").toString();
    BadInput bad =
        assertThrows(
            BadInput.class,
            () ->
                run(
                    new SimulateCommand(EVIDENCE),
                    design,
                    "--patients",
                    "100000",
                    "--events",
                    events));
    assertTrue(String.valueOf(bad.getMessage()).startsWith("600000 times of patients"));
    assertTrue(!Files.exists(Path.of(events)));
  }
}
