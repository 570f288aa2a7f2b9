// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest {
  private static final ForecastCommand COMMAND = new ForecastCommand(Evidence.load());
  private static final String DATED =
      """
      {"sessions": [{"date": "2026-03-02", "drug": "esketamine", "doseMg": 56},
                    {"date": "2026-03-05", "drug": "esketamine", "doseMg": 84},
                    {"date": "2026-03-09", "drug": "esketamine", "doseMg": 84},
                    {"date": "2026-03-12", "drug": "esketamine", "doseMg": 84}],
       "scores": [{"date": "2026-02-27", "instrument": "madrs", "total": 35},
                  {"date": "2026-03-09", "instrument": "madrs", "total": 15},
                  {"date": "2026-03-13", "instrument": "phq9", "total": 5},
                  {"date": "2026-03-14", "instrument": "qids-sr16", "total": 6}],
       "newOralAntidepressant": true, "asOf": "2026-03-14", "threshold": 0.3}
      """;
  private static final String BY_DAY =
      """
      {"sessions": [{"day": 0, "drug": "esketamine", "doseMg": 56},
                    {"day": 3, "drug": "esketamine", "doseMg": 84},
                    {"day": 7, "drug": "esketamine", "doseMg": 84},
                    {"day": 10, "drug": "esketamine", "doseMg": 84}],
       "scores": [{"day": -3, "instrument": "madrs", "total": 35},
                  {"day": 7, "instrument": "madrs", "total": 15},
                  {"day": 11, "instrument": "phq9", "total": 5},
                  {"day": 12, "instrument": "qids-sr16", "total": 6}],
       "newOralAntidepressant": true, "asOf": 12, "threshold": 0.3}
      """;

  @TempDir Path folder;

  private byte[] run(String course, String... words) throws Exception {
    String file = Files.writeString(folder.resolve("course.json"), course).toString();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(file));
    all.addAll(List.of(words));
    COMMAND.run(all, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private JsonNode answer(String course) throws Exception {
    return JsonMapper.shared().readTree(new String(run(course), StandardCharsets.UTF_8));
  }

  @Test
  void answersWithPosteriorAndForecast() throws Exception {
    JsonNode answer = answer(DATED);
    assertEquals("ESK-TRD-US", answer.at("/course/protocol").asString());
    assertEquals(12, answer.at("/course/day").asInt());
    double strong = answer.at("/posterior/probabilityStrongResponder").asDouble();
    assertTrue(strong > 0.2 && strong < 1);
    assertEquals(7, answer.at("/posterior/parameters").size());
    assertEquals("expectancy-open", answer.at("/posterior/parameters/3/parameter").asString());
    assertTrue(answer.at("/posterior/notIdentified").size() >= 3);
    assertEquals(35, answer.at("/forecast/baselineMadrs").asDouble());
    assertTrue(answer.at("/forecast/respondsNow").asBoolean());
    assertEquals(28, answer.at("/forecast/withoutFurtherSession").size());
    assertEquals(28, answer.at("/forecast/nextVisit/3/daysAhead").asInt());
    JsonNode day = answer.at("/forecast/withoutFurtherSession/6");
    assertTrue(day.at("/interval95/0").asDouble() <= day.at("/interval50/0").asDouble());
    assertEquals(2, answer.at("/forecast/protocolDaysFromLastSession/least").asInt());
    assertEquals(5, answer.at("/forecast/protocolDaysFromLastSession/most").asInt());
    JsonNode longest = answer.at("/forecast/longestInterval");
    assertEquals(longest.at("/daysAhead").asInt() + 2, longest.at("/daysFromLastSession").asInt());
    assertTrue(longest.at("/probabilityRelapseBefore").asDouble() <= 0.3);
  }

  @Test
  void datesAndDaysGiveTheSameAnswer() throws Exception {
    assertArrayEquals(run(DATED), run(BY_DAY));
  }

  @Test
  void theSeedAloneDecidesWhatChanceDoes() throws Exception {
    assertArrayEquals(run(DATED, "--seed", "4"), run(DATED, "--seed", "4"));
    assertFalse(Arrays.equals(run(DATED, "--seed", "4"), run(DATED, "--seed", "5")));
  }

  @Test
  void withoutAScoreThereIsNoPosteriorAndAReason() throws Exception {
    JsonNode answer =
        answer("{\"sessions\": [{\"day\": 0, \"drug\": \"ketamine\"}], \"scores\": []}");
    assertEquals("there is no rating", answer.at("/noPosterior/reason").asString());
    assertFalse(answer.at("/noPosterior/advice").asString().isEmpty());
    assertTrue(answer.at("/forecast").isMissingNode());
  }

  @Test
  void afterTheLastPhaseMaintenanceHolds() throws Exception {
    JsonNode answer =
        answer(
            """
            {"sessions": [{"day": 0, "drug": "ketamine"}, {"day": 42, "drug": "ketamine"}],
             "scores": [{"day": 0, "instrument": "madrs", "total": 30},
                        {"day": 43, "instrument": "madrs", "total": 8}]}
            """);
    assertEquals("IV-05-3x", answer.at("/course/protocol").asString());
    assertEquals(5, answer.at("/forecast/protocolDaysFromLastSession/least").asInt());
    assertEquals(9, answer.at("/forecast/protocolDaysFromLastSession/most").asInt());
  }

  private static String sprays(int induction, int weekly, String more) {
    StringBuilder sessions = new StringBuilder();
    for (int at = 0; at < induction + weekly; at++) {
      int day = at < induction ? 7 * (at / 2) + 3 * (at % 2) : 31 + 7 * (at - induction);
      sessions.append("{\"day\": %d, \"drug\": \"esketamine\"},".formatted(day));
    }
    sessions.setLength(sessions.length() - 1);
    return """
    {"sessions": [%s], "threshold": 0.9,
     "scores": [{"day": 0, "instrument": "madrs", "total": 35}, %s}
    """
        .formatted(sessions, more);
  }

  private static String rated(int day) {
    return "{\"day\": %d, \"instrument\": \"madrs\", \"total\": 6}]".formatted(day);
  }

  /// The gap before the first session of a phase is its own, as a plan and a new plan have it.
  @ParameterizedTest
  @CsvSource({"7, 0, 2, 5", "8, 0, 5, 9", "8, 1, 5, 9", "8, 4, 5, 16", "8, 9, 5, 16"})
  void theRhythmTellsThePhaseOfTheNextSession(int induction, int weekly, int least, int most)
      throws Exception {
    JsonNode answer = answer(sprays(induction, weekly, rated(100)));
    assertEquals(least, answer.at("/forecast/protocolDaysFromLastSession/least").asInt());
    assertEquals(most, answer.at("/forecast/protocolDaysFromLastSession/most").asInt());
  }

  @Test
  void afterAProtocolWithoutMaintenanceThereIsNoInterval() throws Exception {
    for (String id : List.of("ESK-MDSI-US", "ESK-EMERG-EU")) {
      for (int weekly : new int[] {0, 1}) {
        JsonNode answer = answer(sprays(8, weekly, rated(32) + ", \"protocol\": \"" + id + "\""));
        assertTrue(answer.at("/forecast/protocolDaysFromLastSession").isNull());
        assertEquals(
            "The protocol %s has ended, and the catalogue has no maintenance protocol for its drug."
                .formatted(id),
            answer.at("/forecast/longestInterval/none").asString());
        assertEquals(28, answer.at("/forecast/withoutFurtherSession").size());
      }
    }
  }

  /// The rhythm of the drug begins with its own first session.
  @Test
  void aDrugBeforeThisOneDoesNotMoveItsRhythm() throws Exception {
    JsonNode answer =
        answer(
            """
            {"sessions": [{"day": 0, "drug": "ketamine"}, {"day": 60, "drug": "esketamine"}],
             "scores": [{"day": 0, "instrument": "madrs", "total": 35},
                        {"day": 61, "instrument": "madrs", "total": 8}]}
            """);
    assertEquals(2, answer.at("/forecast/protocolDaysFromLastSession/least").asInt());
    assertEquals(5, answer.at("/forecast/protocolDaysFromLastSession/most").asInt());
  }

  @Test
  void theGapHoldsForTheTrueTimeSinceTheSession() throws Exception {
    String whole = BY_DAY.replace("\"threshold\": 0.3", "\"threshold\": 1");
    JsonNode later = answer(whole.replace("\"asOf\": 12", "\"asOf\": 12.5"));
    assertEquals(2, later.at("/forecast/longestInterval/daysAhead").asInt());
    assertEquals(4.5, later.at("/forecast/longestInterval/daysFromLastSession").asDouble());
    JsonNode late = answer(whole.replace("\"asOf\": 12", "\"asOf\": 14.9"));
    assertTrue(late.at("/forecast/longestInterval/none").asString().contains("ends within a day"));
  }

  @Test
  void theOrderOfTwoScoresOfOneDayIsNothing() throws Exception {
    String madrs = "{\"day\": %d, \"instrument\": \"madrs\", \"total\": %d}";
    String phq = "{\"day\": %d, \"instrument\": \"phq9\", \"total\": %d}";
    String course =
        "{\"sessions\": [{\"day\": 0, \"drug\": \"ketamine\"}], \"scores\": [%s, %s, %s, %s]}";
    String madrsBefore = madrs.formatted(0, 35);
    String phqBefore = phq.formatted(0, 4);
    String madrsSince = madrs.formatted(4, 10);
    String phqSince = phq.formatted(4, 25);
    byte[] one = run(course.formatted(madrsBefore, phqBefore, madrsSince, phqSince));
    assertArrayEquals(one, run(course.formatted(phqSince, madrsSince, phqBefore, madrsBefore)));
    assertTrue(
        JsonMapper.shared()
            .readTree(new String(one, StandardCharsets.UTF_8))
            .at("/forecast/respondsNow")
            .asBoolean());
    String twice = course.formatted(madrsBefore, madrs.formatted(0, 34), madrsSince, phqSince);
    for (String odd :
        List.of(twice, twice.replaceFirst("\"day\": 0, \"instr", "\"day\": -0.0, \"instr"))) {
      BadInput bad = assertThrows(BadInput.class, () -> run(odd));
      assertTrue(
          String.valueOf(bad.getMessage())
              .endsWith(
                  "scores[1].instrument was \"madrs\", expected one score of an instrument a day"),
          String.valueOf(bad.getMessage()));
    }
  }

  @Test
  void twoInstrumentsTellNoResponse() throws Exception {
    JsonNode answer =
        answer(
            BY_DAY.replace(
                "\"day\": 7, \"instrument\": \"madrs\"", "\"day\": 7, \"instrument\": \"phq9\""));
    assertTrue(answer.at("/forecast/respondsNow").isNull());
    assertTrue(answer.at("/forecast/respondsNowUnknown").asString().contains("never compared"));
    assertEquals(0, answer.at("/forecast/nextVisit").size());
  }

  @Test
  void theAnswerRepeatsTheCourse() throws Exception {
    JsonNode course =
        answer(
                """
                {"sessions": [{"day": 0, "drug": "ketamine", "doseMgPerKg": 0.05},
                              {"day": 2.5, "drug": "esketamine", "route": "iv", "doseMgPerKg": 0.2},
                              {"day": 9, "drug": "none"},
                              {"day": 1234, "drug": "esketamine", "doseMg": 84}],
                 "scores": [{"day": 3, "instrument": "phq9", "total": 20},
                            {"day": -1, "instrument": "madrs", "total": 30}]}
                """)
            .at("/course");
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                {"day": 1234,
                 "sessions": [{"day": 0, "drug": "ketamine", "route": "iv", "doseMgPerKg": 0.05,
                               "infusionMinutes": 40},
                              {"day": 2.5, "drug": "esketamine", "route": "iv", "doseMgPerKg": 0.2,
                               "infusionMinutes": 40},
                              {"day": 9, "drug": "none"},
                              {"day": 1234, "drug": "esketamine", "route": "nasal", "doseMg": 84}],
                 "scores": [{"day": -1, "instrument": "madrs", "total": 30},
                            {"day": 3, "instrument": "phq9", "total": 20}],
                 "newOralAntidepressant": false, "protocol": "ESK-TRD-US"}
                """)
            .toString(),
        JsonMapper.shared().readTree(course.toString()).toString());
  }

  @Test
  void aGapThatHasPassedIsSaid() throws Exception {
    JsonNode answer = answer(BY_DAY.replace("\"asOf\": 12", "\"asOf\": 30"));
    assertTrue(answer.at("/forecast/longestInterval/none").asString().contains("has passed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "day": 3,            | "day": 0,              | sessions[1].day was 0, expected later than
          "day": 3,            | "date": "2026-03-05",  | sessions[1].date was "2026-03-05", expected no such key
          "day": 0,            | "day": 1,              | sessions[0].day was 1, expected 0
          "total": 15          | "total": 61            | scores[1].total was 61, expected a number from 0.0 to 60.0
          "total": 15          | "total": 15.5          | scores[1].total was 15.5, expected a whole number
          "phq9", "total": 5   | "phq9", "total": 28    | scores[2].total was 28
          "phq9", "total": 5   | "phq9"                 | scores[2].total was missing
          "phq9"               | "bdi"                  | scores[2].instrument was "bdi"
          "day": -3            | "day": -15             | scores[0].day was -15
          "asOf": 12           | "asOf": 11             | asOf was 11, expected no day before the latest session or score, day 12.0
          "day": 3,            | "day": 0.2,            | sessions[1]: 140 mg of esketamine spray within 24 h, expected at most 84 mg of esketamine spray a session
          "day": 7, "drug"     | "day": 3.001, "drug"   | sessions[2]: it begins 8.56 min before the end of the dose before it
          "total": 35          | "total": 19            | scores[0].total was 19, expected a baseline of 20 to 50 MADRS points (row per.B0; this is 19 of them)
          "madrs", "total": 35 | "phq9", "total": 4     | scores[0].total was 4, expected a baseline of 20 to 50 MADRS points (row per.B0; this is 10 of them)
          "threshold": 0.3     | "threshold": 1.3       | threshold was 1.3
          "threshold": 0.3     | "protocol": "IV-05-3x" | protocol was "IV-05-3x", expected a protocol of the latest drug
          "doseMg": 56         | "doseMg": 50           | a multiple of 28
          "drug": "esketamine", "doseMg": 56 | "drug": "ketamine", "doseMgPerKg": 5e-324 | sessions[0].doseMgPerKg was 4.9E-324, expected a dose that the model can tell from none
          "drug": "esketamine", "doseMg": 56 | "drug": "ketamine", "doseMgPerKg": 1e-300 | sessions[0].doseMgPerKg was 1.0E-300, expected a dose that the model can tell from none
          {"sessions"          | {"patient": 1, "sessions" | patient is not known
          "day": 12, "instrument": "qids-sr16" | "day": 11, "instrument": "phq9" | scores[3].instrument was "phq9"
          """)
  void namesThePlaceTheValueAndWhatWasExpected(String from, String to, String sentence) {
    assertTrue(BY_DAY.contains(from), from);
    BadInput bad = assertThrows(BadInput.class, () -> run(BY_DAY.replace(from, to)));
    assertTrue(
        String.valueOf(bad.getMessage()).contains(sentence),
        () -> String.valueOf(bad.getMessage()));
  }

  @Test
  void aNumberBeyondAllDoublesIsBadInputAndCut() {
    String digits = "1" + "0".repeat(400);
    for (String key : List.of("\"threshold\": 0.3", "\"asOf\": 12", "\"total\": 15")) {
      String longer = key.replaceFirst("[0-9.]+$", digits);
      String message =
          String.valueOf(
              assertThrows(BadInput.class, () -> run(BY_DAY.replace(key, longer))).getMessage());
      assertTrue(message.contains(" was " + digits.substring(0, 60) + "..., expected"), message);
    }
  }

  @Test
  void aNumberTooLongToReadIsNoJsonInPlainWords() {
    String longer = BY_DAY.replace("\"asOf\": 12", "\"asOf\": " + "9".repeat(1001));
    String message = String.valueOf(assertThrows(BadInput.class, () -> run(longer)).getMessage());
    assertTrue(
        message.endsWith("is no JSON: Number value length (1001) exceeds the maximum allowed"),
        message);
  }

  @Test
  void anAsOfBeforeTheLatestScoreNamesItsDate() {
    BadInput bad =
        assertThrows(
            BadInput.class,
            () -> run(DATED.replace("\"asOf\": \"2026-03-14\"", "\"asOf\": \"2026-03-13\"")));
    assertTrue(
        String.valueOf(bad.getMessage())
            .endsWith(
                "asOf was \"2026-03-13\", expected no day before the latest session or score, 2026-03-14"));
    bad = assertThrows(BadInput.class, () -> run(DATED.replace("2026-02-27", "2026-02-15")));
    assertTrue(
        String.valueOf(bad.getMessage()).contains("expected a date from 2026-02-16 to 2036-02-28"),
        String.valueOf(bad.getMessage()));
  }

  @Test
  void whoDoesNotRespondHasNoProbabilityOfRelapse() throws Exception {
    JsonNode answer =
        answer(
            BY_DAY
                .replace("\"total\": 15}", "\"total\": 20}")
                .replace("\"total\": 5}", "\"total\": 15}")
                .replace("\"total\": 6}", "\"total\": 15}"));
    assertFalse(answer.at("/forecast/respondsNow").asBoolean(true));
    assertEquals(0, answer.at("/forecast/nextVisit").size());
    assertTrue(answer.at("/forecast/longestInterval/none").asString().contains("no response"));
  }

  @Test
  void anOldScoreLeavesTheResponseUnknown() throws Exception {
    JsonNode answer = answer(BY_DAY.replace("\"asOf\": 12", "\"asOf\": 1800"));
    assertTrue(answer.at("/forecast/respondsNow").isNull());
    assertTrue(answer.at("/forecast/respondsNowUnknown").asString().contains("too old"));
    assertEquals(0, answer.at("/forecast/nextVisit").size());
  }

  /// A session without a drug is no session of a protocol.
  @Test
  void theLatestSessionWithADrugDecidesTheProtocol() throws Exception {
    JsonNode answer =
        answer(
            BY_DAY.replace(
                "\"day\": 10, \"drug\": \"esketamine\", \"doseMg\": 84",
                "\"day\": 10, \"drug\": \"none\""));
    assertEquals("ESK-TRD-US", answer.at("/course/protocol").asString());
    JsonNode longest = answer.at("/forecast/longestInterval");
    assertEquals(
        "The longest gap of the protocol, 5 days from the latest session, has passed or ends within a day.",
        longest.at("/none").asString());
    BadInput bad =
        assertThrows(
            BadInput.class,
            () -> run(BY_DAY.replaceAll("esketamine\", \"doseMg\": \\d+", "none\"")));
    assertTrue(String.valueOf(bad.getMessage()).contains("a session with a drug at least"));
  }

  @Test
  void blanksAreAnEmptyFile() {
    BadInput bad = assertThrows(BadInput.class, () -> run(" \n\t\n"));
    assertTrue(String.valueOf(bad.getMessage()).endsWith("course.json is empty, expected JSON"));
  }

  @Test
  void aDateThatIsNoneIsBadInput() throws IOException {
    for (String odd : List.of("2026-02-30", "05.03.2026", "2026-3-5", "1066-10-14")) {
      BadInput bad = assertThrows(BadInput.class, () -> run(DATED.replace("2026-03-05", odd)));
      assertTrue(String.valueOf(bad.getMessage()).contains("sessions[1].date was \"" + odd));
    }
  }

  @Test
  void noSessionIsBadInput() {
    assertThrows(BadInput.class, () -> run("{\"sessions\": [], \"scores\": []}"));
    assertThrows(BadInput.class, () -> run("{\"scores\": []}"));
    assertThrows(BadInput.class, () -> run(BY_DAY, "--patients", "3"));
  }
}
