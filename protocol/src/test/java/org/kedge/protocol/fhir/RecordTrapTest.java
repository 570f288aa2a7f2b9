// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedge.protocol.fhir.Bundles.ICD;
import static org.kedge.protocol.fhir.Bundles.LOINC;
import static org.kedge.protocol.fhir.Bundles.RXNORM;
import static org.kedge.protocol.fhir.Bundles.SNOMED;
import static org.kedge.protocol.fhir.Bundles.bundle;
import static org.kedge.protocol.fhir.Bundles.code;
import static org.kedge.protocol.fhir.Bundles.condition;
import static org.kedge.protocol.fhir.Bundles.observation;
import static org.kedge.protocol.fhir.Bundles.quantity;
import static org.kedge.protocol.fhir.Bundles.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// Ways in which a record is not what it seems.
class RecordTrapTest {
  private static final PatientReader READER = new PatientReader(Evidence.load());
  private static final String MDD = code(SNOMED, "370143000", "Major depressive disorder");

  private static PatientRecord record(String... resources) throws UnreadableBundle {
    return READER.read(bundle(resources));
  }

  private static Patient patient(String... resources) throws UnreadableBundle {
    return record(resources).patient();
  }

  @Nested
  class OfConditions {
    @Test
    void wordsBesideACodeAreReadToo() throws Exception {
      String code = code(SNOMED, "370143000", "Major depression with psychotic features");
      List<Diagnosis> diagnoses = patient(condition(code, "")).diagnoses();
      assertEquals(2, diagnoses.size());
      assertEquals(Certainty.CONFIRMED, diagnoses.getFirst().certainty());
      assertEquals(Certainty.SUSPECTED, diagnoses.getLast().certainty());
      assertTrue(diagnoses.getLast().is("depression-with-psychotic-features"));
    }

    @Test
    void wordsBesideACodeThatSayWithoutAreNoSuspicion() throws Exception {
      String code = code(ICD, "F33.2", "Recurrent depression, severe without psychosis");
      assertEquals(1, patient(condition(code, "")).diagnoses().size());
    }

    @Test
    void aPhraseInsideALongerOneDoesNotCount() throws Exception {
      Patient patient = patient(condition("{\"text\":\"Intracranial hypertension\"}", ""));
      assertEquals(
          Set.of("raised-intracranial-pressure"), patient.diagnoses().getFirst().concepts());
    }

    @Test
    void aCodeThatSaysInRemissionIsPastWhateverTheStatus() throws Exception {
      String active = "\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]}";
      for (String code : List.of("F10.21", "F11.11", "F33.42", "F31.76")) {
        Diagnosis entry = patient(condition(code(ICD, code, "x"), active)).diagnoses().getFirst();
        assertEquals(Diagnosis.Phase.PAST, entry.phase(), code);
        assertFalse(entry.concepts().isEmpty(), code);
      }
      Diagnosis partial =
          patient(condition(code(ICD, "F33.41", "x"), active)).diagnoses().getFirst();
      assertEquals(Diagnosis.Phase.CURRENT, partial.phase());
    }

    @Test
    void aMonthIsKnownAsAMonth() throws Exception {
      Patient patient = patient(condition(MDD, "\"onsetDateTime\":\"2026-10\""));
      Day onset = patient.diagnoses().getFirst().onset().orElseThrow();
      assertEquals("2026-10-01", onset.first().toString());
      assertEquals("2026-10-31", onset.last().toString());
    }

    @Test
    void aConditionWithoutACodeIsKeptForTheClinician() throws Exception {
      Patient patient =
          patient("{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/p1\"}}");
      assertEquals(1, patient.diagnoses().size());
      assertTrue(patient.diagnoses().getFirst().concepts().isEmpty());
    }
  }

  @Nested
  class OfNumbers {
    private static final String SYSTOLIC = code(LOINC, "8480-6", "Systolic");
    private static final String WEIGHT = code(LOINC, "29463-7", "Weight");

    @Test
    void aResultThatIsNotFinalIsNotKnown() throws Exception {
      for (String status : List.of("preliminary", "registered", "unknown")) {
        PatientRecord record =
            record(observation(SYSTOLIC, status, quantity("120", "mmHg", "mm[Hg]")));
        assertEquals(List.of(), record.patient().measurements(), status);
        assertEquals(1, record.notUnderstood().size(), status);
      }
    }

    @Test
    void moreThanANumberIsNoNumber() throws Exception {
      String above = quantity("180", "mmHg", "mm[Hg]").replace("{", "{\"comparator\":\">\",");
      PatientRecord record = record(observation(SYSTOLIC, "final", above));
      assertEquals(List.of(), record.patient().measurements());
      assertEquals(1, record.notUnderstood().size());
    }

    @Test
    void aPrintedUnitThatContradictsTheCodeIsAFault() throws Exception {
      PatientRecord record = record(observation(WEIGHT, "final", quantity("154", "lb", "kg")));
      assertEquals(List.of(), record.patient().measurements());
      assertEquals(1, record.faults().size());
      assertTrue(record.faults().getFirst().place().endsWith("valueQuantity.unit"));
    }

