// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Measurement;

/// A PHQ-9 as other systems write it: what is read, and what is said of the rest.
class FormReaderTest {
  private static final PatientReader READER = new PatientReader(Evidence.load());
  private static final List<String> ITEMS =
      List.of(
          "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
          "44260-8");
  private static final String MORE_THAN_HALF =
      "\"valueCoding\":{\"system\":\"http://loinc.org\",\"code\":\"LA6570-1\"}";

  private static PatientRecord record(String items) throws UnreadableBundle {
    return READER.read(
        Bundles.bundle(
            """
            {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20",
             "questionnaire":"http://loinc.org/q/44249-1",
             "subject":{"reference":"urn:uuid:p1"},"item":[%s]}\
            """
                .formatted(items)));
  }

  private static String item(String linkId, String answer) {
    return "{\"linkId\":\"%s\",\"answer\":[{%s}]}".formatted(linkId, answer);
  }

  private static String nine(String before, String answer) {
    return ITEMS.stream().map(code -> item(before + code, answer)).collect(Collectors.joining(","));
  }

  private static List<Double> values(PatientRecord record, String measure) {
    return record.patient().measurements().stream()
        .filter(reading -> reading.measure().equals(measure))
        .map(Measurement::value)
        .toList();
  }

  private static void assertLeft(PatientRecord record, String place, String words) {
    assertTrue(
        record.notUnderstood().stream()
            .anyMatch(note -> note.place().contains(place) && note.text().contains(words)),
        () -> record.notUnderstood().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/44249-1/"})
  void readsTheItemsByTheirCodesHoweverTheLinkIdIsWritten(String before) throws Exception {
    assertEquals(List.of(18.0), values(record(nine(before, MORE_THAN_HALF)), "phq9-total"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"valueInteger\":2",
        "\"valueDecimal\":2",
        "\"valueQuantity\":{\"value\":2,\"code\":\"{score}\"}",
        """
        "valueCoding":{"system":"http://loinc.org","code":"LA6570-1","extension":[
          {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]}\
        """,
        """
        "valueCoding":{"system":"https://clinic.example/answers","code":"c","extension":[
          {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]}\
        """
      })
  void readsAnswersAsCodesAndAsNumbers(String answer) throws Exception {
    PatientRecord record = record(nine("/", answer));
    assertEquals(List.of(18.0), values(record, "phq9-total"));
    assertEquals(List.of(2.0), values(record, "phq9-item-9"));
    assertEquals(List.of(), record.notUnderstood());
  }

  @Test
  void readsItemsInGroupsAndUnderAnswers() throws Exception {
    String group = "{\"linkId\":\"g\",\"item\":[%s]}".formatted(nine("/", MORE_THAN_HALF));
    assertEquals(List.of(18.0), values(record(group), "phq9-total"));
    String under =
        "{\"linkId\":\"g\",\"answer\":[{\"valueBoolean\":true,\"item\":[%s]}]}"
            .formatted(nine("/", MORE_THAN_HALF));
    assertEquals(List.of(18.0), values(record(under), "phq9-total"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"valueString\":\"More than half the days\"",
        "\"valueCoding\":{\"code\":\"LA6570-1\"}",
        "\"valueCoding\":{\"system\":\"http://loinc.org\",\"code\":\"LA6575-0\"}",
        """
        "valueCoding":{"system":"http://loinc.org","code":"LA6570-1","display":"Several days"}\
        """,
        """
        "valueCoding":{"system":"http://loinc.org","code":"LA6570-1","extension":[
          {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}]}\
        """
      })
  void anAnswerThatIsNotClearIsReportedAndLeavesAGap(String answer) throws Exception {
    String eight =
        IntStream.range(0, 8)
            .mapToObj(at -> item("/" + ITEMS.get(at), MORE_THAN_HALF))
            .collect(Collectors.joining(","));
    PatientRecord record = record(eight + "," + item("/44260-8", answer));
    assertEquals(List.of(), values(record, "phq9-item-9"));
    assertEquals(List.of(), values(record, "phq9-total"));
    assertLeft(record, ".item[8].answer[0].value[x]", "phq9-item-9");
  }

  @Test
  void anAnswerOutsideTheScaleIsAFault() throws Exception {
    PatientRecord record = record(item("/44250-9", "\"valueInteger\":4"));
    assertEquals(List.of(), values(record, "phq9-item-1"));
    assertEquals(1, record.faults().size());
  }

  @Test
  void twoAnswersToOneItemAreReported() throws Exception {
    PatientRecord record =
        record(
            """
            {"linkId":"/44250-9","answer":[{"valueInteger":1},{"valueInteger":2}]}\
            """);
    assertEquals(List.of(), values(record, "phq9-item-1"));
    assertLeft(record, ".item[0]", "more than one answer");
  }

  @Test
  void itemsUnderNamesOfTheirOwnAreReported() throws Exception {
    PatientRecord record =
        record(item("q1", MORE_THAN_HALF) + "," + item("note", "\"valueString\":\"x\""));
    assertLeft(record, ".item[0]", "q1");
    assertLeft(record, "Bundle.entry[1].resource", "no item was read");
    assertTrue(record.passed().stream().anyMatch(note -> note.text().contains("note")));
  }

  @Test
  void theTenthQuestionIsReadAndNotScored() throws Exception {
    String difficulty = "\"valueCoding\":{\"system\":\"http://loinc.org\",\"code\":\"LA6575-0\"}";
    PatientRecord record = record(nine("/", MORE_THAN_HALF) + "," + item("/69722-7", difficulty));
    assertEquals(List.of(18.0), values(record, "phq9-total"));
    assertEquals(List.of(2.0), values(record, "phq9-difficulty"));
  }

  @Test
  void swappedWordsOfTheTenthQuestionAreReported() throws Exception {
    PatientRecord record =
        record(
            item(
                "/69722-7",
                """
                "valueCoding":{"system":"http://loinc.org","code":"LA6574-3",
                 "display":"Very difficult"}\
                """));
    assertEquals(List.of(), values(record, "phq9-difficulty"));
    assertLeft(record, ".item[0].answer[0].value[x]", "phq9-difficulty");
  }
}
