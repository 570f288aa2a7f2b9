// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedge.protocol.fhir.Bundles.ICD;
import static org.kedge.protocol.fhir.Bundles.RXNORM;
import static org.kedge.protocol.fhir.Bundles.bundle;
import static org.kedge.protocol.fhir.Bundles.code;
import static org.kedge.protocol.fhir.Bundles.condition;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// Codes, addresses and references as other systems write them.
class ForeignRecordTest {
  private static final PatientReader READER = new PatientReader(Evidence.load());
  private static final String SUBJECT = "\"subject\":{\"reference\":\"urn:uuid:p1\"}";

  private static Patient patient(String resource) throws UnreadableBundle {
    return READER.read(bundle(resource)).patient();
  }

  private static Diagnosis diagnosis(String code, String more) throws UnreadableBundle {
    return patient(condition(code, more)).diagnoses().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "F31.5, depression-with-psychotic-features",
    "F31.64, depression-with-psychotic-features",
    "F31.61, mania",
    "F06.2, psychotic-disorder",
    "F10.951, psychotic-disorder",
    "F53.1, psychotic-disorder",
    "I69.151, intracerebral-haemorrhage",
    "I62.9, intracerebral-haemorrhage",
    "Z86.73, stroke-or-tia",
    "I25.2, myocardial-infarction",
    "D33.2, intracranial-mass",
    "F02.80, dementia",
    "O09.90, pregnancy",
    "Z3A.20, pregnancy",
    "f20.0, psychotic-disorder",
    "F200, psychotic-disorder",
  })
  void aCodeAloneNamesTheContraindication(String icd, String concept) throws UnreadableBundle {
    Diagnosis read = diagnosis(code(ICD, icd, ""), "");
    assertTrue(read.is(concept), () -> icd + " " + read.concepts());
    assertEquals(Certainty.CONFIRMED, read.certainty());
  }

  @ParameterizedTest
  @CsvSource({"F33.4", "F33.40", "F33.42", "F31.7", "F31.70"})
  void aCodeOfRemissionIsNoCurrentDepression(String icd) throws UnreadableBundle {
    assertEquals(Diagnosis.Phase.PAST, diagnosis(code(ICD, icd, ""), "").phase());
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oid:2.16.840.1.113883.6.96, 58214004",
    "http://snomed.info/sct/731000124108, 58214004",
    "http://snomed.info/sct/900000000000207008/version/20240101, 58214004",
    "urn:oid:2.16.840.1.113883.6.90, F20.0",
    "urn:oid:2.16.840.1.113883.6.3, F20.0",
  })
  void aCodeSystemHasSeveralNames(String system, String code) throws UnreadableBundle {
    assertTrue(diagnosis(code(system, code, ""), "").is("psychotic-disorder"));
  }

  /// Read as past it would let a mania pass, read as present it would make an indication of a
  /// depression that is over.
  @Test
  void activeAndEndedIsASuspicionOnly() throws UnreadableBundle {
    String both =
        "\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"abatementDateTime\":\"2020\"";
    Diagnosis read = diagnosis(code(ICD, "F30.10", ""), both);
    assertEquals(Certainty.SUSPECTED, read.certainty());
    assertEquals(Optional.empty(), read.end());
    assertEquals(Diagnosis.Phase.CURRENT, read.phase());
  }

  @Test
  void aMedicineThatTheBundleDoesNotHoldIsKeptWithItsWords() throws UnreadableBundle {
    String words =
        """
        {"resourceType":"MedicationStatement","status":"active",%s,
         "medicationReference":{"reference":"Medication/elsewhere","display":"lorazepam 1 mg"}}\
        """
            .formatted(SUBJECT);
    assertTrue(patient(words).medications().getFirst().concepts().contains("benzodiazepine"));
    String none = words.replace(",\"display\":\"lorazepam 1 mg\"", "");
    assertTrue(patient(none).medications().getFirst().text().contains("not in the Bundle"));
  }

  @ParameterizedTest
  @CsvSource({"proposal, NEVER", "plan, NEVER", "option, NEVER", "order, NOW"})
  void whatIsOnlyProposedIsNotTaken(String intent, Medication.Taken taken) throws UnreadableBundle {
    String request =
        """
        {"resourceType":"MedicationRequest","status":"active","intent":"%s",%s,
         "medicationCodeableConcept":%s}\
        """
            .formatted(intent, SUBJECT, code(RXNORM, "36437", "sertraline"));
    assertEquals(taken, patient(request).medications().getFirst().taken());
  }

  @Test
  void aReferenceToAVersionOfThePatientIsToThePatient() throws UnreadableBundle {
    String versioned =
        condition(code(ICD, "I10", ""), "").replace("urn:uuid:p1", "Patient/p1/_history/3");
    assertTrue(patient(versioned).diagnoses().getFirst().is("hypertension"));
  }
}
