// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedge.protocol.patient.PatientBuilder.NOW;
import static org.kedge.protocol.patient.PatientBuilder.TODAY;
import static org.kedge.protocol.patient.PatientBuilder.aPatient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.PatientBuilder;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.rule.Signature;

/// Going on with a finding: who may, with which, and for how long.
class OverruledTest {
  private static final Screener SCREENER = new Screener(Evidence.load());
  private static final Setting CONSENSUS = new Setting(NOW, Mode.CONSENSUS, Jurisdiction.US);
  private static final Patient NOBODY_KNOWN =
      new Patient(
          Optional.empty(), Sex.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of());

  static Stream<Setting> settings() {
    return Stream.of(Mode.values())
        .flatMap(mode ->
            Stream.of(Jurisdiction.values())
                .map(jurisdiction -> new Setting(NOW, mode, jurisdiction)));
  }

  private static Signature signed(Role role) {
    return new Signature("u1", "A. Signer", role, NOW);
  }

  private static ScreeningResult screen(Patient patient, Setting setting, Drug drug) {
    return SCREENER.screen(patient, setting, EnumSet.of(drug));
  }

  private static Screening only(ScreeningResult result) {
    return result.screenings().getFirst();
  }

  private static Overruled goOn(Drug drug, Finding finding) {
    return new Overruled(
        drug, finding.rule(), finding.value(), "Seen and discussed.", signed(Role.PRESCRIBER));
  }

  /// A decision on every finding, as it was seen.
  private static List<Overruled> goOnWithAll(Screening screening) {
    return screening.findings().stream().map(finding -> goOn(screening.drug(), finding)).toList();
  }