    @Test
    void crossedPressuresAreAFaultAndNoFacts() throws Exception {
      String panel =
          """
          {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20",
           "code":%s,"component":[{"code":%s,%s},{"code":%s,%s}]}\
          """
              .formatted(
                  code(LOINC, "85354-9", "Blood pressure"),
                  SYSTOLIC,
                  quantity("80", "mmHg", "mm[Hg]"),
                  code(LOINC, "8462-4", "Diastolic"),
                  quantity("120", "mmHg", "mm[Hg]"));
      PatientRecord record = record(panel);
      assertEquals(1, record.faults().size());
      assertEquals(List.of(), record.patient().measurements());
    }

    @Test
    void theAuditCodeUnderTheNameOfAuditCIsNeither() throws Exception {
      PatientRecord record =
          record(
              observation(
                  code(LOINC, "75624-7", "AUDIT-C total score"), "final", "\"valueInteger\":5"));
      assertEquals(List.of(), record.patient().measurements());
      assertEquals(1, record.notUnderstood().size());
    }

    @Test
    void thePanelTheItemAndTheTeenScoreAreNoPhq9Total() throws Exception {
      for (String other : List.of("44249-1", "44260-8", "89204-2")) {
        Patient patient =
            patient(observation(code(LOINC, other, "PHQ-9"), "final", "\"valueInteger\":2"));
        assertTrue(
            patient.measurements().stream().noneMatch(it -> it.measure().equals("phq9-total")),
            other);
      }
    }
  }

  @Nested
  class OfForms {
    private static final List<String> ITEMS =
        List.of(
            "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
            "44260-8");

    private static String form(int items, String more) {
      String answers =
          IntStream.range(0, items)
              .mapToObj(at ->
                  """
                  {"linkId":"/44249-1/%s","answer":[{"valueCoding":
                   {"system":"http://loinc.org","code":"LA6570-1"}}]}\
                  """
                      .formatted(ITEMS.get(at)))
              .collect(Collectors.joining(","));
      return """
      {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20",
       "subject":{"reference":"Patient/p1"},"item":[%s%s]}\
      """
          .formatted(answers, more);
    }

    private static List<Double> totals(Patient patient) {
      return patient.measurements().stream()
          .filter(it -> it.measure().equals("phq9-total"))
          .map(Measurement::value)
          .toList();
    }

    @Test
    void nineItemsMakeATotalAndEightMakeNone() throws Exception {
      assertEquals(List.of(18.0), totals(patient(form(9, ""))));
      PatientRecord eight = record(form(8, ""));
      assertEquals(List.of(), totals(eight.patient()));
      assertTrue(eight.notUnderstood().getFirst().text().contains("8 of 9"));
    }

    @Test
    void aStatedTotalMustBeTheSum() throws Exception {
      String total = ",{\"linkId\":\"44261-6\",\"answer\":[{\"valueInteger\":%d}]}";
      assertEquals(List.of(18.0), totals(patient(form(9, total.formatted(18)))));
      assertEquals(List.of(), totals(patient(form(9, total.formatted(12)))));
      assertEquals(List.of(), totals(patient(form(8, total.formatted(16)))));
    }

    @Test
    void theSuicideScreenerIsReadByItsItems() throws Exception {
      String items =
          """
          ,{"linkId":"93249-1","answer":[{"valueCoding":
             {"system":"http://loinc.org","code":"LA33-6"}}]},
           {"linkId":"93250-9","answer":[{"valueBoolean":false}]}\
          """;
      List<Answer> answers = patient(form(0, items.substring(1))).answers();
      assertEquals(
          List.of(Answer.Reply.YES, Answer.Reply.NO), answers.stream().map(Answer::reply).toList());
    }

    @Test
    void anUnfinishedFormIsNotRead() throws Exception {
      PatientRecord record = record(form(9, "").replace("completed", "in-progress"));
      assertEquals(List.of(), record.patient().measurements());
      assertEquals(1, record.notUnderstood().size());
    }
  }

  @Nested
  class OfMedicines {
    private static final String PERIOD = "{\"start\":\"2026-01-01\",\"end\":\"2026-06-01\"}";

    @Test
    void aTradeNameWithAKnownCodeIsTheSameSubstance() throws Exception {
      List<Medication> medicines =
          patient(
                  statement(code(RXNORM, "36437", "Zoloft"), "stopped", PERIOD, "no response"),
                  statement("{\"text\":\"Sertraline 50 mg\"}", "stopped", PERIOD, "no response"))
              .medications();
      assertEquals(
          Set.of("sertraline"),
          medicines.stream().map(Medication::ingredient).collect(Collectors.toSet()));
    }

    @Test
    void failingToTolerateIsNoFailedTrial() throws Exception {
      Medication medicine =
          patient(
                  statement(
                      code(RXNORM, "36437", "x"), "stopped", PERIOD, "patient failed to tolerate"))
              .medications()
              .getFirst();
      assertEquals(Medication.Response.NOT_TOLERATED, medicine.response());
    }

    @Test
    void anOrderNotToGiveIsNoMedicine() throws Exception {
      String order =
          """
          {"resourceType":"MedicationRequest","status":"active","intent":"order",
           "doNotPerform":true,"subject":{"reference":"Patient/p1"},
           "authoredOn":"2026-01-01","medicationCodeableConcept":%s}\
          """
              .formatted(code(RXNORM, "36437", "sertraline"));
      assertEquals(Medication.Taken.NEVER, patient(order).medications().getFirst().taken());
    }
  }
}
