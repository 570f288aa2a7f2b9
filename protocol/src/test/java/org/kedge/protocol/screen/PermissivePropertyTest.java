// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedge.protocol.patient.PatientBuilder.NOW;
import static org.kedge.protocol.patient.PatientBuilder.TODAY;
import static org.kedge.protocol.patient.PatientBuilder.aPatient;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.PatientBuilder;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Severity;

/// More against a patient, or less known, never makes a decision more permissive: on patients who
/// have some contraindications and lack some facts.
class PermissivePropertyTest {
  private static final Screener SCREENER = new Screener(Evidence.load());
  private static final Set<Comparison> ABOUT_CONDITIONS =
      EnumSet.of(Comparison.PRESENT, Comparison.PRESENT_EVER, Comparison.PRESENT_WITHIN);
  private static final int PATIENTS = 60;

  static Stream<Setting> settings() {
    return Stream.of(Mode.values())
        .flatMap(mode ->
            Stream.of(Jurisdiction.values())
                .map(jurisdiction -> new Setting(NOW, mode, jurisdiction)));
  }

  private static List<String> contraindications() {
    return SCREENER.rules().stream()
        .filter(rule -> ABOUT_CONDITIONS.contains(rule.comparison()))
        .filter(rule -> rule.strictThen() == Severity.EXCLUDE)
        .flatMap(rule -> rule.facts().stream())
        .distinct()
        .toList();
  }

  /// 0 eligible, 1 deferred, 2 excluded.
  private static int rank(Patient patient, Setting setting, Drug drug) {
    return switch (SCREENER.screen(patient, setting, EnumSet.of(drug)).screenings().getFirst()) {
      case Screening.Eligible eligible -> 0;
      case Screening.Deferred deferred -> 1;
      case Screening.Excluded excluded -> 2;
    };
  }

