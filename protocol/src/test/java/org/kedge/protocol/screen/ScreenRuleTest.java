// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedge.protocol.patient.PatientBuilder.NOW;
import static org.kedge.protocol.patient.PatientBuilder.TODAY;
import static org.kedge.protocol.patient.PatientBuilder.aPatient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.PatientBuilder;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Severity;

/// Every row of `protocol/screen`, from the row itself: a new row is tested with no new code.
class ScreenRuleTest {
  private static final Screener SCREENER = new Screener(Evidence.load());
  private static final Set<Comparison> CONDITIONS =
      EnumSet.of(
          Comparison.PRESENT,
          Comparison.PRESENT_EVER,
          Comparison.PRESENT_PAST,
          Comparison.PRESENT_WITHIN);
  private static final Set<Comparison> LEVELS =
      EnumSet.of(Comparison.AT_OR_ABOVE, Comparison.ABOVE, Comparison.BELOW);

  static Stream<Setting> settings() {
    return Stream.of(Mode.values())
        .flatMap(mode ->
            Stream.of(Jurisdiction.values())
                .map(jurisdiction -> new Setting(NOW, mode, jurisdiction)));
  }

  static Stream<Arguments> conditions() {
    return rows(rule -> CONDITIONS.contains(rule.comparison()));
  }

  static Stream<Arguments> levels() {
    return rows(rule -> LEVELS.contains(rule.comparison()));
  }

  private static Stream<Arguments> rows(java.util.function.Predicate<Rule> which) {
    return SCREENER.rules().stream()
        .filter(which)
        .flatMap(rule ->
            settings()
                .filter(setting -> rule.jurisdictions().contains(setting.jurisdiction()))
                .flatMap(setting ->
                    rule.drugs().stream().map(drug -> Arguments.of(rule, setting, drug))));
  }

  private static Screening screen(Patient patient, Setting setting, Drug drug) {
    return SCREENER.screen(patient, setting, EnumSet.of(drug)).screenings().getFirst();
  }

