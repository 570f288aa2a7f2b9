// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRAllTypes;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;

/// Facts that a person typed, as FHIR R4 resources. What it writes, [PatientReader] reads back.
public final class FactWriter {
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";

  private static final String ALLERGY =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
  private static final String IN_ERROR = "entered-in-error";

  private final Table observations;
  private final Table conditions;
  private final Phq9Form phq9;

  /// Reads the code tables.
  public FactWriter(Evidence evidence) {
    observations = evidence.table("code/observation");
    conditions = evidence.table("code/condition");
    phq9 = new Phq9Form(evidence);
  }

  /// Who typed a fact, about whom.
  ///
  /// @param patientId the record's id of the patient
  /// @param id the person's id in the clinic
  /// @param name the person's name, as shown
  /// @param at when it was typed
  public record Author(String patientId, String id, String name, Instant at) {
    private Reference subject() {
      return new Reference("Patient/" + patientId);
    }

    private Reference self() {
      Reference reference = new Reference().setDisplay(name);
      reference.getIdentifier().setValue(id);
      return reference.setType(FHIRAllTypes.PRACTITIONER.toCode());
    }
  }

  /// A blood pressure: one observation with two components.
  public Observation pressure(Measurement systolic, Measurement diastolic, Author author) {
    Observation observation = observation("blood-pressure-panel", systolic.at(), author);
    observation.addComponent().setCode(code(observations, "systolic")).setValue(quantity(systolic));
    observation
        .addComponent()
        .setCode(code(observations, "diastolic"))
        .setValue(quantity(diastolic));
    return observation;
  }

  /// A number.
  public Observation measurement(Measurement reading, Author author) {
    Observation observation = observation(reading.measure(), reading.at(), author);
    return observation.setValue(quantity(reading));
  }

  /// A yes-or-no fact. An unclear reply is stored in words, so that it counts as unclear.
  public Observation answer(Answer answer, Author author) {
    String reply =
        switch (answer.reply()) {
          case YES -> "positive";
          case NO -> "negative";
          case UNCLEAR -> "not clear";
        };
    Observation observation = observation(answer.question(), answer.at(), author);
    return observation.setValue(new CodeableConcept().setText(reply));
  }

  /// A PHQ-9 with its items, as the patient filled it in.
  ///
  /// @param answers by item number, 1 to 9, each 0 to 3; an item not answered is not there
  /// @param difficulty answer to the tenth question, 0 to 3, which is not scored
  /// @param at when it was filled in
  /// @throws IllegalArgumentException if there is no answer, or an item or an answer that the form
  ///   does not have
  public QuestionnaireResponse phq9(
      Map<Integer, Integer> answers, OptionalInt difficulty, Instant at, Author author) {
    QuestionnaireResponse form = phq9.of(answers, difficulty);
    form.setSubject(author.subject()).setSource(author.subject()).setAuthor(author.self());
    return form.setAuthoredElement(moment(at));
  }

  /// A condition, present, past, suspected or known absent.
  ///
  /// @throws IllegalArgumentException if the tables have no code for the concept
  public Condition condition(
      String concept, Certainty certainty, Diagnosis.Phase phase, Author author) {
    Condition condition = new Condition();
    condition.setSubject(author.subject()).setRecorder(author.self());
    condition.setRecordedDateElement(moment(author.at()));
    condition.setCode(code(conditions, concept));
    String verification =
        switch (certainty) {
          case CONFIRMED -> "confirmed";
          case SUSPECTED -> "provisional";
          case REFUTED -> "refuted";
        };
    condition.setVerificationStatus(status(VERIFICATION, verification));
    if (certainty != Certainty.REFUTED && phase != Diagnosis.Phase.UNKNOWN) {
      String clinical = phase == Diagnosis.Phase.CURRENT ? "active" : "resolved";
      condition.setClinicalStatus(status(CLINICAL, clinical));
    }
    return condition;
  }

