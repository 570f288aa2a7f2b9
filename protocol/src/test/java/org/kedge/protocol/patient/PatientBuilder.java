// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A synthetic patient with treatment-resistant depression who may have either drug in either
/// jurisdiction, until a test says otherwise.
public final class PatientBuilder {
  /// The day on which the tests screen.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /// Noon of that day.
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

  private Optional<LocalDate> birthDate = Optional.of(LocalDate.of(1981, 3, 2));
  private Sex sex = Sex.MALE;
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<Allergy> allergies = new ArrayList<>();
  private final List<Medication> medications = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  private PatientBuilder() {}

  /// A patient whom no rule excludes or defers.
  public static PatientBuilder aPatient() {
    PatientBuilder patient = new PatientBuilder();
    patient.withDiagnosis("major-depressive-disorder");
    patient.withFailedTrial("ssri", "sertraline", Medication.Taken.NOW);
    patient.withFailedTrial("tricyclic", "nortriptyline", Medication.Taken.BEFORE);
    for (int reading = 0; reading < 3; reading++) {
      patient.withPressure(120, 75, YESTERDAY.plusSeconds(600L * reading));
    }
    patient.withMeasurement("weight", 70, "kg");
    patient.withMeasurement("phq9-total", 19, "{score}");
    patient.withMeasurement("audit-c-total", 1, "{score}");
    patient.withMeasurement("mdq-total", 2, "{score}");
    return patient;
  }

  public PatientBuilder withBirthDate(LocalDate day) {
    birthDate = Optional.of(day);
    return this;
  }

  public PatientBuilder withSex(Sex stated) {
    sex = stated;
    return this;
  }

  public PatientBuilder withDiagnosis(String concept) {
    return withDiagnosis(concept, Certainty.CONFIRMED, Diagnosis.Phase.CURRENT);
  }

  public PatientBuilder withDiagnosis(String concept, Certainty certainty, Diagnosis.Phase phase) {
    diagnoses.add(
        new Diagnosis(
            Set.of(concept),
            concept,
            certainty,
            phase,
            Optional.of(Day.of(TODAY.minusDays(7))),
            Optional.empty(),
            Optional.empty(),
            "test"));
    return this;
  }

  public PatientBuilder withAllergy(String concept, Certainty certainty) {
    allergies.add(new Allergy(Set.of(concept), concept, certainty, true, "test"));
    return this;
  }

  public PatientBuilder withFailedTrial(String concept, String ingredient, Medication.Taken taken) {
    medications.add(
        new Medication(
            Set.of(concept),
            ingredient,
            ingredient,
            taken,
            Optional.of(Day.of(TODAY.minusMonths(9))),
            taken == Medication.Taken.NOW
                ? Optional.empty()
                : Optional.of(Day.of(TODAY.minusDays(3))),
            Medication.Response.INADEQUATE,
            OptionalDouble.empty(),
            "test"));
    return this;
  }

  public PatientBuilder withoutMedications() {
    medications.clear();
    return this;
  }

  public PatientBuilder withPressure(double systolic, double diastolic, Instant at) {
    measurements.add(new Measurement("systolic", systolic, "mm[Hg]", at, "test"));
    measurements.add(new Measurement("diastolic", diastolic, "mm[Hg]", at, "test"));
    return this;
  }

  public PatientBuilder withMeasurement(String measure, double value, String unit) {
    measurements.add(new Measurement(measure, value, unit, YESTERDAY, "test"));
    return this;
  }

  public PatientBuilder without(String measure) {
    measurements.removeIf(reading -> reading.measure().equals(measure));
    return this;
  }

  public PatientBuilder withAnswer(String question, Answer.Reply reply) {
    answers.add(new Answer(question, reply, YESTERDAY, "test"));
    return this;
  }

  public Patient build() {
    return new Patient(birthDate, sex, diagnoses, allergies, medications, measurements, answers);
  }
}
