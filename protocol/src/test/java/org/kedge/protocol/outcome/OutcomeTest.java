// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.protocol.plan.Plans;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.Sessions;
import org.kedge.protocol.session.TieredFinding;
import org.kedge.protocol.session.Triage;

/// Clinical reference, section 4: the rules R1 to R9.
class OutcomeTest {
  private final OutcomeRules rules = new OutcomeRules(Plans.EVIDENCE, Plans.site(Jurisdiction.US));
  private final Scoring scoring = new Scoring(Plans.EVIDENCE);
  private final Cuts cuts = new Cuts(Plans.EVIDENCE, OptionalDouble.empty());

  private static Instant day(double days) {
    return Sessions.T0.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  private static List<SessionRecord> oneSession() {
    Sessions session = new Sessions("ESK-TRD-US").ready().device(0).device(5);
    return List.of(session.state(10));
  }

  /// A form with a total and an answer to item 9.
  static Assessment.Phq9 form(int total, int item9, double days) {
    Map<Integer, Integer> answers = new HashMap<>();
    int left = total - item9;
    for (int item = 1; item <= 8; item++) {
      int answer = Math.min(3, left);
      answers.put(item, answer);
      left -= answer;
    }
    answers.put(9, item9);
    return new Assessment.Phq9(answers, OptionalInt.empty(), true, true, day(days));
  }

  private static Assessment.Phq9 without(int item, double days) {
    Map<Integer, Integer> answers = new HashMap<>(form(12, 0, days).answers());
    answers.remove(item);
    return new Assessment.Phq9(answers, OptionalInt.empty(), true, true, day(days));
  }

  private Outcome outcome(double asOf, Assessment... assessments) {
    return rules.outcome(Instrument.PHQ9, List.of(assessments), oneSession(), day(asOf));
  }

  private Outcome.Known known(double asOf, Assessment... assessments) {
    return assertInstanceOf(Outcome.Known.class, outcome(asOf, assessments));
  }

  private static List<String> fired(Outcome outcome) {
    return outcome.findings().stream()
        .map(TieredFinding::finding)
        .map(finding -> finding.rule())
        .toList();
  }

  @Nested
  class ThePhq9 {
    @Test
    void hasItsNoticeNineScoredItemsAndATenthThatIsNot() {
      assertTrue(scoring.phq9("notice").getFirst().text().contains("No permission required"));
      assertTrue(scoring.phq9("stem").getFirst().text().contains("last 2 weeks"));
      List<Scoring.Text> items = scoring.phq9("item");
      assertEquals(10, items.size());
      assertEquals(9, items.stream().filter(Scoring.Text::scored).count());
      assertEquals(
          List.of("0", "1", "2", "3"),
          scoring.phq9("answer").stream().map(Scoring.Text::score).toList());
    }

    @Test
    void everyTotalHasOneBand() {
      List<String> bands = new ArrayList<>();
      for (int total = 0; total <= 27; total++) {
        String band = scoring.band(Instrument.PHQ9, total);
        assertEquals(total, form(total, Math.max(0, total - 24), 1).total().orElseThrow());
        if (bands.isEmpty() || !bands.getLast().equals(band)) {
          bands.add(band);
        }
      }
      assertEquals(List.of("minimal", "mild", "moderate", "moderately severe", "severe"), bands);
      assertThrows(IllegalArgumentException.class, () -> scoring.band(Instrument.PHQ9, 28));
    }

    @ParameterizedTest
    @CsvSource({
      "4,minimal",
      "5,mild",
      "9,mild",
      "10,moderate",
      "14,moderate",
      "15,moderately severe",
      "19,moderately severe",
      "20,severe"
    })
    void bandsMeetWithoutAGap(int total, String band) {
      assertEquals(band, scoring.band(Instrument.PHQ9, total));
    }

    @Test
    void refusesAnAnswerThatTheFormDoesNotHave() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Assessment.Phq9(Map.of(1, 4), OptionalInt.empty(), true, true, day(0)));
    }
  }

  @Nested
  class R1ToR4Response {
    @ParameterizedTest
    @CsvSource({
      "20,10,RESPONSE", "20,11,PARTIAL", "20,15,PARTIAL", "20,16,NONE", "20,25,NONE",
      "19,9,RESPONSE", "19,10,PARTIAL", "27,20,PARTIAL", "27,21,NONE", "0,0,NONE"
    })
    void isComparedUnrounded(int baseline, int total, Response expected) {
      assertEquals(expected, cuts.response(baseline, total));
    }

    @ParameterizedTest
    @CsvSource({"PHQ9,4,true", "PHQ9,5,false", "MADRS,10,true", "MADRS,11,false"})
    void remissionHasACut(Instrument instrument, int total, boolean expected) {
      assertEquals(expected, cuts.remission(instrument, total));
    }

    @Test
    void theMadrsCutIsASettingBetweenTenAndTwelve() {
      Cuts wide = new Cuts(Plans.EVIDENCE, OptionalDouble.of(12));
      assertTrue(wide.remission(Instrument.MADRS, 12));
      assertEquals("MADRS 12 or less", wide.remissionCut(Instrument.MADRS));
      assertThrows(
          IllegalArgumentException.class, () -> new Cuts(Plans.EVIDENCE, OptionalDouble.of(13)));
    }

    @Test
    void theOutcomeTellsChangeAndTheCut() {
      Outcome.Known known = known(8, form(20, 0, -1), form(9, 0, 7));
      assertEquals(0.55, known.improvement(), 1e-12);
      assertEquals(Response.RESPONSE, known.response());
      assertFalse(known.remission());
      assertEquals("PHQ-9 below 5", known.remissionCut());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-14.1, 1})
    void withoutABaselineOfTheLastDaysNothingIsTold(double when) {
      Outcome outcome = outcome(8, form(20, 0, when), form(9, 0, 7));
      assertInstanceOf(Outcome.Incomplete.class, outcome);
      assertTrue(fired(outcome).contains("BASE-01"));
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "-15,true"})
    void beforeTheFirstDoseTheBaselineIsAScoreOfTheLastDays(double when, boolean asked) {
      Outcome outcome =
          rules.outcome(Instrument.PHQ9, List.of(form(20, 0, when)), List.of(), day(0));
      Outcome.Incomplete incomplete = assertInstanceOf(Outcome.Incomplete.class, outcome);
      assertTrue(incomplete.missing().contains("No dose was given yet."));
      assertEquals(asked, fired(outcome).contains("BASE-01"));
    }
  }

  @Nested
  class R5Relapse {
    private Relapse relapse(Assessment... after) {
      List<Assessment> all = new ArrayList<>(List.of(form(20, 0, -1), form(6, 0, 10)));
      all.addAll(List.of(after));
      return known(60, all.toArray(Assessment[]::new)).relapse();
    }

    @Test
    void needsTwoReadingsInTheWindow() {
      assertEquals(Relapse.HOLDING, relapse(form(12, 0, 20)));
      assertEquals(Relapse.FIRST_SIGN, relapse(form(13, 0, 20)));
      assertEquals(Relapse.FIRST_SIGN, relapse(form(13, 0, 20), form(13, 0, 22.9)));
      assertEquals(Relapse.RELAPSED, relapse(form(13, 0, 20), form(13, 0, 23)));
      assertEquals(Relapse.RELAPSED, relapse(form(13, 0, 20), form(13, 0, 34)));
      assertEquals(Relapse.FIRST_SIGN, relapse(form(13, 0, 20), form(13, 0, 34.1)));
      assertEquals(Relapse.FIRST_SIGN, relapse(form(13, 0, 20), form(8, 0, 24), form(13, 0, 28)));
    }

    @Test
    void whoNeverRespondedCannotRelapse() {
      assertEquals(
          Relapse.NEVER_RESPONDED,
          known(30, form(20, 0, -1), form(15, 0, 7), form(22, 0, 14)).relapse());
    }

    @Test
    void theClinicianMayCallIt() {
      assertEquals(Relapse.RELAPSED, relapse(new Assessment.RelapseCalled("admitted", day(20))));
    }

    @Test
    void hazardH11ForTheMadrsNoNumberIsDefined() {
      Outcome outcome =
          rules.outcome(
              Instrument.MADRS,
              List.of(
                  new Assessment.Total(Instrument.MADRS, 34, day(-1)),
                  new Assessment.Total(Instrument.MADRS, 8, day(10)),
                  new Assessment.Total(Instrument.MADRS, 33, day(20)),
                  new Assessment.Total(Instrument.MADRS, 33, day(25))),
              oneSession(),
              day(30));
      assertEquals(Relapse.NOT_DEFINED, assertInstanceOf(Outcome.Known.class, outcome).relapse());
    }
  }

  @Nested
  class R6ItemNine {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyAnswerAboveNoneAsksForTheScreener(int item9) {
      Outcome outcome = outcome(8, form(20, 0, -1), form(10, item9, 7));
      assertTrue(outcome.suicidality().reported());
      assertTrue(outcome.tasks().stream().anyMatch(task -> task.rule().equals("R6")));
    }

    @Test
    void isHeardWhenOtherItemsAreMissing() {
      Map<Integer, Integer> answers = Map.of(9, 1);
      Outcome outcome =
          outcome(8, new Assessment.Phq9(answers, OptionalInt.empty(), true, true, day(7)));
      assertInstanceOf(Outcome.Incomplete.class, outcome);
      assertTrue(fired(outcome).contains("R6"));
    }

    @Test
    void theScreenersLevelStandsAndTheItemAloneIsNone() {
      Map<Integer, Reply> answers = new HashMap<>();
      for (int question = 1; question <= 6; question++) {
        answers.put(question, question <= 4 ? Reply.YES : Reply.NO);
      }
      Outcome outcome =
          outcome(8, form(10, 2, 7), new Assessment.Screened(new CssrsScreen(answers), day(7.1)));
      assertFalse(outcome.suicidality().reported());
      assertEquals(Triage.Level.HIGH, outcome.suicidality().level().orElseThrow());
    }

    @Test
    void noAnswerIsNotKnownAndAnOldOneNeither() {
      assertFalse(outcome(8, without(9, 7)).suicidality().known());
      assertTrue(outcome(8, form(10, 0, 7)).suicidality().known());
      assertFalse(outcome(30, form(10, 0, 7)).suicidality().known());
    }
  }

  @Nested
  class R7ToR9 {
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void noTotalIsMadeWithAMissingItem(int item) {
      assertTrue(without(item, 7).total().isEmpty());
      Outcome outcome = outcome(8, form(20, 0, -1), form(10, 0, 3), without(item, 7));
      assertInstanceOf(Outcome.Incomplete.class, outcome);
      assertTrue(fired(outcome).contains("R7"));
    }

    @ParameterizedTest
    @CsvSource({"14,false", "15,true"})
    void aRiseOfFivePointsAsksForAReview(int total, boolean expected) {
      assertEquals(
          expected,
          fired(known(20, form(20, 0, -1), form(10, 0, 7), form(total, 0, 14))).contains("R8"));
    }

    @Test
    void anotherRecallIsNotCompared() {
      Assessment.Phq9 weekly =
          new Assessment.Phq9(form(4, 0, 9).answers(), OptionalInt.empty(), false, true, day(9));
      Outcome.Known known = known(10, form(20, 0, -1), form(12, 0, 7), weekly);
      assertEquals(12, known.latest().total());
      assertTrue(fired(known).contains("R9"));
    }
  }

  @Nested
  class FollowUp {
    @Test
    void cognitionIsDueAfterSixMonths() {
      assertFalse(fired(outcome(150, form(20, 0, -1))).contains("COG-01"));
      assertTrue(fired(outcome(185, form(20, 0, -1))).contains("COG-01"));
      assertFalse(
          fired(
                  outcome(
                      200, form(20, 0, -1), new Assessment.CognitionChecked("as before", day(190))))
              .contains("COG-01"));
    }

    @Test
    void theBladderIsCheckedEveryFourSessions() {
      SessionRecord session = oneSession().getFirst();
      List<Assessment> none = List.of(form(20, 0, -1));
      for (int count = 3; count <= 4; count++) {
        Outcome outcome =
            rules.outcome(
                Instrument.PHQ9, none, java.util.Collections.nCopies(count, session), day(20));
        assertEquals(count >= 4, fired(outcome).contains("URO-02"));
      }
    }
  }

  @Test
  void aSiteMayNotSetItsOwnLooserCut() {
    Site loose =
        new Site(
            Plans.ZONE,
            Jurisdiction.US,
            java.util.Set.of(),
            java.util.Set.of(),
            false,
            OptionalDouble.of(20));
    assertThrows(IllegalArgumentException.class, () -> new OutcomeRules(Plans.EVIDENCE, loose));
  }
}
