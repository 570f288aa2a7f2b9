// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;

/// Text that is no record: each is refused, or reported as a fault, at its place and in our words.
class JsonTextTest {
  private static final PatientReader READER = new PatientReader(Evidence.load());

  private static String with(String resource) {
    return Bundles.bundle(resource);
  }

  private static String nested(String open, String close, int times) {
    return with(
        "{\"resourceType\":\"Basic\",\"x\":%s1%s}"
            .formatted(open.repeat(times), close.repeat(times)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("[]", "Bundle was a list, expected an object"),
        Arguments.of("12", "Bundle was a number, expected an object"),
        Arguments.of("null", "Bundle was null, expected an object"),
        Arguments.of("{}", "Bundle.resourceType is missing"),
        Arguments.of("{\"resourceType\":5}", "Bundle.resourceType was a number"),
        Arguments.of("{\"resourceType\":\"Bundel\"}", "Bundle.resourceType was 'Bundel'"),
        Arguments.of(
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"type\":\"document\"}",
            "Bundle.type stands twice, expected each key once"),
        Arguments.of(
            with("{\"resourceType\":\"Basic\",\"id\":\"a\",\"id\":\"b\"}"),
            "Bundle.entry[1].resource.id stands twice"),
        Arguments.of(
            "{\"resourceType\":\"Bundle\",\"entry\":{}}",
            "Bundle.entry was an object, expected a list"),
        Arguments.of(
            "{\"resourceType\":\"Bundle\",\"entry\":[null]}",
            "Bundle.entry[0] was null, expected an object"),
        Arguments.of(with("5"), "Bundle.entry[1].resource was a number, expected an object"),
        Arguments.of(with("{\"id\":\"a\"}"), "Bundle.entry[1].resource.resourceType is missing"),
        Arguments.of(
            with("{\"resourceType\":\"Nope\"}"),
            "Bundle.entry[1].resource.resourceType was 'Nope'"),
        Arguments.of(
            with("{\"resourceType\":\"Basic\",\"contained\":[{\"resourceType\":\"X\"}]}"),
            "Bundle.entry[1].resource.contained[0].resourceType was 'X'"),
        Arguments.of(
            with("{\"\":1,\"resourceType\":\"Basic\"}"),
            "Bundle.entry[1].resource holds a key without a name"),
        Arguments.of(nested("[", "]", 100_000), "is nested deeper than 200 levels"),
        Arguments.of(nested("{\"a\":", "}", 5_000), "is nested deeper than 200 levels"),
        Arguments.of("[".repeat(1_000_000), "Bundle was a list"),
        Arguments.of(
            with("{\"resourceType\":\"Basic\",\"id\":\"a\u0001b\"}"),
            "holds the control character U+0001 at line 2, column"),
        Arguments.of(
            with("{\"resourceType\":\"Basic\",\"id\":\"a\\u0000b\"}"),
            "Bundle.entry[1].resource.id holds the control character U+0000"),
        Arguments.of(
            with("{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e999999999}}"),
            "Bundle.entry[1].resource.valueQuantity.value was 1e999999999"),
        Arguments.of(
            with("{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":NaN}}"),
            "in Bundle.entry[1].resource.valueQuantity"),
        Arguments.of("{'resourceType':'Bundle'}", "no JSON at line 1, column 2"),
        Arguments.of("{\"resourceType\":\"Bundle\",\"type\":", "the text ends at line 1"),
        Arguments.of("{\"resourceType\":\"Bundle\"} more", "no JSON at line 1"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithItsPlace(String json, String sentence) {
    UnreadableBundle refused = assertThrows(UnreadableBundle.class, () -> READER.read(json));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(sentence), message);
    assertTrue(!message.contains("HAPI"), message);
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.length() < 300, message);
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        Arguments.of(
            "{\"resourceType\":\"Observation\",\"status\":\"finl\"}",
            "Bundle.entry[1].resource.status: was 'finl', expected a valid value"),
        Arguments.of(
            "{\"resourceType\":\"Condition\",\"onsetDateTime\":\"2026-13-45\"}",
            "Bundle.entry[1].resource.onsetDateTime: was '2026-13-45'"),
        Arguments.of(
            "{\"resourceType\":\"Condition\",\"code\":\"x\"}",
            "Bundle.entry[1].resource.code: was a single value, expected an object"),
        Arguments.of(
            "{\"resourceType\":\"MedicationRequest\",\"doNotPerform\":\"maybe\"}",
            "Bundle.entry[1].resource.doNotPerform: was 'maybe'"),
        Arguments.of(
            """
            {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20",
             "item":[{"linkId":"/44250-9","answer":[{"valueInteger":99999999999}]}]}\
            """,
            "Bundle.entry[1].resource.item[0].answer[0].valueInteger: was '99999999999'"),
        Arguments.of(
            """
            {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20",
             "code":{"coding":[{"system":"http://loinc.org","code":"2106-3"}]},
             "valueBoolean":"maybe"}\
            """,
            "Bundle.entry[1].resource.valueBoolean: was 'maybe'"));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void isAFaultAtItsPlace(String resource, String sentence) throws Exception {
    List<PatientRecord.Note> faults = READER.read(with(resource)).faults();
    assertTrue(faults.getFirst().toString().contains(sentence), faults.toString());
  }

  @Test
  void aPersonWhoMayHaveDiedIsAFault() throws Exception {
    String json =
        Bundles.bundle().replace("\"gender\"", "\"deceasedBoolean\":\"maybe\",\"gender\"");
    assertTrue(
        READER.read(json).faults().getFirst().place().endsWith("resource.deceasedBoolean"), json);
  }

  @Test
  void anObjectForASingleValueIsReported() throws Exception {
    PatientRecord record =
        READER.read(
            with(
                """
                {"resourceType":"Condition","recordedDate":{"a":1},"code":{"text":"x"}}\
                """));
    assertTrue(
        Stream.concat(record.faults().stream(), record.notUnderstood().stream())
            .anyMatch(note -> note.toString().contains("recordedDate")),
        () -> record.faults() + " " + record.notUnderstood());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 190})
  void nestingBelowTheBoundIsRead(int times) throws Exception {
    assertEquals(List.of(), READER.read(nested("[", "]", times)).faults());
  }

  @Test
  void lineBreaksAndTabsBetweenTheKeysAreNoControlCharacters() throws Exception {
    String json = with("{\r\n\t\"resourceType\":\"Basic\"}");
    assertEquals(List.of(), READER.read(json).faults());
  }
}