  /// An antidepressant trial.
  ///
  /// @param medicine the medicine in the typist's words
  /// @param dose the highest daily dose in words; empty where not known
  /// @param from first day
  /// @param to last day; empty where it is still taken
  /// @param response what it came to
  public MedicationStatement trial(
      String medicine,
      String dose,
      LocalDate from,
      Optional<LocalDate> to,
      Medication.Response response,
      Author author) {
    MedicationStatement statement = new MedicationStatement();
    statement.setSubject(author.subject()).setInformationSource(author.self());
    statement.setDateAssertedElement(moment(author.at()));
    statement.setMedication(new CodeableConcept().setText(medicine));
    statement.setStatus(
        to.isPresent()
            ? MedicationStatement.MedicationStatementStatus.COMPLETED
            : MedicationStatement.MedicationStatementStatus.ACTIVE);
    Period period = new Period();
    period.setStartElement(new DateTimeType(from.toString()));
    to.ifPresent(day -> period.setEndElement(new DateTimeType(day.toString())));
    statement.setEffective(period);
    if (!dose.isEmpty()) {
      statement.addDosage().setText(dose);
    }
    if (response != Medication.Response.UNKNOWN) {
      statement.addExtension(MedicationReader.RESPONSE, new CodeType(word(response)));
    }
    return statement;
  }

  private static String word(Medication.Response response) {
    return switch (response) {
      case ADEQUATE -> "adequate";
      case INADEQUATE -> "inadequate";
      case NOT_TOLERATED -> "not-tolerated";
      case UNKNOWN -> "unknown";
    };
  }

  /// A copy of a fact that says that it was entered in error: it stays in the record and counts for
  /// nothing.
  ///
  /// @throws IllegalArgumentException if it is of a type that holds no fact
  public static Resource enteredInError(Resource fact) {
    Resource copy = fact.copy();
    switch (copy) {
      case Observation one -> one.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
      case Condition one ->
          one.setVerificationStatus(status(VERIFICATION, IN_ERROR)).setClinicalStatus(null);
      case AllergyIntolerance one ->
          one.setVerificationStatus(status(ALLERGY, IN_ERROR)).setClinicalStatus(null);
      case MedicationStatement one ->
          one.setStatus(MedicationStatement.MedicationStatementStatus.ENTEREDINERROR);
      case MedicationRequest one ->
          one.setStatus(MedicationRequest.MedicationRequestStatus.ENTEREDINERROR);
      case QuestionnaireResponse one ->
          one.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.ENTEREDINERROR);
      default ->
          throw new IllegalArgumentException(fact.fhirType() + " holds no fact that was typed");
    }
    return copy;
  }

  /// Concepts for which a condition can be written, in the alphabet's order.
  public List<String> conditions() {
    TreeSet<String> concepts = new TreeSet<>();
    conditions.lines().stream()
        .filter(FactWriter::isOneCode)
        .forEach(line -> concepts.add(line.text("concept")));
    return List.copyOf(concepts);
  }

  private Observation observation(String concept, Instant at, Author author) {
    Observation observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.setSubject(author.subject()).addPerformer(author.self());
    observation.setCode(code(observations, concept));
    observation.setEffective(moment(at));
    observation.setIssuedElement(new InstantType(Date.from(author.at())));
    observation.addNote(new Annotation().setText("typed in"));
    return observation;
  }

  private static Type quantity(Measurement reading) {
    return new Quantity()
        .setValue(reading.value())
        .setUnit(reading.unit())
        .setSystem(UCUM)
        .setCode(reading.unit());
  }

  private static DateTimeType moment(Instant at) {
    return new DateTimeType(at.toString());
  }

  private static CodeableConcept status(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  private static CodeableConcept code(Table table, String concept) {
    Table.Line line =
        table.lines().stream()
            .filter(row -> row.text("concept").equals(concept) && isOneCode(row))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no code for " + concept));
    String system = Codes.uri(line.text("system"));
    return new CodeableConcept(new Coding(system, line.text("code"), line.text("display")))
        .setText(line.text("display"));
  }

  /// A row that names one code of a system that can be written.
  private static boolean isOneCode(Table.Line line) {
    return line.text("match").equals("exact")
        && !line.text("concept").equals("trap")
        && !line.text("concept").equals(ConditionReader.IN_REMISSION)
        && !line.text("code").contains(" / ")
        && !Codes.uri(line.text("system")).isEmpty();
  }
}
