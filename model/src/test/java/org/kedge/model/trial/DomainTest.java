// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Breach;
import org.kedge.model.person.Population;

class DomainTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static Design design(Treatment treatment, double weightKg, double ageYears) {
    Population all = Population.of(EVIDENCE);
    Population people =
        new Population(
            all.weightKg().with(weightKg, 0),
            all.ageYears().with(ageYears, 0),
            all.fractionFemale(),
            all.madrsBaseline());
    return new Design(people, List.of(arm(treatment, 0.0)), List.of(1.0));
  }

  private static Arm arm(Treatment treatment, Double... days) {
    return new Arm("one", treatment, List.of(days), Blinding.OPEN, false);
  }

  private static String refusal(Treatment treatment, Double... days) {
    Design typical = design(treatment, 70, 45);
    Design design =
        new Design(typical.population(), List.of(arm(treatment, days)), typical.timesH());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new Simulation(EVIDENCE).run(design, 1, 1, 1));
    return String.valueOf(refused.getMessage());
  }

  static Stream<Treatment> outside() {
    return Stream.of(
        new Treatment.RacemicInfusion(1.0001, 40),
        new Treatment.RacemicInfusion(0, 40),
        new Treatment.RacemicInfusion(Double.NaN, 40),
        new Treatment.RacemicInfusion(0.5, 0.9),
        new Treatment.RacemicInfusion(0.5, 241),
        new Treatment.EsketamineInfusion(0.51, 40),
        new Treatment.EsketamineNasal(4),
        new Treatment.EsketamineNasal(0));
  }

  @ParameterizedTest
  @MethodSource("outside")
  void aRegimenOutsideItsRowIsRefused(Treatment treatment) {
    Design design = design(treatment, 70, 45);
    assertThrows(
        IllegalArgumentException.class, () -> new Simulation(EVIDENCE).run(design, 1, 1, 1));
  }

  static Stream<Treatment> atTheEdge() {
    return Stream.of(
        new Treatment.RacemicInfusion(1, 1),
        new Treatment.EsketamineInfusion(0.5, 240),
        new Treatment.EsketamineNasal(3),
        new Treatment.None());
  }

  @ParameterizedTest
  @MethodSource("atTheEdge")
  void aRegimenAtTheEdgeRuns(Treatment treatment) {
    assertTrue(new Simulation(EVIDENCE).run(design(treatment, 70, 45), 1, 1, 1).size() > 10);
  }

  /// However a dose is cut into sessions.
  @Test
  void whatIsGivenWithinADayCountsAsOneSession() {
    assertEquals(
        "arm one, session 2: 2 mg/kg of racemic ketamine within 24 h, expected at most 1 mg/kg of racemic ketamine a session",
        refusal(new Treatment.RacemicInfusion(1, 1), 0.0, 0.5));
    assertTrue(
        refusal(new Treatment.RacemicInfusion(0.4, 40), 0.0, 0.9, 1.7, 1.85)
            .startsWith("arm one, session 4: 1.2 mg/kg"),
        "any 24 hours count, and not those from the first dose alone");
    assertTrue(
        refusal(new Treatment.EsketamineNasal(2), 0.0, 0.1)
            .startsWith("arm one, session 2: 112 mg of esketamine spray"));
    assertTrue(
        refusal(new Treatment.RacemicInfusion(0.1, 200), 0.0, 0.5)
            .startsWith("arm one, session 2: 400 min of infusion within 24 h"));
  }

  @Test
  void aSessionThatBeginsBeforeTheLastHasEndedIsRefused() {
    assertTrue(
        refusal(new Treatment.RacemicInfusion(0.2, 40), 0.0, 0.02)
            .startsWith(
                "arm one, session 2: it begins 11.2 min before the end of the dose before it"));
  }

  @Test
  void aDoseEveryDayRuns() {
    Treatment most = new Treatment.RacemicInfusion(1, 40);
    Design typical = design(most, 70, 45);
    Arm daily = arm(most, 0.1, 1.1, 2.1, 3.1, 4.1, 5.1, 6.1);
    Design design = new Design(typical.population(), List.of(daily), typical.timesH());
    assertTrue(new Simulation(EVIDENCE).run(design, 1, 1, 1).size() > 10);
  }

  /// Two sessions would count twice for the mood.
  @Test
  void aSessionCutInTwoIsRefused() {
    Treatment half = new Treatment.RacemicInfusion(0.5, 40);
    List<Treatment> three = List.of(half, new Treatment.None(), half);
    Breach breach = new Regimen(three, List.of(0.0, 0.01, 0.5)).breach(EVIDENCE).orElseThrow();
    assertEquals(2, breach.place());
    assertTrue(breach.sentence().startsWith("it begins 12 h after the session before it"));
    assertTrue(new Regimen(three, List.of(0.0, 0.01, 1.0)).breach(EVIDENCE).isEmpty());
    assertTrue(refusal(new Treatment.EsketamineNasal(1), 0.0, 0.1).contains("24 h"));
  }

  @Test
  void whatIsNotFiniteEndsARunAndARowBeyondItsRangeIsMarked() {
    Evidence loud = EVIDENCE.withValue("ac.sk", 1e308);
    Design design = design(new Treatment.RacemicInfusion(0.5, 40), 70, 45);
    ArithmeticException failure =
        assertThrows(ArithmeticException.class, () -> new Simulation(loud).run(design, 3, 1, 2));
    assertTrue(String.valueOf(failure.getMessage()).contains("_change is not finite at 1.0 h"));
    Individuals one = new Simulation(loud).individuals(design, design.arms().getFirst(), 3, 1, 2);
    assertThrows(ArithmeticException.class, () -> one.value(Quantity.SBP_CHANGE, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> EVIDENCE.withValue("ac.g", Double.NaN));
    assertTrue(
        new Simulation(EVIDENCE.withValue("ac.hmax", 2))
            .footnotes(design).stream()
                .anyMatch(note -> note.startsWith("row ac.hmax was set to 2")));
    assertTrue(EVIDENCE.outOfRange().isEmpty());
  }

  @Test
  void oneCountsButHasNoDeviation() {
    Summary first =
        new Simulation(EVIDENCE)
            .run(design(new Treatment.RacemicInfusion(0.5, 40), 70, 45), 1, 1, 1)
            .getFirst();
    assertEquals(1, first.n());
    assertTrue(first.mean().isPresent() && first.sd().isEmpty());
  }

  @Test
  void theSessionOfADifferentDrugHasItsPlaceAmongAll() {
    Regimen mixed =
        new Regimen(
            List.of(
                new Treatment.None(),
                new Treatment.RacemicInfusion(0.5, 40),
                new Treatment.EsketamineNasal(2)),
            List.of(0.0, 1.0, 1.5));
    Breach breach = mixed.breach(EVIDENCE).orElseThrow();
    assertEquals(2, breach.place());
    assertEquals(
        "0.5 mg/kg of racemic ketamine and 56 mg of esketamine spray within 24 h", breach.value());
  }

  @Test
  void peopleUnlikeThoseOfThePackAreCounted() {
    Treatment infusion = new Treatment.RacemicInfusion(0.5, 40);
    Treatment spray = new Treatment.EsketamineNasal(3);
    assertEquals(List.of(), sentences(infusion, 93, 90));
    assertEquals(
        List.of(
            "arm one: 10 of 10 people are outside 53 to 93 kg, the range of those studied with infusions (row ivv.wt_studied): extrapolation"),
        sentences(infusion, 94, 45));
    assertEquals(List.of(), sentences(spray, 170, 64));
    assertEquals(
        List.of(
            "arm one: 10 of 10 people are outside 39 to 170 kg, the range of those studied with the spray (row nasal.wt_ref): extrapolation"),
        sentences(spray, 171, 64));
    assertEquals(
        List.of(
            "arm one: 10 of 10 people are 65 years or older, where the label of the spray reports higher peaks than the model gives (row nasal.age_warned): extrapolation"),
        sentences(spray, 70, 65));
    assertEquals(2, sentences(spray, 70, 87).size());
    assertEquals(List.of(), sentences(new Treatment.None(), 200, 90));
  }

  @Test
  void thePageOfOnePatientSpeaksOfThatPatient() {
    String what = "outside 39 to 170 kg, the range of those studied with the spray";
    assertEquals(
        "Extrapolation: this patient is " + what + " (row nasal.wt_ref).",
        new Extrapolation("arm plan", what, "nasal.wt_ref", 10, 10).patientSentence());
    assertEquals(
        "Extrapolation: 1 of 10 virtual twins are " + what + " (row nasal.wt_ref).",
        new Extrapolation("arm plan", what, "nasal.wt_ref", 1, 10).patientSentence());
  }

  private static List<String> sentences(Treatment treatment, double weightKg, double ageYears) {
    return new Simulation(EVIDENCE)
        .extrapolations(design(treatment, weightKg, ageYears), 10, 1).stream()
            .map(Extrapolation::sentence)
            .toList();
  }
}
