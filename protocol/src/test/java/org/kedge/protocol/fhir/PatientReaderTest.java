// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

class PatientReaderTest {
  private static final PatientReader READER = new PatientReader(Evidence.load());
  private static final String PERSON =
      "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1980-01-01\"}}";

  private static String resource(String path) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PatientReaderTest.class.getResourceAsStream(path))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String bundle(String... resources) {
    String entries =
        Stream.concat(Stream.of(PERSON), Stream.of(resources).map("{\"resource\":%s}"::formatted))
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
  }

  private static String sentence(String json) {
    return String.valueOf(
        assertThrows(UnreadableBundle.class, () -> READER.read(json)).getMessage());
  }

  static IntStream records() {
    return IntStream.rangeClosed(1, 15);
  }

  @ParameterizedTest
  @MethodSource("records")
  void saysOfEveryResourceOfASyntheticRecordWhatBecameOfIt(int number) throws Exception {
    String json = resource("/synthea/synthea-%02d.json".formatted(number));
    PatientRecord record = READER.read(json);
    assertEquals(List.of(), record.faults());
    long entries = json.split("\"fullUrl\"", -1).length - 1L;
    List<PatientRecord.Note> notes =
        Stream.of(record.taken(), record.notUnderstood(), record.passed())
            .flatMap(List::stream)
            .toList();
    for (long at = 0; at < entries; at++) {
      String place = "Bundle.entry[" + at + "]";
      assertTrue(notes.stream().anyMatch(note -> note.place().startsWith(place)), place);
    }
  }

  @Test
  void readsTrialsWithTheirResponse() throws Exception {
    Patient patient = READER.read(resource("/bundle/eligible.json")).patient();
    assertEquals(2, patient.medications().size());
    patient
        .medications()
        .forEach(trial -> assertEquals(Medication.Response.INADEQUATE, trial.response()));
    assertEquals("sertraline", patient.medications().getFirst().ingredient());
  }

  @Test
  void refusesWhatIsNoBundleAboutOnePatient() {
    assertTrue(sentence("").contains("is empty"));
    assertTrue(sentence("{\"resourceType\":").contains("is no FHIR R4 resource"));
    assertTrue(sentence("{\"resourceType\":\"Patient\"}").contains("expected Bundle"));
    assertTrue(
        sentence("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}").contains("no Patient"));
    assertTrue(sentence(bundle("{\"resourceType\":\"Patient\"}")).contains("2 Patient"));
  }

  @Test
  void refusesAResourceAboutAnotherPatient() {
    String other = "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/other\"}}";
    assertTrue(sentence(bundle(other)).contains("Bundle.entry[1].resource.subject"));
  }

  @Test
  void namesThePlaceAndTheUnitOfAPressureInAnotherUnit() throws Exception {
    List<PatientRecord.Note> faults =
        READER.read(bundle(observation("8480-6", "16", "kPa"))).faults();
    assertEquals(1, faults.size());
    assertEquals("Bundle.entry[1].resource.valueQuantity.unit", faults.getFirst().place());
    assertTrue(faults.getFirst().text().contains("kPa"));
  }

  @Test
  void faultsANegativeWeightAndConvertsPounds() throws Exception {
    assertEquals(1, READER.read(bundle(observation("29463-7", "-70", "kg"))).faults().size());
    Patient patient = READER.read(bundle(observation("29463-7", "154", "[lb_av]"))).patient();
    assertEquals(69.85, patient.measurements().getFirst().value(), 0.01);
  }

  private static String observation(String code, String value, String unit) {
    return """
    {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20",
     "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},
     "valueQuantity":{"value":%s,"unit":"%s","code":"%s"}}\
    """
        .formatted(code, value, unit, unit);
  }

  private static String condition(String status, String code) {
    return """
    {"resourceType":"Condition","verificationStatus":{"coding":[{"code":"%s"}]},"code":%s}\
    """
        .formatted(status, code);
  }

  @Test
  void wordsOnlySuspectAndStatusesAreKept() throws Exception {
    String mania = "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"231494001\"}]}";
    assertEquals(Certainty.CONFIRMED, certainty(condition("confirmed", mania)));
    assertEquals(Certainty.SUSPECTED, certainty(condition("provisional", mania)));
    assertEquals(Certainty.REFUTED, certainty(condition("refuted", mania)));
    assertEquals(Certainty.SUSPECTED, certainty(condition("confirmed", "{\"text\":\"Mania\"}")));
    PatientRecord error = READER.read(bundle(condition("entered-in-error", mania)));
    assertEquals(List.of(), error.patient().diagnoses());
    assertTrue(error.taken().stream().anyMatch(note -> note.text().contains("in error")));
  }

  @Test
  void aCodeWithoutASystemNamesNothingAndItsWordsSuspect() throws Exception {
    String bare = "{\"coding\":[{\"code\":\"231494001\"}],\"text\":\"Mania\"}";
    assertEquals(Certainty.SUSPECTED, certainty(condition("confirmed", bare)));
  }

  private static Certainty certainty(String condition) throws UnreadableBundle {
    return READER.read(bundle(condition)).patient().diagnoses().getFirst().certainty();
  }

  @Test
  void aMorphologyCodeIsNoDisorder() throws Exception {
    String morphology =
        "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"24551003\"}]}";
    Patient patient = READER.read(bundle(condition("confirmed", morphology))).patient();
    assertTrue(patient.diagnoses().getFirst().concepts().isEmpty());
  }
}