  /// Patients with up to two contraindications, some only suspected.
  private static List<PatientBuilder> patients() {
    Random random = new Random(1);
    List<String> all = contraindications();
    return IntStream.range(0, PATIENTS)
        .mapToObj(at -> {
          PatientBuilder patient = aPatient();
          patient.withSex(at % 3 == 0 ? Sex.FEMALE : Sex.MALE);
          patient.withAnswer("hcg-urine", Answer.Reply.NO);
          for (int more = 0; more < at % 3; more++) {
            Certainty certainty = random.nextBoolean() ? Certainty.CONFIRMED : Certainty.SUSPECTED;
            patient.withDiagnosis(
                all.get(random.nextInt(all.size())), certainty, Diagnosis.Phase.CURRENT);
          }
          return patient;
        })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aContraindicationMore(Setting setting) {
    for (PatientBuilder patient : patients()) {
      for (Drug drug : Drug.values()) {
        int before = rank(patient.build(), setting, drug);
        for (String concept : contraindications()) {
          Patient more = with(patient.build(), concept);
          assertTrue(rank(more, setting, drug) >= before, () -> concept + " " + more);
        }
      }
    }
  }

  private static Patient with(Patient patient, String concept) {
    List<Diagnosis> diagnoses = new ArrayList<>(patient.diagnoses());
    diagnoses.addAll(aPatient().withDiagnosis(concept).build().diagnoses());
    return new Patient(
        patient.birthDate(),
        patient.sex(),
        diagnoses,
        patient.allergies(),
        patient.medications(),
        patient.measurements(),
        patient.answers());
  }

  /// Every fact of the patient whom no rule stops is taken away, one at a time and two at a time.
  @ParameterizedTest
  @MethodSource("settings")
  void aFactLess(Setting setting) {
    for (PatientBuilder patient : patients()) {
      for (Drug drug : Drug.values()) {
        int whole = rank(patient.build(), setting, drug);
        for (Patient less : less(patient.build())) {
          int once = rank(less, setting, drug);
          assertTrue(once >= whole, () -> "" + less);
          less(less)
              .forEach(twice -> assertTrue(rank(twice, setting, drug) >= once, () -> "" + twice));
        }
      }
    }
  }

  private static List<Patient> less(Patient patient) {
    List<Patient> all = new ArrayList<>();
    all.add(
        new Patient(
            Optional.empty(),
            Sex.UNKNOWN,
            patient.diagnoses(),
            patient.allergies(),
            patient.medications(),
            patient.measurements(),
            patient.answers()));
    for (int at = 0; at < patient.medications().size(); at++) {
      List<Medication> fewer = new ArrayList<>(patient.medications());
      fewer.remove(at);
      all.add(
          new Patient(
              patient.birthDate(),
              patient.sex(),
              patient.diagnoses(),
              patient.allergies(),
              fewer,
              patient.measurements(),
              patient.answers()));
    }
    for (String measure :
        patient.measurements().stream().map(it -> it.measure()).distinct().toList()) {
      all.add(
          new Patient(
              patient.birthDate(),
              patient.sex(),
              patient.diagnoses(),
              patient.allergies(),
              patient.medications(),
              patient.measurements().stream().filter(it -> !it.measure().equals(measure)).toList(),
              patient.answers()));
    }
    all.add(
        new Patient(
            patient.birthDate(),
            patient.sex(),
            patient.diagnoses(),
            patient.allergies(),
            patient.medications(),
            patient.measurements(),
            List.of()));
    return all;
  }

  @Test
  void anUnclearTestDoesNotTakeAPositiveOneBack() {
    Setting setting = settings().findFirst().orElseThrow();
    PatientBuilder positive = aPatient().withSex(Sex.FEMALE);
    Patient patient = positive.withAnswer("hcg-urine", Answer.Reply.YES).build();
    List<Answer> answers = new ArrayList<>(patient.answers());
    answers.add(
        new Answer("hcg-urine", Answer.Reply.UNCLEAR, NOW.minus(Duration.ofHours(1)), "test"));
    answers.add(new Answer("hcg-urine", Answer.Reply.NO, answers.getFirst().at(), "test"));
    Patient unclear =
        new Patient(
            patient.birthDate(),
            patient.sex(),
            patient.diagnoses(),
            patient.allergies(),
            patient.medications(),
            patient.measurements(),
            answers);
    assertEquals(2, rank(unclear, setting, Drug.KETAMINE_IV));
  }

  @Test
  void anAgeThatNobodyReachesIsUnknown() {
    Setting setting = settings().findFirst().orElseThrow();
    for (Drug drug : Drug.values()) {
      assertEquals(0, rank(aPatient().withBirthDate(TODAY.minusYears(90)).build(), setting, drug));
      assertEquals(1, rank(aPatient().withBirthDate(TODAY.minusYears(176)).build(), setting, drug));
    }
  }

  /// From some day of July to some day of August may be one day or two months.
  @Test
  void aTrialOfRoughDatesMayHaveBeenLongEnough() {
    Setting setting = settings().findFirst().orElseThrow();
    Patient patient = aPatient().build();
    List<Medication> rough =
        patient.medications().stream()
            .map(it ->
                new Medication(
                    it.concepts(),
                    it.ingredient(),
                    it.text(),
                    Medication.Taken.BEFORE,
                    Optional.of(Day.of(YearMonth.of(2026, 7))),
                    Optional.of(Day.of(YearMonth.of(2026, 8))),
                    Medication.Response.INADEQUATE,
                    OptionalDouble.empty(),
                    "test"))
            .toList();
    Patient built =
        new Patient(
            patient.birthDate(),
            patient.sex(),
            patient.diagnoses().stream()
                .map(it ->
                    new Diagnosis(
                        it.concepts(),
                        it.text(),
                        it.certainty(),
                        it.phase(),
                        Optional.empty(),
                        it.end(),
                        it.recorded(),
                        it.origin()))
                .toList(),
            patient.allergies(),
            rough,
            patient.measurements(),
            patient.answers());
    assertEquals(1, rank(built, setting, Drug.KETAMINE_IV));
  }
}
