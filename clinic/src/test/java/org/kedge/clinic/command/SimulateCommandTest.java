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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;

class SimulateCommandTest {
  private static final SimulateCommand COMMAND = new SimulateCommand(Evidence.load());
  private static final String DESIGN =
      """
      {"arms": [{"name": "ketamine", "drug": "ketamine", "route": "iv", "doseMgPerKg": 0.5,
                 "infusionMinutes": 40, "sessionDays": [0, 2], "blinding": "active-placebo"},
                {"name": "spray", "drug": "esketamine", "doseMg": 84, "blinding": "masked"},
                {"name": "control", "drug": "none", "sessionDays": [0, 2]}],
       "assess": {"hours": [0.67], "days": [1, 3]}}
      """;

  @TempDir Path folder;

  private String file(String design) throws IOException {
    return Files.writeString(folder.resolve("design.json"), design).toString();
  }

  private static byte[] run(String... words) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    COMMAND.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static List<String> lines(byte[] table) {
    return new String(table, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void writesEveryQuantityOfEveryArmAtEveryTimeInOrder() throws Exception {
    List<String> lines = lines(run(file(DESIGN), "--patients", "5"));
    assertEquals("arm,time_h,quantity,unit,n,mean,sd,p05,p25,p50,p75,p95", lines.getFirst());
    assertEquals(1 + 3 * 3 * 16, lines.size());
    assertTrue(lines.get(1).startsWith("ketamine,0.67,ketamine_s,ng/mL,5,"));
    assertTrue(lines.getLast().startsWith("control,72,nausea,1,5,0,"));
  }

  @Test
  void theSameSeedGivesTheSameBytesWithOneAndTwoThreads() throws Exception {
    String file = file(DESIGN);
    byte[] one = run(file, "--patients", "40", "--seed", "7", "--threads", "1");
    assertArrayEquals(one, run(file, "--patients", "40", "--seed", "7", "--threads", "2"));
    assertTrue(!lines(one).equals(lines(run(file, "--patients", "40", "--seed", "8"))));
  }

  @Test
  void writesAWholeFileAndLeavesNothingBeside() throws Exception {
    Path out = folder.resolve("out.csv");
    String file = file(DESIGN);
    assertEquals(0, run(file, "--patients", "3", "--out", out.toString()).length);
    assertArrayEquals(run(file, "--patients", "3"), Files.readAllBytes(out));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  /// A file moved onto a device would take the device's place.
  @Test
  void writesIntoNoDeviceAndNoMissingFolder() throws IOException {
    String file = file(DESIGN);
    for (String odd : List.of("/dev/full", folder.toString(), folder + "/none/out.csv", "")) {
      BadInput bad = assertThrows(BadInput.class, () -> run(file, "--out", odd));
      assertTrue(String.valueOf(bad.getMessage()).startsWith("--out was '" + odd + "', expected"));
    }
    assertTrue(!Files.isRegularFile(Path.of("/dev/full")));
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path target = Files.writeString(folder.resolve("target.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
    String file = file(DESIGN);
    run(file, "--patients", "3", "--out", link.toString());
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(run(file, "--patients", "3"), Files.readAllBytes(target));
  }

  @Test
  void aFullDiskIsNoSuccess() throws IOException {
    String file = file(DESIGN);
    try (PrintStream full = new PrintStream("/dev/full", StandardCharsets.UTF_8)) {
      assertThrows(IOException.class, () -> COMMAND.run(List.of(file, "--patients", "3"), full));
    }
  }

  @Test
  void timesMayStandInAnyOrder() throws Exception {
    String turned = DESIGN.replace("[1, 3]", "[3, 1, 3]");
    assertArrayEquals(run(file(DESIGN), "--patients", "3"), run(file(turned), "--patients", "3"));
  }

  @Test
  void aMomentStandsOnceInWhicheverUnit() throws Exception {
    String both = DESIGN.replace("[0.67]", "[2.4]").replace("[1, 3]", "[0.1]");
    assertEquals(1 + 3 * 16, lines(run(file(both), "--patients", "3")).size());
    String signs = DESIGN.replace("[0.67]", "[0]").replace("[1, 3]", "[-0.0]");
    assertEquals(1 + 3 * 16, lines(run(file(signs), "--patients", "3")).size());
  }

  @Test
  void whatIsNestedTooDeepIsBadInput() throws IOException {
    String file = file("[".repeat(100_000));
    String message = String.valueOf(assertThrows(BadInput.class, () -> run(file)).getMessage());
    assertTrue(message.contains("is no JSON"), message);
  }

  @Test
  void aDoseOfFourHundredDigitsIsBadInputAndCut() throws IOException {
    String digits = "1" + "0".repeat(400);
    String file = file(DESIGN.replace("\"doseMgPerKg\": 0.5", "\"doseMgPerKg\": " + digits));
    String message = String.valueOf(assertThrows(BadInput.class, () -> run(file)).getMessage());
    assertTrue(
        message.endsWith(
            "arms[0].doseMgPerKg was %s..., expected a number from 0.0 to 1.0 mg/kg"
                .formatted(digits.substring(0, 60))),
        message);
  }

  @Test
  void saysWhatIsNoJsonInPlainWords() throws IOException {
    for (String broken : List.of("{", "{\"arms\": NaN}", "{} x")) {
      String file = file(broken);
      String message = String.valueOf(assertThrows(BadInput.class, () -> run(file)).getMessage());
      assertTrue(message.contains("is no JSON at line 1, column"), message);
      assertTrue(!message.contains("Feature") && !message.contains("REDACTED"), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "doseMgPerKg": 0.5   | "doseMgPerKg": -1    | arms[0].doseMgPerKg was -1
          "doseMg": 84         | "route": "iv"        | arms[1].doseMgPerKg was missing, expected a number above 0
          "doseMgPerKg": 0.5   | "doseMgPerKg": 1.5   | arms[0].doseMgPerKg was 1.5, expected a number from 0.0 to 1.0 mg/kg
          "doseMgPerKg": 0.5   | "doseMgPerKg": 5e-324 | arms[0].doseMgPerKg was 4.9E-324, expected a dose that the model can tell from none
          "doseMgPerKg": 0.5   | "doseMgPerKg": 1e-300 | arms[0].doseMgPerKg was 1.0E-300, expected a dose that the model can tell from none
          "infusionMinutes": 40 | "infusionMinutes": 0 | arms[0].infusionMinutes was 0, expected a number from 1.0 to 240.0 min
          [0, 2], "blinding"   | [0, 0.1, 0.2], "blinding" | arms[0].sessionDays[2]: 1.5 mg/kg of racemic ketamine within 24 h, expected at most 1 mg/kg of racemic ketamine a session
          [0, 2], "blinding"   | [0, 0.02], "blinding" | arms[0].sessionDays[1]: it begins 11.2 min before the end of the dose before it, expected doses one after the other
          "doseMg": 84         | "doseMg": 84, "sessionDays": [0, 0.5] | arms[1].sessionDays[1]: 168 mg of esketamine spray within 24 h, expected at most 84 mg
          "name": "spray"      | "name": "sp\\nray"    | arms[1].name was "sp\\nray", expected a text on one line
          "doseMgPerKg": 0.5   | "dose": 0.5          | arms[0].dose is not known
          "doseMg": 84         | "doseMg": 60         | a multiple of 28
          "doseMg": 84         | "doseMg": 112        | arms[1].doseMg was 112, expected a number from 28.0 to 84.0 mg
          "name": "spray"      | "name": "ketamine"   | arms[1].name was "ketamine"
          "drug": "none"       | "drug": "aspirin"    | arms[2].drug was "aspirin"
          [0, 2], "blinding"   | [2, 0], "blinding"   | arms[0].sessionDays[1] was 0
          "route": "iv"        | "route": "oral"      | arms[0].route was "oral"
          "masked"             | "double"             | arms[1].blinding was "double"
          {"hours": [0.67]     | {"hours": [-1]       | assess.hours[0] was -1
          {"arms"              | {"arms": [], "arms"  | is no JSON
          {"arms"              | {"weight": 1, "arms" | weight is not known
          {"arms"              | {"population": {"weightKg": {"mean": -80}}, "arms" | population.weightKg.mean was -80
          {"arms"              | {"population": {"ancestry": {"asian": 0.1, "japanese": 0.2}}, "arms" | population.ancestry.asian was 0.1
          {"arms"              | {"relapse": "any", "arms" | relapse was "any", expected withdrawal-trial or open-infusions
          "route": "iv"        | "influence": {"reducedLiver": 0.5} | arms[0].influence.reducedLiver was 0.5, expected no such key for this treatment: only the pack NASAL-S
          "doseMg": 84         | "influence": {"rifampicin": true}   | arms[1].influence.rifampicin was true, expected no such key
          "doseMg": 84         | "influence": {"reducedLiver": 0.2}  | arms[1].influence.reducedLiver was 0.2
          "doseMg": 84         | "influence": {"ticlopidine": true}  | arms[1].influence.ticlopidine is not known
          "doseMg": 84         | "consolidation": "linear"           | arms[1].consolidation was "linear", expected saturated or unsaturated
          "doseMg": 84         | "continuation": {"fromDay": 2, "for": "response", "with": "drug"} | arms[1].continuation.fromDay was 2, expected a day of assess
          "doseMg": 84         | "continuation": {"with": "placebo"}  | arms[1].continuation.fromDay was missing, expected a day after
          "doseMg": 84         | "continuation": {"fromDay": 3}       | arms[1].continuation.with was missing
          """)
  void namesThePlaceTheValueAndWhatWasExpected(String from, String to, String sentence)
      throws IOException {
    String file = file(DESIGN.replace(from, to));
    BadInput bad = assertThrows(BadInput.class, () -> run(file));
    assertTrue(
        String.valueOf(bad.getMessage()).contains(sentence),
        () -> String.valueOf(bad.getMessage()));
  }

  @Test
  void refusesOddNumbersOfPatients() throws IOException {
    String file = file(DESIGN);
    for (String odd : List.of("0", "-3", "1.5", "many", "1000000000")) {
      assertThrows(BadInput.class, () -> run(file, "--patients", odd));
    }
  }

  /// The example of the document is a design, and it changes what a design without its switches
  /// gives.
  @Test
  void theExampleOfTheDocumentRuns() throws Exception {
    String document = Files.readString(Path.of("..", "docs", "simulate.md"));
    int start = document.indexOf("```json") + "```json".length();
    String example = document.substring(start, document.indexOf("```", start));
    List<String> full = lines(run(file(example), "--patients", "20"));
    assertEquals(1 + 3 * 9 * 16, full.size());
    for (String part :
        List.of(
            "\"ancestry\": {\"asian\": 0.4, \"japanese\": 0.1}",
            "\"influence\": {\"rifampicin\": true}",
            "\"influence\": {\"reducedLiver\": 0.5}",
            "\"consolidation\": \"unsaturated\"",
            "\"continuation\": {\"fromDay\": 14, \"for\": \"response\", \"with\": \"placebo\"}")) {
      assertTrue(example.contains(part), part);
      String without = example.replaceAll(",\\s*" + Pattern.quote(part), "");
      assertTrue(!full.equals(lines(run(file(without), "--patients", "20"))), part);
    }
  }
}
