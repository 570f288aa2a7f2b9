// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Reply;

class AssessmentsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  private void measured(String measure, double value, Instant at) {
    measurements.add(new Measurement(measure, value, "{score}", at, "test"));
  }

  private void items(int first, int last, int answer, Instant at) {
    for (int item = first; item <= last; item++) {
      measured("phq9-item-" + item, answer, at);
    }
  }

  private void answered(String question, Answer.Reply reply, Instant at) {
    answers.add(new Answer(question, reply, at, "test"));
  }

  private List<Assessment> assessments() {
    return Assessments.of(
        new Patient(
            Optional.empty(), Sex.UNKNOWN, List.of(), List.of(), List.of(), measurements, answers));
  }

  private static Map<Integer, Integer> each(int answer) {
    return Map.of(
        1, answer, 2, answer, 3, answer, 4, answer, 5, answer, 6, answer, 7, answer, 8, answer, 9,
        answer);
  }

  @Test
  void aPatientWithoutScoresHasNone() {
    measured("weight", 70, MONDAY);
    assertEquals(List.of(), assessments());
  }

  @Test
  void nineItemsOfOneMomentAreOneFormWhateverTheirOrder() {
    items(1, 9, 2, MONDAY);
    measured("phq9-difficulty", 1, MONDAY);
    Collections.reverse(measurements);
    assertEquals(
        List.of(new Assessment.Phq9(each(2), OptionalInt.of(1), true, true, MONDAY)),
        assessments());
  }

  @Test
  void aMissingItemStaysMissing() {
    items(1, 8, 1, MONDAY);
    Assessment.Phq9 form = (Assessment.Phq9) assessments().getFirst();
    assertEquals(List.of(9), form.missing());
    assertTrue(form.total().isEmpty());
  }

  @Test
  void twoDifferentAnswersToOneItemAreNone() {
    items(1, 9, 1, MONDAY);
    measured("phq9-item-4", 1, MONDAY);
    assertEquals(List.of(), ((Assessment.Phq9) assessments().getFirst()).missing());
    measured("phq9-item-4", 2, MONDAY);
    assertEquals(List.of(4), ((Assessment.Phq9) assessments().getFirst()).missing());
  }

  @Test
  void aTotalBesideItsItemsIsNotCountedTwiceAndNeverAgainstThem() {
    for (double total : List.of(18.0, 5.0)) {
      measurements.clear();
      items(1, 9, 2, MONDAY);
      measured("phq9-total", total, MONDAY);
      assertEquals(1, assessments().size());
      assertEquals(18, ((Assessment.Phq9) assessments().getFirst()).total().orElseThrow());
    }
  }

  @Test
  void totalsWithoutItemsAreTotalsInOrderOfTime() {
    measured("madrs-total", 30, FRIDAY);
    measured("phq9-total", 19, FRIDAY);
    measured("phq9-total", 21, MONDAY);
    measured("phq9-total", 21, MONDAY);
    items(1, 9, 1, MONDAY.plusSeconds(60));
    assertEquals(
        List.of(
            new Assessment.Total(Instrument.PHQ9, 21, MONDAY),
            new Assessment.Phq9(each(1), OptionalInt.empty(), true, true, MONDAY.plusSeconds(60)),
            new Assessment.Total(Instrument.PHQ9, 19, FRIDAY),
            new Assessment.Total(Instrument.MADRS, 30, FRIDAY)),
        assessments());
  }

  @Test
  void theItemsOfOneFormSayNothingAboutAMadrs() {
    items(1, 9, 2, MONDAY);
    measured("madrs-total", 28, MONDAY);
    assertEquals(2, assessments().size());
  }

  @Test
  void noInstrumentHasHalfAPoint() {
    measured("madrs-total", 28.5, MONDAY);
    assertEquals(List.of(), assessments());
  }

  @Test
  void answersToTheScreenerOfOneMomentAreOneScreener() {
    answered("c-ssrs-1-wish-to-be-dead", Answer.Reply.YES, MONDAY);
    answered("c-ssrs-2-thoughts-of-killing-self", Answer.Reply.NO, MONDAY);
    answered("c-ssrs-6-behaviour-3-months", Answer.Reply.UNCLEAR, MONDAY);
    answered("c-ssrs-1-wish-to-be-dead", Answer.Reply.NO, FRIDAY);
    answered("hcg-urine", Answer.Reply.NO, FRIDAY);
    assertEquals(
        List.of(
            new Assessment.Screened(
                new CssrsScreen(Map.of(1, Reply.YES, 2, Reply.NO, 6, Reply.NOT_KNOWN)), MONDAY),
            new Assessment.Screened(new CssrsScreen(Map.of(1, Reply.NO)), FRIDAY)),
        assessments());
  }

  @Test
  void ofTwoAnswersAYesCountsAndDoubtIsNotKnown() {
    answered("c-ssrs-4-some-intention", Answer.Reply.NO, MONDAY);
    answered("c-ssrs-4-some-intention", Answer.Reply.YES, MONDAY);
    answered("c-ssrs-3-method", Answer.Reply.NO, MONDAY);
    answered("c-ssrs-3-method", Answer.Reply.UNCLEAR, MONDAY);
    CssrsScreen screen = ((Assessment.Screened) assessments().getFirst()).screen();
    assertTrue(screen.yes(4));
    assertEquals(Reply.NOT_KNOWN, screen.answers().get(3));
  }

  @Test
  void behaviourOfTheLastMonthsCountsBeforeBehaviourAtAnyTime() {
    answered("c-ssrs-6-behaviour-ever", Answer.Reply.YES, MONDAY);
    assertTrue(((Assessment.Screened) assessments().getFirst()).screen().yes(6));
    answered("c-ssrs-6-behaviour-3-months", Answer.Reply.NO, MONDAY);
    assertFalse(((Assessment.Screened) assessments().getFirst()).screen().yes(6));
  }
}
