// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Sex;

/// Goes through one Bundle and hands each resource to the reader of its type.
final class BundleReader {
  private final Report report;
  private final ConditionReader conditions;
  private final AllergyReader allergies;
  private final MedicationReader medications;
  private final ObservationReader observations;
  private final FormReader forms;
  private final Codes codes;

  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<Allergy> allergyList = new ArrayList<>();
  private final List<org.kedge.protocol.patient.Medication> medicines = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  BundleReader(
      Report report,
      ConditionReader conditions,
      AllergyReader allergies,
      MedicationReader medications,
      ObservationReader observations,
      FormReader forms,
      Codes codes) {
    this.report = report;
    this.conditions = conditions;
    this.allergies = allergies;
    this.medications = medications;
    this.observations = observations;
    this.forms = forms;
    this.codes = codes;
  }

  PatientRecord read(Bundle bundle, Patient person) {
    for (int at = 0; at < bundle.getEntry().size(); at++) {
      String place = "Bundle.entry[" + at + "].resource";
      Resource resource = bundle.getEntry().get(at).getResource();
      if (resource == null) {
        report.left("Bundle.entry[" + at + "]", "an entry without a resource");
      } else {
        read(resource, place);
      }
    }
    return new PatientRecord(
        new org.kedge.protocol.patient.Patient(
            Days.day(person.getBirthDateElement()).map(Day::last),
            sex(person),
            diagnoses,
            allergyList,
            medicines,
            measurements,
            answers),
        report.taken,
        report.notUnderstood,
        report.passed,
        report.faults);
  }

  private void read(Resource resource, String place) {
    switch (resource) {
      case Patient person -> person(person, place);
      case Condition condition -> diagnoses.addAll(conditions.read(condition, place, report));
      case Procedure procedure ->
          conditions.read(procedure, place, report).ifPresent(diagnoses::add);
      case AllergyIntolerance allergy ->
          allergies.read(allergy, place, report).ifPresent(allergyList::add);
      case MedicationStatement statement ->
          medications.read(statement, place, report).ifPresent(medicines::add);
      case MedicationRequest request ->
          medications.read(request, place, report).ifPresent(medicines::add);
      case Medication medication -> report.took(place, "medicine that others refer to");
      case Observation observation -> add(observations.read(observation, place, report));
      case QuestionnaireResponse form -> add(forms.read(form, place, report));
      case FamilyMemberHistory history -> family(history, place);
      default ->
          report.passed(place, resource.fhirType() + ": kept in the record, read by no rule");
    }
  }

  private void add(ObservationReader.Read read) {
    measurements.addAll(read.measurements());
    answers.addAll(read.answers());
  }

  private void person(Patient person, String place) {
    report.took(place, "sex and date of birth");
    boolean alive =
        person.getDeceased() instanceof BooleanType flag && Boolean.FALSE.equals(flag.getValue());
    if (person.hasDeceased() && !alive) {
      answers.add(new Answer("deceased", Answer.Reply.YES, Instant.EPOCH, place));
    }
  }

  private static Sex sex(Patient person) {
    return switch (person.getGender()) {
      case FEMALE -> Sex.FEMALE;
      case MALE -> Sex.MALE;
      case OTHER -> Sex.OTHER;
      case null, default -> Sex.UNKNOWN;
    };
  }

  /// A relative's psychosis is a caution; anything else about relatives says nothing of the
  /// patient.
  private void family(FamilyMemberHistory history, String place) {
    if (history.getStatus() == FamilyMemberHistory.FamilyHistoryStatus.ENTEREDINERROR) {
      report.took(place, "entered in error: not counted");
      return;
    }
    Optional<FamilyMemberHistory.FamilyMemberHistoryConditionComponent> psychosis =
        history.getCondition().stream()
            .filter(condition ->
                codes.match(condition.getCode()).concepts().contains("psychotic-disorder"))
            .findFirst();
    if (psychosis.isPresent()) {
      answers.add(new Answer("family-psychosis", Answer.Reply.YES, Instant.EPOCH, place));
      report.took(place, "psychotic disorder in a relative");
    } else {
      report.passed(place, "FamilyMemberHistory: kept in the record, read by no rule");
    }
  }
}
