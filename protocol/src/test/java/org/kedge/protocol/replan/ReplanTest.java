// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.OutcomeRules;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Plans;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.Sessions;

class ReplanTest {
  private static final Site SITE = Plans.site(Jurisdiction.US);
  private final ReplanRules rules = new ReplanRules(Plans.EVIDENCE, SITE);
  private final OutcomeRules outcomes = new OutcomeRules(Plans.EVIDENCE, SITE);

  /// A course whose sessions were all given on their planned days, with a PHQ-9 after each.
  private final class CourseUnderTest {
    private final Planning.Approved plan;
    private final List<SessionRecord> sessions = new ArrayList<>();
    private final List<Assessment> forms = new ArrayList<>();
    private ClinicianView view = ClinicianView.clear();
    private Instant now;

    CourseUnderTest(String protocol, int given, int... totals) {
      plan = Plans.approved(protocol);
      now = Sessions.T0.minus(Duration.ofDays(1));
      forms.add(form(20, now));
      for (int at = 0; at < given; at++) {
        Instant start =
            plan.plan()
                .sessions()
                .get(at)
                .date()
                .atTime(LocalTime.of(10, 0))
                .atZone(Plans.ZONE)
                .toInstant();
        sessions.add(given(protocol, start));
        now = start.plus(Duration.ofHours(20));
        int from = given - totals.length;
        forms.add(form(at < from ? 20 : totals[at - from], now));
      }
    }

    private SessionRecord given(String protocol, Instant start) {
      Sessions session = new Sessions(protocol, SITE, start).ready();
      if (protocol.startsWith("ESK")) {
        return session.device(0).device(5).state(10);
      }
      return session
          .add(
              new org.kedge.protocol.session.SessionEvent.Weighed(
                  new org.kedge.protocol.plan.Weight(80, session.at(-20), "scale"),
                  session.stamp(-9)))
          .pump(0)
          .stopped(40, 40)
          .state(41);
    }

    CourseUnderTest later(int days) {
      now = now.plus(Duration.ofDays(days));
      return this;
    }

    CourseUnderTest scored(int total) {
      forms.add(form(total, now));
      return this;
    }

    CourseUnderTest says(StopSignal signal, Reply reply) {
      Map<StopSignal, Reply> replies = new HashMap<>(view.signals());
      replies.put(signal, reply);
      view = new ClinicianView(replies, view.benefitNoted());
      return this;
    }

    CourseUnderTest benefitNoted() {
      view = new ClinicianView(view.signals(), true);
      return this;
    }

    Replanning replan() {
      Outcome outcome = outcomes.outcome(Instrument.PHQ9, forms, sessions, now);
      return rules.replan(plan, sessions, outcome, view, now);
    }
  }

  private static Assessment form(int total, Instant at) {
    Map<Integer, Integer> answers = new HashMap<>();
    int left = total;
    for (int item = 1; item <= 9; item++) {
      int answer = item == 9 ? 0 : Math.min(3, left);
      answers.put(item, answer);
      left -= answer;
    }
    return new Assessment.Phq9(answers, OptionalInt.empty(), true, true, at);
  }

  private static List<String> fired(Replanning replanning) {
    return replanning.findings().stream().map(Finding::rule).toList();
  }

  private static void proposes(
      Class<? extends Replanning> what, String rule, Replanning replanning) {
    assertInstanceOf(what, replanning, () -> fired(replanning).toString());
    assertTrue(fired(replanning).contains(rule), () -> rule + " in " + fired(replanning));
    assertTrue(replanning.proposal().startsWith("Propose"));
    assertTrue(!replanning.options().isEmpty());
  }

  @Nested
  class Section1NonResponseAndStopRules {
    @Test
    void afterThreeInfusionsItIsAnEarlySignalOnly() {
      proposes(Replanning.Continue.class, "RP-21", new CourseUnderTest("IV-05-3x", 3, 20).replan());
    }

    @ParameterizedTest
    @CsvSource({"16,Stop,RP-11", "15,Adjust,RP-12", "11,Adjust,RP-12", "10,Continue,RP-22"})
    void afterSixInfusionsTheImprovementDecides(int total, String what, String rule) {
      Replanning replanning = new CourseUnderTest("IV-05-3x", 6, 15, total).replan();
      assertEquals(what, replanning.getClass().getSimpleName());
      assertTrue(fired(replanning).contains(rule), () -> fired(replanning).toString());
    }

    @Test
    void onTwiceWeeklyInfusionsTheDecisionIsAfterEight() {
      proposes(Replanning.Continue.class, "RP-21", new CourseUnderTest("IV-05-2x", 4, 20).replan());
      proposes(Replanning.Continue.class, "RP-22", new CourseUnderTest("IV-05-2x", 6, 20).replan());
      proposes(Replanning.Stop.class, "RP-11", new CourseUnderTest("IV-05-2x", 8, 20).replan());
    }

