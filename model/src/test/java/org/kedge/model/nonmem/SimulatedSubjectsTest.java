// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.person.Ancestry;
import org.kedge.model.person.Population;
import org.kedge.model.pk.Influence;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Continuation;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Switches;
import org.kedge.model.trial.Treatment;

class SimulatedSubjectsTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 12;
  private static final Design DESIGN =
      new Design(
          Population.of(EVIDENCE),
          List.of(
              arm("infusion", new Treatment.RacemicInfusion(0.5, 40)),
              arm("esketamine", new Treatment.EsketamineInfusion(0.25, 40)),
              arm("spray", new Treatment.EsketamineNasal(2)),
              arm("control", new Treatment.None())),
          List.of(0.0, 0.67, 4.0, 72.0, 168.0));
  private static final List<Subject> SUBJECTS =
      new SimulatedSubjects(EVIDENCE).of(DESIGN, PATIENTS, 3, 2);

  private static Arm arm(String name, Treatment treatment) {
    return new Arm(name, treatment, List.of(0.0, 3.0), Blinding.OPEN, false);
  }

  private static List<Event> events(Subject subject, Predicate<Event> wanted) {
    return subject.events().stream().filter(wanted).toList();
  }

  @Test
  void aReadingAtADecimalDayStandsBeforeItsDose() {
    Arm arm =
        new Arm(
            "i", new Treatment.RacemicInfusion(0.5, 40), List.of(0.0, 2.3), Blinding.OPEN, false);
    Design design = new Design(Population.of(EVIDENCE), List.of(arm), List.of(55.2));
    List<Event> events = new SimulatedSubjects(EVIDENCE).of(design, 1, 1, 1).getFirst().events();
    assertTrue(events.getLast() instanceof Event.Dose, events.toString());
  }

  /// Their class is known, and IPRED passes over it.
  @Test
  void whatWasRatedSpeaksForItself() {
    IndividualPrediction individual = new IndividualPrediction(EVIDENCE, 1);
    for (int arm = 0; arm < DESIGN.arms().size(); arm++) {
      Subject subject = SUBJECTS.get(arm * PATIENTS);
      long scores =
          events(
                  subject,
                  event ->
                      event instanceof Event.Reading reading
                          && reading.compartment() == Compartment.MADRS)
              .size();
      Predicted predicted = individual.of(subject);
      boolean control = subject.covariate(Column.ARM).orElseThrow() == 4;
      assertTrue(scores > 0);
      assertEquals(
          control ? 0 : scores,
          predicted.values().stream().filter(OptionalDouble::isPresent).count());
      assertEquals(control, !predicted.gaps().isEmpty());
    }
  }

  @Test
  void everyPatientOfEveryArmIsASubjectWithItsOwnNumber() {
    assertEquals(4 * PATIENTS, SUBJECTS.size());
    assertEquals(4 * PATIENTS, SUBJECTS.stream().map(Subject::id).distinct().count());
    for (Subject subject : SUBJECTS) {
      boolean control = subject.covariate(Column.ARM).orElseThrow() == 4;
      assertEquals(control ? 0 : 2, events(subject, Event.Dose.class::isInstance).size());
    }
  }

  @Test
  void whatIsWrittenIsReadBackUnchanged() {
    EventWriter writer = new EventWriter(SUBJECTS);
    String text =
        Stream.concat(
                Stream.of(writer.header()),
                SUBJECTS.stream().flatMap(subject -> writer.rows(subject).stream()))
            .collect(Collectors.joining("\n"));
    assertEquals(SUBJECTS, new EventReader(EVIDENCE).read(text, Set.of()));
  }

  /// The subjects are those behind the summary of a run with the same seed.
  @Test
  void theMeanOfTheSubjectsIsThatOfTheSummary() {
    new Simulation(EVIDENCE)
        .run(DESIGN, PATIENTS, 3, 1).stream()
            .filter(summary -> summary.quantity() == Quantity.MADRS_TOTAL)
            .forEach(summary -> {
              double mean =
                  SUBJECTS.stream()
                      .filter(subject ->
                          DESIGN
                              .arms()
                              .get((int) subject.covariate(Column.ARM).orElseThrow() - 1)
                              .name()
                              .equals(summary.arm()))
                      .mapToDouble(subject -> madrs(subject, summary.timeH()))
                      .average()
                      .orElseThrow();
              // Each is rounded to a whole point.
              assertEquals(summary.mean().orElseThrow(), mean, 0.5);
            });
  }

  /// What a form has; a forecast refuses anything else.
  @Test
  void scoresAreWholePoints() {
    for (Subject subject : SUBJECTS) {
      for (double timeH : DESIGN.timesH()) {
        double total = madrs(subject, timeH);
        assertTrue(total == Math.rint(total) && total >= 0 && total <= 60, "total " + total);
      }
    }
  }

  /// What the arm was travels with its subjects, so that a prediction is of the same arm.
  @Test
  void theArmTravelsWithItsSubjects() {
    Arm spray =
        new Arm(
            "one",
            new Treatment.EsketamineNasal(1),
            List.of(0.0, 3.0),
            Blinding.MASKED,
            false,
            new Switches(
                List.of(new Influence.ReducedLiver(0.5)),
                Consolidation.UNSATURATED,
                Continuation.UNCHANGED));
    Arm plain = new Arm("one", spray.treatment(), spray.sessionDays(), Blinding.OPEN, false);
    Subject subject = first(spray);
    assertEquals(3, subject.covariate(Column.BLIND).orElseThrow());
    assertEquals(0.5, subject.covariate(Column.LIVER).orElseThrow());
    assertEquals(1, subject.covariate(Column.UNSAT).orElseThrow());
    assertEquals(1, subject.covariate(Column.ASIAN).orElseThrow());
    assertEquals(0, subject.covariate(Column.JPN).orElseThrow());
    assertTrue(first(plain).covariate(Column.LIVER).isEmpty());
    Arm beside = new Arm("two", plain.treatment(), plain.sessionDays(), Blinding.OPEN, false);
    Design both = new Design(Population.of(EVIDENCE), List.of(spray, beside), DESIGN.timesH());
    Subject other = new SimulatedSubjects(EVIDENCE).of(both, 1, 3, 1).getLast();
    assertEquals(1, other.covariate(Column.LIVER).orElseThrow());
    assertEquals(0, other.covariate(Column.UNSAT).orElseThrow());
    TypicalPrediction prediction = new TypicalPrediction(EVIDENCE);
    assertNotEquals(prediction.of(first(plain)), prediction.of(subject));
  }

  @Test
  void whoLeavesHasNoLaterRecordsAndAfterAWithdrawalThereIsNoDose() {
    Arm arm =
        arm("one", new Treatment.RacemicInfusion(0.5, 40))
            .with(
                new Switches(
                    List.of(),
                    Consolidation.SATURATED,
                    new Continuation(3, Continuation.Entry.RESPONSE, Continuation.Given.PLACEBO)));
    Design design = new Design(Population.of(EVIDENCE), List.of(arm), DESIGN.timesH());
    int left = 0;
    for (Subject subject : new SimulatedSubjects(EVIDENCE).of(design, 40, 3, 1)) {
      assertEquals(1, events(subject, Event.Dose.class::isInstance).size());
      double last = subject.events().getLast().timeH();
      double baseline = subject.covariate(Column.BASE).orElseThrow();
      boolean leaves = madrs(subject, 72) > baseline / 2 + 0.5;
      boolean stays = madrs(subject, 72) < baseline / 2 - 0.5;
      assertTrue((last == 72 && !stays) || (last == 168 && !leaves), "last " + last);
      left += last == 72 ? 1 : 0;
    }
    assertTrue(left > 5 && left < 35);
  }

  private static Subject first(Arm arm) {
    Population rows = Population.of(EVIDENCE);
    Population asian =
        new Population(
            rows.weightKg(),
            rows.ageYears(),
            rows.fractionFemale(),
            rows.madrsBaseline(),
            new Ancestry.Shares(1, 0));
    Design design = new Design(asian, List.of(arm), DESIGN.timesH());
    return new SimulatedSubjects(EVIDENCE).of(design, 1, 3, 1).getFirst();
  }

  private static double madrs(Subject subject, double timeH) {
    return subject.events().stream()
        .filter(event -> event instanceof Event.Reading && event.timeH() == timeH)
        .map(Event.Reading.class::cast)
        .filter(reading -> reading.compartment() == Compartment.MADRS)
        .mapToDouble(reading -> reading.value().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySubjectCanBePredicted() {
    TypicalPrediction prediction = new TypicalPrediction(EVIDENCE);
    for (Subject subject : SUBJECTS) {
      List<OptionalDouble> predictions = prediction.of(subject).values();
      for (int at = 0; at < predictions.size(); at++) {
        assertEquals(
            subject.events().get(at) instanceof Event.Reading, predictions.get(at).isPresent());
        assertTrue(predictions.get(at).orElse(0) >= 0);
      }
    }
  }

  @Test
  void aReadingAtTheTimeOfADoseStandsBeforeIt() {
    List<Event> start = events(SUBJECTS.getFirst(), event -> event.timeH() == 0);
    assertTrue(start.getFirst() instanceof Event.Reading);
    assertTrue(start.getLast() instanceof Event.Dose);
  }
}
