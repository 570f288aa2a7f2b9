// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Problem;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.patient.Certainty;

class TypingTest {
  private static final String AT = "2026-11-24 11:40";
  private static final Evidence EVIDENCE = PatientSamples.EVIDENCE;

  private final Typing typing = new Typing(EVIDENCE, new FactWriter(EVIDENCE), Gallery.words());

  @Test
  void takesABloodPressureInTheClinicsZone() {
    Typing.Result result =
        read(Entry.BLOOD_PRESSURE, Map.of("systolic", "128", "diastolic", "81", "at", AT));
    Typed.Pressure pressure = assertInstanceOf(Typed.Pressure.class, result.fact().orElseThrow());
    assertEquals(128, pressure.systolic().value());
    assertEquals("mm[Hg]", pressure.systolic().unit());
    assertEquals(Instant.parse("2026-11-24T10:40:00Z"), pressure.diastolic().at());
  }

  @Test
  void asksAgainWithWhatWasTyped() {
    Typing.Result result =
        read(Entry.BLOOD_PRESSURE, Map.of("systolic", "1280", "diastolic", "", "at", AT));
    assertTrue(result.fact().isEmpty());
    assertEquals(List.of("systolic", "diastolic"), fields(result));
    assertEquals(
        "Systolic blood pressure was 1280, expected 40 to 320 mmHg",
        result.problems().getFirst().message());
    assertEquals(
        List.of("1280", "", AT), result.form().fields().stream().map(Field::value).toList());
  }

  @Test
  void refusesASwappedPressureAndATimeThatHasNotCome() {
    assertEquals(
        List.of("diastolic"),
        fields(read(Entry.BLOOD_PRESSURE, Map.of("systolic", "80", "diastolic", "120", "at", AT))));
    assertEquals(
        List.of("at"),
        fields(read(Entry.WEIGHT, Map.of("weight", "70", "at", "2026-11-24 11:43"))));
    assertEquals(
        List.of("at"), fields(read(Entry.WEIGHT, Map.of("weight", "70", "at", "11/24/2026"))));
  }

  @Test
  void takesTheBoundsOfEveryScoreAndNothingBeyondThem() {
    for (Entry entry : List.of(Entry.PHQ9, Entry.MADRS, Entry.YMRS, Entry.MDQ, Entry.AUDIT_C)) {
      int high =
          (int)
              EVIDENCE.table("code/measure").lines().stream()
                  .filter(line -> line.text("concept").equals(entry.word()))
                  .findFirst()
                  .orElseThrow()
                  .requiredNumber("high");
      assertTrue(read(entry, Map.of(entry.word(), "0", "at", AT)).fact().isPresent(), entry.word());
      assertTrue(read(entry, Map.of(entry.word(), "" + high, "at", AT)).fact().isPresent());
      assertTrue(read(entry, Map.of(entry.word(), "" + (high + 1), "at", AT)).fact().isEmpty());
      assertTrue(read(entry, Map.of(entry.word(), "3.5", "at", AT)).fact().isEmpty());
    }
  }

  @Test
  void readsAPointOrAComma() {
    assertEquals(OptionalDouble.of(71.5), Typing.decimal("71.5"));
    assertEquals(OptionalDouble.of(71.5), Typing.decimal("71,5"));
    for (String odd : List.of("", "1,234,5", "1.234,5", "7l", "-3", "1e2", "NaN", "154 lb")) {
      assertEquals(OptionalDouble.empty(), Typing.decimal(odd), odd);
    }
  }

  @Test
  void storesAbsenceAsAbsence() {
    Typing.Result result =
        read(Entry.CONDITION, Map.of("condition", "aneurysm", "certainty", "absent"));
    assertEquals(
        Certainty.REFUTED,
        assertInstanceOf(Typed.Condition.class, result.fact().orElseThrow()).certainty());
  }

  @Test
  void takesATrialThatIsStillGoingOn() {
    Typing.Result result =
        read(
            Entry.TRIAL,
            Map.of("medicine", "Sertraline", "from", "2026-03-01", "response", "inadequate"));
    assertTrue(assertInstanceOf(Typed.Trial.class, result.fact().orElseThrow()).to().isEmpty());
    assertEquals(
        List.of("medicine", "dose", "from", "to", "response"),
        fields(
            read(
                Entry.TRIAL,
                Map.of("dose", "many", "from", "", "to", "yesterday", "response", "good"))));
  }

  private Typing.Result read(Entry entry, Map<String, String> typed) {
    return typing.read(entry, PatientSamples.ID, typed);
  }

  private static List<String> fields(Typing.Result result) {
    return result.problems().stream().map(Problem::field).toList();
  }
}