    @Test
    void esketamineHasItsBenefitCheckAtTheEndOfWeekFour() {
      proposes(Replanning.Adjust.class, "RP-13", new CourseUnderTest("ESK-TRD-US", 8, 8).replan());
      proposes(
          Replanning.Continue.class,
          "RP-22",
          new CourseUnderTest("ESK-TRD-US", 8, 8).benefitNoted().replan());
      proposes(Replanning.Stop.class, "RP-11", new CourseUnderTest("ESK-TRD-US", 8, 18).replan());
    }

    @Test
    void anUnknownOutcomeAtADecisionWaits() {
      CourseUnderTest course = new CourseUnderTest("IV-05-3x", 6);
      course.forms.clear();
      course.forms.add(form(8, course.now));
      proposes(Replanning.Pause.class, "RP-10", course.replan());
    }

    @ParameterizedTest
    @EnumSource(StopSignal.class)
    void aSignalStopsAndAnUnknownOneWaits(StopSignal signal) {
      assertInstanceOf(
          Replanning.Stop.class,
          new CourseUnderTest("IV-05-3x", 4, 8).says(signal, Reply.YES).replan());
      proposes(
          Replanning.Pause.class,
          "RP-09",
          new CourseUnderTest("IV-05-3x", 4, 8).says(signal, Reply.NOT_KNOWN).replan());
    }

    @Test
    void suicidalThoughtsComeBeforeEverything() {
      CourseUnderTest course =
          new CourseUnderTest("IV-05-3x", 4, 8).says(StopSignal.PREGNANCY, Reply.YES);
      course.forms.add(
          new Assessment.Phq9(Map.of(9, 1), OptionalInt.empty(), true, true, course.now));
      Replanning replanning = course.replan();
      proposes(Replanning.Refer.class, "RP-01", replanning);
      assertTrue(fired(replanning).contains("RP-03"));
    }

    @Test
    void withoutAnAnswerAboutThoughtsNoDateIsProposed() {
      CourseUnderTest course = new CourseUnderTest("IV-05-3x", 4, 8).later(15);
      proposes(Replanning.Pause.class, "RP-02", course.replan());
    }

    @Test
    void withoutAStepDownByWeekTwelveTheSignOfDependenceIsRaised() {
      assertTrue(
          !fired(new CourseUnderTest("ESK-TRD-US", 15, 8, 8).benefitNoted().replan())
              .contains("RP-19"));
      CourseUnderTest course = new CourseUnderTest("ESK-TRD-US", 16, 8, 8).benefitNoted();
      assertTrue(
          fired(course.later(7).scored(8).replan()).contains("RP-19"), () -> course.now.toString());
    }
  }

  @Nested
  class Section1Maintenance {
    @Test
    void aResponseHeldTwiceMayStepDown() {
      Replanning replanning = new CourseUnderTest("IV-MAINT-TAPER", 4, 8, 8).replan();
      proposes(Replanning.Adjust.class, "RP-15", replanning);
      assertTrue(replanning.options().contains("Step down to: every 2 weeks"));
    }

    @Test
    void aRelapseStepsBack() {
      Replanning replanning = new CourseUnderTest("IV-MAINT-TAPER", 6, 8, 14, 14).later(1).replan();
      assertTrue(fired(replanning).contains("RP-14"), () -> fired(replanning).toString());
      assertTrue(
          replanning.options().contains("Step back to: weekly"),
          () -> replanning.options().toString());
    }

    @Test
    void aRiseOfFivePointsWaitsForAReview() {
      proposes(Replanning.Pause.class, "RP-20", new CourseUnderTest("IV-05-3x", 4, 8, 13).replan());
    }
  }

  @Nested
  class Section1MissedSessions {
    @ParameterizedTest
    @CsvSource({"13,false", "14,true"})
    void aLongGapInAnInfusionCourseAsksThePrescriber(int days, boolean expected) {
      CourseUnderTest course = new CourseUnderTest("IV-05-3x", 4, 8).later(days).scored(8);
      assertEquals(expected, fired(course.replan()).contains("RP-16"));
    }

    @Test
    void aMissedEsketamineSessionKeepsTheScheduleUnlessWorse() {
      assertTrue(
          fired(new CourseUnderTest("ESK-TRD-US", 4, 8).later(6).scored(8).replan())
              .contains("RP-18"));
      proposes(
          Replanning.Adjust.class,
          "RP-17",
          new CourseUnderTest("ESK-TRD-US", 4, 8).later(6).scored(9).replan());
    }
  }

  @Test
  void theNextWindowKeepsTheGapsFromTheLastDose() {
    Replanning.Continue go =
        assertInstanceOf(
            Replanning.Continue.class, new CourseUnderTest("IV-05-3x", 2, 15).replan());
    assertTrue(!go.next().target().isBefore(go.next().earliest()));
    assertTrue(!go.next().target().isAfter(go.next().latest()));
  }
}