  private static int rank(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible -> 0;
      case Screening.Deferred deferred -> 1;
      case Screening.Excluded excluded -> 2;
    };
  }

  private static Patient with(Consumer<PatientBuilder> change) {
    PatientBuilder patient = aPatient();
    change.accept(patient);
    return patient.build();
  }

  /// Patients who between them make every row of the table find something.
  private static List<Patient> patients() {
    List<Patient> patients = new ArrayList<>(List.of(NOBODY_KNOWN));
    patients.add(with(it -> it.withoutMedications()));
    patients.add(
        with(it -> it.withoutMedications().withFailedTrial("ssri", "x", Medication.Taken.BEFORE)));
    patients.add(with(it -> it.withSex(Sex.FEMALE)));
    patients.add(
        with(it ->
            it.withSex(Sex.FEMALE)
                .without("audit-c-total")
                .withMeasurement("audit-c-total", 9, "{score}")));
    for (int years : List.of(17, 20, 70)) {
      patients.add(with(it -> it.withBirthDate(TODAY.minusYears(years))));
    }
    for (double systolic : List.of(145.0, 185.0)) {
      patients.add(
          with(it -> it.without("systolic").without("diastolic").withPressure(systolic, 80, NOW)));
    }
    patients.add(with(it -> it.without("mdq-total")));
    for (double value : List.of(1.0, 10.0, 15.0, 90.0, 300.0)) {
      for (String measure :
          List.of("ymrs-total", "mdq-total", "audit-total", "audit-c-total", "spo2", "weight")) {
        patients.add(with(it -> it.without(measure).withMeasurement(measure, value, "test")));
      }
    }
    patients.add(
        with(it -> it.withMeasurement("weight", 90, "kg").withMeasurement("weight", 70, "kg")));
    for (Rule rule : SCREENER.rules()) {
      for (String fact : rule.facts()) {
        patients.add(with(it -> it.withAnswer(fact, Answer.Reply.YES)));
        patients.add(with(it -> it.withAllergy(fact, Certainty.CONFIRMED)));
        patients.add(with(it -> it.withFailedTrial(fact, fact, Medication.Taken.NOW)));
        for (Certainty certainty : List.of(Certainty.CONFIRMED, Certainty.SUSPECTED)) {
          for (Diagnosis.Phase phase : List.of(Diagnosis.Phase.CURRENT, Diagnosis.Phase.PAST)) {
            patients.add(with(it -> it.withDiagnosis(fact, certainty, phase)));
          }
        }
      }
    }
    return patients;
  }

  /// The battery that every row of the table goes through.
  @Nested
  class EveryRow {
    @Test
    void isFoundInOneOfThePatients() {
      Set<String> silent = new TreeSet<>();
      SCREENER.rules().stream()
          .filter(rule -> rule.comparison() != Comparison.LIMIT)
          .map(Rule::id)
          .forEach(silent::add);
      List<Patient> patients = patients();
      settings()
          .forEach(setting ->
              patients.forEach(patient ->
                  SCREENER.screen(patient, setting).screenings().stream()
                      .flatMap(screening -> screening.findings().stream())
                      .map(Finding::rule)
                      .forEach(silent::remove)));
      assertEquals(Set.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("org.kedge.protocol.screen.OverruledTest#settings")
    void canBeOverruledExactlyWhereItsRowAllowsIt(Setting setting) {
      for (Patient patient : patients()) {
        for (Screening before : SCREENER.screen(patient, setting).screenings()) {
          Screening after = only(resultOf(before, setting).goingOn(goOnWithAll(before)));
          assertEquals(before.findings(), after.findings(), "a finding stays where it is");
          for (Finding finding : before.findings()) {
            boolean counted =
                after.overruled().stream().anyMatch(it -> it.rule().equals(finding.rule()));
            boolean may = finding.overridable() && finding.scope() == Scope.COURSE;
            assertEquals(may, counted, finding.toString());
          }
          assertEquals(standing(before.findings()), rank(after), before.toString());
        }
      }
    }

    @ParameterizedTest
    @MethodSource("org.kedge.protocol.screen.OverruledTest#settings")
    void oneDecisionLetsNothingElsePass(Setting setting) {
      for (Patient patient : patients()) {
        for (Screening before : SCREENER.screen(patient, setting).screenings()) {
          for (Finding one : before.findings()) {
            Screening after =
                only(resultOf(before, setting).goingOn(List.of(goOn(before.drug(), one))));
            List<Finding> others =
                before.findings().stream().filter(it -> !it.rule().equals(one.rule())).toList();
            int least = others.stream().mapToInt(OverruledTest::rank).max().orElse(0);
            assertTrue(rank(after) >= least, () -> one + " let pass " + others);
          }
        }
      }
    }

    /// What a patient with one condition was signed for never makes a patient with that condition
    /// and another more permissively read than a patient with the other alone.
    @ParameterizedTest
    @EnumSource(Mode.class)
    void addingAConditionAfterADecisionIsNeverMorePermissive(Mode mode) {
      Setting setting = new Setting(NOW, mode, Jurisdiction.US);
      List<String> concepts =
          SCREENER.rules().stream().flatMap(rule -> rule.facts().stream()).distinct().toList();
      for (String first : concepts) {
        Screening signed =
            only(screen(with(it -> it.withDiagnosis(first)), setting, Drug.KETAMINE_IV));
        List<Overruled> decisions = goOnWithAll(signed);
        for (String added : concepts) {
          Patient both = with(it -> it.withDiagnosis(first).withDiagnosis(added));
          Patient alone = with(it -> it.withDiagnosis(added));
          int after = rank(only(screen(both, setting, Drug.KETAMINE_IV).goingOn(decisions)));
          int then = rank(only(resultOf(signed, setting).goingOn(decisions)));
          assertTrue(after >= then, () -> added + " after a decision on " + first);
          if (!first.equals(added) && !settles(first)) {
            int without = rank(only(screen(alone, setting, Drug.KETAMINE_IV)));
            assertTrue(after >= without, () -> first + ", signed for, let pass " + added);
          }
        }
      }
    }

    /// A diagnosis that answers a question instead of raising one: it may lower the rank of others.
    private boolean settles(String concept) {
      return Set.of("bipolar-disorder", "major-depressive-disorder").contains(concept);
    }

    private ScreeningResult resultOf(Screening screening, Setting setting) {
      return new ScreeningResult(setting, List.of(screening), List.of());
    }

    /// The rank of what no decision can change.
    private int standing(List<Finding> findings) {
      return findings.stream()
          .filter(finding -> !finding.overridable())
          .mapToInt(OverruledTest::rank)
          .max()
          .orElse(0);
    }
  }

  private static int rank(Finding finding) {
    if (finding.scope() == Scope.SESSION) {
      return 0;
    }
    return switch (finding.severity()) {
      case CAUTION -> 0;
      case NEEDS_DATA -> 1;
      case EXCLUDE -> 2;
    };
  }

  private static Finding finding(Screening screening, String rule) {
    return screening.findings().stream()
        .filter(it -> it.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding " + rule + " in " + screening));
  }

  @Test
  void aPrescriberGoesOnWithAnActiveDependenceAndTheFindingStays() {
    Patient patient = with(it -> it.withDiagnosis("alcohol-dependence"));
    ScreeningResult before = screen(patient, CONSENSUS, Drug.KETAMINE_IV);
    Finding finding = finding(only(before), "SUB-01.dependence");
    assertEquals(Severity.EXCLUDE, finding.severity());
    List<Overruled> decisions = List.of(goOn(Drug.KETAMINE_IV, finding));
    Screening.Eligible after =
        assertInstanceOf(Screening.Eligible.class, only(before.goingOn(decisions)));
    assertEquals(decisions, after.overruled());
    assertTrue(after.findings().contains(finding));
  }

  @Test
  void anAneurysmExcludesWhateverIsSigned() {
    ScreeningResult before =
        screen(with(it -> it.withDiagnosis("aneurysm")), CONSENSUS, Drug.KETAMINE_IV);
    List<Overruled> decisions =
        List.of(
            new Overruled(
                Drug.KETAMINE_IV,
                "CV-01",
                finding(only(before), "CV-01").value(),
                "I go on.",
                signed(Role.MEDICAL_DIRECTOR)));
    Screening after = only(before.goingOn(decisions));
    assertInstanceOf(Screening.Excluded.class, after);
    assertEquals(List.of(), after.overruled());
  }

  @Test
  void aNewReadingMakesADecisionLapse() {
    Screening high = only(screen(pressure(150), CONSENSUS, Drug.KETAMINE_IV));
    List<Overruled> decisions = goOnWithAll(high);
    assertEquals(
        0, rank(only(screen(pressure(150), CONSENSUS, Drug.KETAMINE_IV).goingOn(decisions))));
    Screening higher = only(screen(pressure(155), CONSENSUS, Drug.KETAMINE_IV).goingOn(decisions));
    assertInstanceOf(Screening.Deferred.class, higher);
    assertTrue(higher.overruled().stream().noneMatch(it -> it.rule().equals("CV-09.refer")));
    assertEquals(
        2, rank(only(screen(pressure(190), CONSENSUS, Drug.KETAMINE_IV).goingOn(decisions))));
  }

  private static Patient pressure(double systolic) {
    return with(it -> it.without("systolic").without("diastolic").withPressure(systolic, 80, NOW));
  }

  @Test
  void aSecondConditionOfTheSameRuleMakesADecisionLapse() {
    Screening one =
        only(screen(with(it -> it.withDiagnosis("dementia")), CONSENSUS, Drug.KETAMINE_IV));
    List<Overruled> decisions = goOnWithAll(one);
    for (Certainty certainty : List.of(Certainty.CONFIRMED, Certainty.SUSPECTED)) {
      Patient more =
          with(it ->
              it.withDiagnosis("dementia")
                  .withDiagnosis("traumatic-brain-injury", certainty, Diagnosis.Phase.CURRENT));
      assertInstanceOf(
          Screening.Excluded.class,
          only(screen(more, CONSENSUS, Drug.KETAMINE_IV).goingOn(decisions)));
    }
  }

  @Test
  void goingOnWithADependenceDoesNotAnswerForTheMissingScreen() {
    Patient patient = with(it -> it.withDiagnosis("alcohol-dependence").without("audit-c-total"));
    ScreeningResult before = screen(patient, CONSENSUS, Drug.KETAMINE_IV);
    Finding dependence = finding(only(before), "SUB-01.dependence");
    Screening after = only(before.goingOn(List.of(goOn(Drug.KETAMINE_IV, dependence))));
    assertInstanceOf(Screening.Deferred.class, after);
    assertEquals(1, after.overruled().size(), "the decision that counts is shown all the same");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyAPrescriberSigns(Role role) {
    Patient patient = with(it -> it.withDiagnosis("alcohol-dependence"));
    ScreeningResult before = screen(patient, CONSENSUS, Drug.KETAMINE_IV);
    Finding finding = finding(only(before), "SUB-01.dependence");
    Overruled decision =
        new Overruled(Drug.KETAMINE_IV, finding.rule(), finding.value(), "Seen.", signed(role));
    Screening after = only(before.goingOn(List.of(decision)));
    assertEquals(role == Role.STAFF ? 2 : 0, rank(after));
    assertEquals(role == Role.STAFF ? List.of() : List.of(decision), after.overruled());
  }

  @Test
  void aDecisionForOneDrugDoesNotCountForTheOther() {
    Patient patient = with(it -> it.withDiagnosis("alcohol-dependence"));
    ScreeningResult before = SCREENER.screen(patient, CONSENSUS);
    Finding finding = finding(only(before), "SUB-01.dependence");
    List<Integer> ranks =
        before.goingOn(List.of(goOn(Drug.KETAMINE_IV, finding))).screenings().stream()
            .map(OverruledTest::rank)
            .toList();
    assertEquals(List.of(0, 2), ranks);
  }

  @Test
  void decisionsThatAreTakenBackCountNoMore() {
    Patient patient = with(it -> it.withDiagnosis("alcohol-dependence"));
    ScreeningResult before = screen(patient, CONSENSUS, Drug.KETAMINE_IV);
    ScreeningResult after = before.goingOn(goOnWithAll(only(before)));
    assertEquals(0, rank(only(after)));
    assertEquals(before, after.goingOn(List.of()));
  }

  @Test
  void nobodyMakesAnEligiblePatientOfFindingsThatStand() {
    Screening excluded =
        only(screen(with(it -> it.withDiagnosis("aneurysm")), CONSENSUS, Drug.KETAMINE_IV));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Screening.Eligible(Drug.KETAMINE_IV, excluded.findings(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Screening.Eligible(Drug.KETAMINE_IV, excluded.findings(), goOnWithAll(excluded)));
  }

  @Test
  void aDecisionWithoutAReasonIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Overruled(Drug.KETAMINE_IV, "CV-08", "x", " ", signed(Role.PRESCRIBER)));
  }
}