  /// 0 eligible, 1 deferred, 2 excluded.
  private static int rank(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible -> 0;
      case Screening.Deferred deferred -> 1;
      case Screening.Excluded excluded -> 2;
    };
  }

  private static boolean finds(Screening screening, Rule rule) {
    return screening.findings().stream().anyMatch(found -> found.rule().equals(rule.id()));
  }

  private static Diagnosis.Phase phase(Rule rule) {
    return rule.comparison() == Comparison.PRESENT_PAST
        ? Diagnosis.Phase.PAST
        : Diagnosis.Phase.CURRENT;
  }

  @ParameterizedTest
  @EnumSource(Drug.class)
  void theHealthyPatientOfTheTestsIsEligible(Drug drug) {
    settings()
        .forEach(setting -> {
          Screening screening = screen(aPatient().build(), setting, drug);
          assertEquals(0, rank(screening), () -> setting + " " + screening);
        });
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConfirmedConditionDoesWhatItsRowSays(Rule rule, Setting setting, Drug drug) {
    for (String concept : rule.facts()) {
      Patient patient = aPatient().withDiagnosis(concept, Certainty.CONFIRMED, phase(rule)).build();
      Screening screening = screen(patient, setting, drug);
      if (rule.severity(setting.mode()) == Severity.EXCLUDE) {
        assertEquals(2, rank(screening), () -> rule.id() + " " + concept);
        assertTrue(finds(screening, rule), () -> rule.id() + " " + concept);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aSuspectedConditionAsksAndARefutedOneIsKnownAbsent(Rule rule, Setting setting, Drug drug) {
    for (String concept : rule.facts()) {
      PatientBuilder suspected =
          aPatient().withDiagnosis(concept, Certainty.SUSPECTED, phase(rule));
      int rank = rank(screen(suspected.build(), setting, drug));
      if (rule.severity(setting.mode()) == Severity.EXCLUDE) {
        assertEquals(1, rank, () -> rule.id() + " " + concept);
      }
      Patient refuted = aPatient().withDiagnosis(concept, Certainty.REFUTED, phase(rule)).build();
      assertFalse(finds(screen(refuted, setting, drug), rule), () -> rule.id() + " " + concept);
    }
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void addingAConditionIsNeverMorePermissive(Rule rule, Setting setting, Drug drug) {
    for (String other : List.of("mania", "hypertension", "aneurysm")) {
      int before = rank(screen(aPatient().withDiagnosis(other).build(), setting, drug));
      for (String concept : rule.facts()) {
        PatientBuilder more = aPatient().withDiagnosis(other).withDiagnosis(concept);
        assertTrue(
            rank(screen(more.build(), setting, drug)) >= before, () -> other + " + " + concept);
      }
    }
  }

  /// Just under, at, just over, and unknown, each fact of the row alone.
  @ParameterizedTest
  @MethodSource("levels")
  void aLevelTriggersOnItsOwnSideOfTheLimit(Rule rule, Setting setting, Drug drug) {
    for (int at = 0; at < rule.facts().size(); at++) {
      String fact = rule.facts().get(at);
      double limit = rule.thresholds().get(at);
      double little = fact.equals("age") || fact.endsWith("count") ? 1 : 0.5;
      String where = rule.id() + " " + fact;
      boolean below = rule.comparison() == Comparison.BELOW;
      boolean atLimit = rule.comparison() == Comparison.AT_OR_ABOVE;
      assertEquals(below, triggered(rule, setting, fact, limit - little), () -> where + " under");
      assertEquals(atLimit, triggered(rule, setting, fact, limit), () -> where + " at");
      assertEquals(!below, triggered(rule, setting, fact, limit + little), () -> where + " over");
    }
    Patient nothing =
        new Patient(
            java.util.Optional.empty(),
            Sex.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Screening unknown = screen(nothing, setting, drug);
    assertFalse(finds(unknown, rule), rule.id());
    assertTrue(rank(unknown) > 0, "a patient about whom nothing is known");
  }

  private static boolean triggered(Rule rule, Setting setting, String fact, double value) {
    Facts facts = new Facts(patient(fact, value), setting, Limits.of(SCREENER.rules()));
    return rule.comparison().find(rule, facts).isPresent();
  }

  private static Patient patient(String fact, double value) {
    PatientBuilder patient = aPatient();
    switch (fact) {
      case "age" -> patient.withBirthDate(TODAY.minusYears((long) value));
      case "systolic-mean" -> pressures(patient, 3, value, 75);
      case "diastolic-mean" -> pressures(patient, 3, 120, value);
      case "systolic-count" -> pressures(patient, (int) value, 120, 75);
      case "weight-change" -> {
        patient.without("weight").withMeasurement("weight", 100 + value, "kg");
        List<Measurement> all = new ArrayList<>(patient.build().measurements());
        all.add(new Measurement("weight", 100, "kg", NOW.minus(Duration.ofDays(40)), "test"));
        Patient built = patient.build();
        return new Patient(
            built.birthDate(),
            built.sex(),
            built.diagnoses(),
            built.allergies(),
            built.medications(),
            all,
            built.answers());
      }
      default -> patient.without(fact).withMeasurement(fact, value, "test");
    }
    return patient.build();
  }

  private static void pressures(
      PatientBuilder patient, int count, double systolic, double diastolic) {
    patient.without("systolic").without("diastolic");
    for (int reading = 0; reading < count; reading++) {
      patient.withPressure(systolic, diastolic, NOW.minusSeconds(600L * reading + 60));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void removingAnyMeasurementOfAnEligiblePatientIsNeverBetterThanKnowingIt(Setting setting) {
    Patient whole = aPatient().build();
    for (Drug drug : Drug.values()) {
      for (String measure :
          List.of("systolic", "diastolic", "phq9-total", "audit-c-total", "mdq-total")) {
        Patient less = aPatient().without(measure).build();
        assertTrue(rank(screen(less, setting, drug)) > rank(screen(whole, setting, drug)), measure);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void strictIsNeverMorePermissiveThanConsensus(Rule rule, Setting setting, Drug drug) {
    for (String concept : rule.facts()) {
      Patient patient = aPatient().withDiagnosis(concept, Certainty.CONFIRMED, phase(rule)).build();
      Setting strict = new Setting(NOW, Mode.STRICT, setting.jurisdiction());
      Setting consensus = new Setting(NOW, Mode.CONSENSUS, setting.jurisdiction());
      assertTrue(
          rank(screen(patient, strict, drug)) >= rank(screen(patient, consensus, drug)), concept);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void anAllergyToEitherDrugExcludesFromBoth(Setting setting) {
    for (Drug drug : Drug.values()) {
      for (String substance : List.of("ketamine", "esketamine")) {
        PatientBuilder confirmed = aPatient().withAllergy(substance, Certainty.CONFIRMED);
        assertEquals(2, rank(screen(confirmed.build(), setting, drug)));
        PatientBuilder suspected = aPatient().withAllergy(substance, Certainty.SUSPECTED);
        assertEquals(1, rank(screen(suspected.build(), setting, drug)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void pregnancyNeedsAClearTestOfThisWeek(Setting setting) {
    for (Drug drug : Drug.values()) {
      for (Sex sex : List.of(Sex.FEMALE, Sex.OTHER, Sex.UNKNOWN)) {
        assertEquals(1, rank(screen(aPatient().withSex(sex).build(), setting, drug)));
        assertEquals(1, rank(tested(sex, Answer.Reply.UNCLEAR, setting, drug)));
        assertEquals(0, rank(tested(sex, Answer.Reply.NO, setting, drug)));
        assertEquals(2, rank(tested(sex, Answer.Reply.YES, setting, drug)));
      }
    }
  }

  private static Screening tested(Sex sex, Answer.Reply reply, Setting setting, Drug drug) {
    PatientBuilder patient = aPatient().withSex(sex).withAnswer("hcg-urine", reply);
    return screen(patient.build(), setting, drug);
  }

  @Test
  void countsTrialsAsKnownPossibleOrNone() {
    Setting setting = new Setting(NOW, Mode.CONSENSUS, Jurisdiction.US);
    PatientBuilder none = aPatient().withoutMedications();
    assertEquals(2, rank(screen(none.build(), setting, Drug.KETAMINE_IV)));
    PatientBuilder one =
        aPatient().withoutMedications().withFailedTrial("ssri", "x", Medication.Taken.BEFORE);
    assertEquals(1, rank(screen(one.build(), setting, Drug.KETAMINE_IV)));
    PatientBuilder sameTwice =
        aPatient()
            .withoutMedications()
            .withFailedTrial("ssri", "x", Medication.Taken.BEFORE)
            .withFailedTrial("ssri", "x", Medication.Taken.NOW);
    assertEquals(1, rank(screen(sameTwice.build(), setting, Drug.KETAMINE_IV)));
  }

  @Test
  void everyFindingNamesARowAndASource() {
    Patient nothing =
        new Patient(
            java.util.Optional.empty(),
            Sex.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Evidence evidence = Evidence.load();
    List<String> ids = SCREENER.rules().stream().map(Rule::id).toList();
    SCREENER.screen(nothing, new Setting(NOW, Mode.STRICT, Jurisdiction.US)).screenings().stream()
        .flatMap(screening -> screening.findings().stream())
        .forEach(found -> {
          assertTrue(ids.contains(found.rule()));
          found.source().forEach(key -> assertTrue(evidence.source(key).isPresent(), key));
        });
  }

  /// Hazard H17: label text about esketamine is not passed off as text about intravenous ketamine.
  @Test
  void rulesOfTheOtherLabelSaySoInTheFinding() {
    for (String id : List.of("CV-01", "CV-02", "CV-03", "CV-04", "HEP-01")) {
      Rule rule =
          SCREENER.rules().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
      assertTrue(rule.drugs().contains(Drug.KETAMINE_IV), id);
      assertTrue(rule.statement().contains("by analogy"), id);
    }
  }
}
