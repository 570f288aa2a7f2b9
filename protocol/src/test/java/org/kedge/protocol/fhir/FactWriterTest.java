// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// What is written is read back as the same fact.
class FactWriterTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final Instant AT = Instant.parse("2026-11-24T10:42:00Z");
  private static final FactWriter.Author AUTHOR =
      new FactWriter.Author("p", "u-17", "Sam Ode", Instant.parse("2026-11-24T10:45:00Z"));

  private final FactWriter writer = new FactWriter(EVIDENCE);

  @Test
  void readsBackABloodPressure() throws UnreadableBundle {
    Patient read =
        read(
            writer.pressure(
                new Measurement("systolic", 148, "mm[Hg]", AT, ""),
                new Measurement("diastolic", 92, "mm[Hg]", AT, ""),
                AUTHOR));
    assertEquals(148, read.readings("systolic", AT).getFirst().value());
    assertEquals(92, read.readings("diastolic", AT).getFirst().value());
  }

  @Test
  void readsBackEveryNumberThatAFormTakes() throws UnreadableBundle {
    for (String measure :
        List.of(
            "weight", "phq9-total", "madrs-total", "ymrs-total", "mdq-total", "audit-c-total")) {
      String unit = measure.equals("weight") ? "kg" : "{score}";
      Patient read = read(writer.measurement(new Measurement(measure, 12, unit, AT, ""), AUTHOR));
      assertEquals(1, read.readings(measure, AT).size(), measure);
      assertEquals(12, read.readings(measure, AT).getFirst().value(), measure);
      assertEquals(unit, read.readings(measure, AT).getFirst().unit(), measure);
    }
  }

  @Test
  void readsBackEveryReplyOfAPregnancyTest() throws UnreadableBundle {
    for (Answer.Reply reply : Answer.Reply.values()) {
      Patient read = read(writer.answer(new Answer("hcg-urine", reply, AT, ""), AUTHOR));
      assertEquals(reply, read.answer("hcg-urine", AT).orElseThrow().reply());
    }
  }

  @Test
  void readsBackEveryConditionWithEveryCertainty() throws UnreadableBundle {
    assertTrue(writer.conditions().contains("aneurysm"));
    for (String concept : writer.conditions()) {
      for (Certainty certainty : Certainty.values()) {
        Diagnosis read =
            read(writer.condition(concept, certainty, Diagnosis.Phase.CURRENT, AUTHOR))
                .diagnoses()
                .getFirst();
        assertTrue(read.is(concept), concept);
        assertEquals(certainty, read.certainty(), concept);
      }
    }
  }

  @Test
  void readsBackThatAConditionIsPast() throws UnreadableBundle {
    Diagnosis read =
        read(writer.condition(
                "alcohol-dependence", Certainty.CONFIRMED, Diagnosis.Phase.PAST, AUTHOR))
            .diagnoses()
            .getFirst();
    assertEquals(Diagnosis.Phase.PAST, read.phase());
  }

  @Test
  void readsBackATrialWithWhatItCameTo() throws UnreadableBundle {
    for (Medication.Response response : Medication.Response.values()) {
      Medication read =
          read(writer.trial(
                  "Sertraline",
                  "150 mg a day",
                  LocalDate.of(2026, 1, 5),
                  Optional.of(LocalDate.of(2026, 4, 5)),
                  response,
                  AUTHOR))
              .medications()
              .getFirst();
      assertEquals(Set.of("ssri"), read.concepts());
      assertEquals(response, read.response());
      assertEquals(Medication.Taken.BEFORE, read.taken());
    }
  }

  private static final Map<Integer, Integer> ANSWERS =
      Map.of(1, 3, 2, 2, 3, 1, 4, 0, 5, 3, 6, 2, 7, 1, 8, 0, 9, 1);

  @Test
  void readsBackAPhq9WithItsItemsAndItsTotal() throws UnreadableBundle {
    Patient read = read(writer.phq9(ANSWERS, OptionalInt.of(2), AT, AUTHOR));
    ANSWERS.forEach((item, answer) -> assertEquals(List.of((double) answer), values(read, item)));
    assertEquals(13, read.readings("phq9-total", AT).getFirst().value());
    assertEquals(2, read.readings("phq9-difficulty", AT).getFirst().value());
    assertEquals(AT, read.readings("phq9-total", AT).getFirst().at());
  }

  @Test
  void readsBackEveryAnswerOfEveryItem() throws UnreadableBundle {
    for (int item = 1; item <= 9; item++) {
      for (int answer = 0; answer <= 3; answer++) {
        Patient read = read(writer.phq9(Map.of(item, answer), OptionalInt.empty(), AT, AUTHOR));
        assertEquals(List.of((double) answer), values(read, item));
        assertEquals(1, read.measurements().size(), "a form with a gap has no total");
      }
    }
  }

  @Test
  void writesNoFormThatThePhq9DoesNotHave() {
    for (Map<Integer, Integer> wrong :
        List.of(Map.<Integer, Integer>of(), Map.of(0, 1), Map.of(10, 1), Map.of(1, 4))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> writer.phq9(wrong, OptionalInt.empty(), AT, AUTHOR),
          wrong.toString());
    }
    assertThrows(
        IllegalArgumentException.class, () -> writer.phq9(ANSWERS, OptionalInt.of(4), AT, AUTHOR));
  }

  private static List<Double> values(Patient patient, int item) {
    return patient.readings("phq9-item-" + item, AT).stream().map(Measurement::value).toList();
  }

  private static Patient read(Resource resource) throws UnreadableBundle {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    org.hl7.fhir.r4.model.Patient person = new org.hl7.fhir.r4.model.Patient();
    person.setId("p");
    bundle.addEntry().setFullUrl("Patient/p").setResource(person);
    bundle.addEntry().setResource(resource);
    String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    PatientRecord record = new PatientReader(EVIDENCE).read(json);
    assertEquals(List.of(), record.faults());
    return record.patient();
  }
}
