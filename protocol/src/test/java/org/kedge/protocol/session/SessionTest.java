// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Table;
import org.kedge.protocol.plan.Plans;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Jurisdiction;

class SessionTest {
  private static Sessions nasal() {
    return new Sessions("ESK-TRD-US");
  }

  private static Sessions infusion() {
    return new Sessions("IV-05-3x");
  }

  private static Sessions watched() {
    return nasal()
        .ready()
        .device(0)
        .device(5)
        .reading(40)
        .reading(100)
        .checked(Checklist.Stage.LEAVE, 110)
        .reading(118);
  }

  private static DoseGate gate(Sessions session) {
    return assertInstanceOf(SessionRecord.Prepared.class, session.state(0)).gate();
  }

  private static void closed(String rule, Sessions session) {
    DoseGate.Closed closed = assertInstanceOf(DoseGate.Closed.class, gate(session));
    assertTrue(
        closed.blockers().stream().anyMatch(blocker -> blocker.rule().equals(rule)),
        () -> rule + " in " + closed.blockers());
  }

  private static void open(Sessions session) {
    DoseGate gate = gate(session);
    assertInstanceOf(DoseGate.Open.class, gate, () -> gate.toString());
  }

  private static CssrsScreen screen(int... yes) {
    Map<Integer, Reply> answers = new java.util.HashMap<>();
    for (int question = 1; question <= 6; question++) {
      answers.put(question, Reply.NO);
    }
    for (int question : yes) {
      answers.put(question, Reply.YES);
    }
    return new CssrsScreen(answers);
  }

  @Nested
  class Section3Point1Before {
    @Test
    void opensWhenEverythingIsAnswered() {
      open(nasal().ready());
      open(infusion().ready());
    }

    @Test
    void everyItemBlocksWhileItIsNotKnownAndWhenItIsNo() {
      for (String protocol : List.of("ESK-TRD-US", "IV-05-3x")) {
        Sessions all = new Sessions(protocol).ready();
        for (Checklist.Item item :
            all.rules()
                .checklist(all.plan().plan().protocol().drug())
                .items(Checklist.Stage.BEFORE)) {
          closed(
              item.rule(),
              new Sessions(protocol)
                  .ready()
                  .add(new SessionEvent.Checked(item.id(), Reply.NOT_KNOWN, all.stamp(-5))));
          closed(
              item.rule(),
              new Sessions(protocol)
                  .ready()
                  .add(new SessionEvent.Checked(item.id(), Reply.NO, all.stamp(-5))));
        }
      }
    }

    @Test
    void aPrescriberSignsForFastingAndNobodyForConsent() {
      Sessions fasting = nasal().ready();
      fasting
          .add(new SessionEvent.Checked("check.before.food", Reply.NO, fasting.stamp(-5)))
          .add(
              new SessionEvent.ExceptionSigned(
                  "check.before.food",
                  Plans.prescriber(fasting.at(-4)),
                  "a sip of water",
                  fasting.stamp(-4)));
      open(fasting);
      Sessions consent = nasal().ready();
      consent.add(
          new SessionEvent.ExceptionSigned(
              "check.before.consent",
              Plans.prescriber(consent.at(-4)),
              "will follow",
              consent.stamp(-4)));
      assertEquals("Nobody can sign for this item.", consent.refusal());
    }

    @Test
    void everyVitalSignIsNeeded() {
      for (Table.Line row : Plans.EVIDENCE.table("protocol/session-signal").lines()) {
        if (row.flag("required_before")) {
          Map<Signal, Double> values = new EnumMap<>(Sessions.healthy());
          values.remove(Signal.of(row.text("signal")));
          closed("PRE-01", nasal().asked().reading(-10, values));
        }
      }
    }

    @Test
    void anOldReadingDoesNotCount() {
      open(nasal().asked().reading(-30));
      closed("PRE-01", nasal().asked().reading(-30.1));
    }

    @Test
    void theThoughtsHaveToBeAskedFor() {
      closed("SUI-01", nasal().checked(Checklist.Stage.BEFORE, -40).reading(-10));
    }

    @Test
    void anyAnswerToItemNineAsksForTheScreener() {
      Sessions session = nasal().checked(Checklist.Stage.BEFORE, -40).reading(-10);
      session.add(
          new SessionEvent.SuicidalityAsked(
              OptionalInt.of(1), Optional.empty(), session.stamp(-9)));
      closed("R6", session);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void aRiskWaitsForAnEvaluationOfTheDayAndThenGoesOn(int question) {
      Sessions session = nasal().checked(Checklist.Stage.BEFORE, -40).reading(-10);
      session.add(
          new SessionEvent.SuicidalityAsked(
              OptionalInt.empty(), Optional.of(screen(2, question)), session.stamp(-9)));
      closed("SUI-01", session);
      session.add(
          new SessionEvent.SuicidalityEvaluated(
              Plans.prescriber(session.at(-5)), "evaluated; plan agreed", session.stamp(-5)));
      open(session);
    }

    @Test
    void aNewWeightFarFromTheOldOneBlocksTheInfusion() {
      Sessions session = infusion().ready();
      session.add(
          new SessionEvent.Weighed(
              new org.kedge.protocol.plan.Weight(95, session.at(-5), "scale"), session.stamp(-5)));
      closed("WGT-01.change", session);
    }

    @Test
    void theLeastGapAndTheSameDay() {
      for (int hours : new int[] {3, 47, 48}) {
        Sessions session = nasal();
        session.monitoring(
            new Monitoring(2, Optional.of(Sessions.T0.minus(Duration.ofHours(hours))), List.of()));
        session.ready();
        if (hours < 48) {
          closed("GAP-01", session);
          session.decided("GAP-01", Plans.prescriber(session.at(-3)), -3);
        }
        if (hours == 3) {
          closed("GAP-01", session);
        } else {
          open(session);
        }
      }
    }

    @Test
    void aLaterSessionNeedsTheTimeOfTheLastDose() {
      Sessions session = nasal();
      session.monitoring(new Monitoring(2, Optional.empty(), List.of()));
      closed("GAP-01", session.ready());
    }
  }

  @Nested
  class Section2Point3PressureBeforeTheDose {
    @ParameterizedTest
    @CsvSource({"140,90", "139,89"})
    void goesOnUpToTheGuideValue(double systolic, double diastolic) {
      open(nasal().asked().pressure(-10, systolic, diastolic));
    }

    @ParameterizedTest
    @CsvSource({"141,80", "120,91", "179,109"})
    void eitherValueAboveItWaitsForRestThenForADecision(double systolic, double diastolic) {
      Sessions session = nasal().asked().pressure(-20, systolic, diastolic);
      closed("BP-01", session);
      session.decided("BP-01", Plans.prescriber(session.at(-19)), -19);
      closed("BP-01", session);
      session.pressure(-12, systolic, diastolic);
      closed("BP-01", session);
      session.decided("BP-01", session.nurse(-11), -11);
      closed("BP-01", session);
      session.decided("BP-01", Plans.prescriber(session.at(-10)), -10);
      open(session);
    }

    @Test
    void aNormalRepeatNeedsTheRestToo() {
      closed("BP-01", nasal().asked().pressure(-20, 150, 80).pressure(-16, 130, 80));
      open(nasal().asked().pressure(-20, 150, 80).pressure(-15, 130, 80));
    }

    @ParameterizedTest
    @CsvSource({"180,80", "150,110"})
    void inTheSevereRangeOnlyTheMedicalDirectorDecides(double systolic, double diastolic) {
      Sessions session =
          nasal().asked().pressure(-25, systolic, diastolic).pressure(-15, systolic, diastolic);
      session.decided("BP-02", Plans.prescriber(session.at(-10)), -10);
      closed("BP-02", session);
      session.decided("BP-02", Plans.director(session.at(-9)), -9);
      open(session);
    }
  }

  @Nested
  class Section3Point2Schedule {
    private List<Long> minutes(SessionRecord state) {
      return state.sheet().due().stream()
          .map(due -> Duration.between(Sessions.T0, due.at()).toMinutes())
          .toList();
    }

    @Test
    void esketamineIsReadAtTwentyToHundredAndTwentyMinutes() {
      assertEquals(
          List.of(20L, 40L, 60L, 90L, 120L), minutes(nasal().ready().device(0).device(5).state(6)));
    }

    @Test
    void anInfusionIsReadEveryTenMinutesAndFromItsActualEnd() {
      Sessions session = infusion().ready().pump(0).stopped(52, 52);
      assertEquals(
          List.of(10L, 20L, 30L, 40L, 50L, 52L, 67L, 82L, 112L), minutes(session.state(53)));
    }

    @Test
    void afterAThresholdItIsFiveMinutes() {
      Sessions session = nasal().ready().device(0).device(5).pressure(21, 165, 80);
      assertTrue(minutes(session.state(22)).contains(26L));
    }

    @Test
    void aMissedReadingIsOverdue() {
      List<DueReading> due = nasal().ready().device(0).device(5).state(30).sheet().due();
      assertEquals(DueReading.Status.OVERDUE, due.getFirst().status());
      assertEquals(DueReading.Status.UPCOMING, due.get(1).status());
    }
  }

  @Nested
  class Section3Point4TwoHours {
    @Test
    void isDischargedWhenEverythingIsMetAtHundredAndTwentyMinutes() {
      assertInstanceOf(SessionRecord.Discharged.class, watched().discharge(120).state(121));
    }

    @Test
    void isNotDischargedOneSecondEarlier() {
      Sessions session = watched().discharge(119.98);
      assertTrue(session.refusal().contains("least stay"), session.refusal());
      assertInstanceOf(SessionRecord.Observing.class, session.state(119.99));
    }

    @Test
    void theLastDeviceCountsWhereTheSiteSaysSo() {
      Site later =
          new Site(Plans.ZONE, Jurisdiction.US, Set.of(), Set.of(), true, OptionalDouble.empty());
      Sessions session =
          new Sessions("ESK-TRD-US", later, Sessions.T0)
              .ready()
              .device(0)
              .device(5)
              .reading(40)
              .reading(100)
              .checked(Checklist.Stage.LEAVE, 110)
              .reading(118)
              .discharge(124);
      assertTrue(session.refusal().contains("least stay"));
      assertEquals("", session.discharge(125).refusal());
    }

    @Test
    void leavingEarlierIsAgainstAdviceOrToEmergencyCare() {
      Sessions left = nasal().ready().device(0);
      left.add(new SessionEvent.LeftEarly("would not stay", left.stamp(50)));
      assertInstanceOf(SessionRecord.LeftAgainstAdvice.class, left.state(51));
      Sessions taken = nasal().ready().device(0);
      taken.add(new SessionEvent.HandedOver("ambulance", "chest pain", taken.stamp(50)));
      assertInstanceOf(SessionRecord.Transferred.class, taken.state(51));
    }

    @Test
    void withoutADoseTheSessionIsAbandoned() {
      Sessions session = nasal().asked();
      session.add(new SessionEvent.GivenUp("has eaten", session.stamp(-5)));
      assertInstanceOf(SessionRecord.Abandoned.class, session.state(0));
    }

    @Test
    void noOrderOfEventsIsDischargedBeforeTwoHours() {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
      int discharged = 0;
      for (int run = 0; run < 400; run++) {
        Sessions session = nasal().ready();
        double now = 0;
        for (int step = 0; step < 14; step++) {
          double at = now - (random.nextInt(4) == 0 ? random.nextDouble(0, 30) : 0);
          switch (random.nextInt(8)) {
            case 0, 1 -> session.device(at);
            case 2, 3 -> session.reading(at);
            case 4 -> session.checked(Checklist.Stage.LEAVE, now);
            case 5 -> session.stopped(at, 28 * random.nextInt(3));
            case 6 -> session.decided("LVE-BP", Plans.director(session.at(now)), now);
            default -> {
              session.reading(now - 16).reading(now);
              session.discharge(now);
            }
          }
          now += random.nextDouble(0, 30);
        }
        SessionRecord state = session.state(now + 600);
        if (state instanceof SessionRecord.Discharged done) {
          discharged++;
          Instant first = done.sheet().log().start().orElseThrow();
          assertFalse(
              done.at().isBefore(first.plus(Duration.ofHours(2))), "run " + run + ", seed 4");
        }
      }
      assertTrue(discharged > 5, "only " + discharged + " discharges were reached");
    }
  }

  @Nested
  class Section3Point5Leaving {
    private Readiness readiness(Sessions session, double minutes) {
      return assertInstanceOf(SessionRecord.Observing.class, session.state(minutes)).readiness();
    }

    private void misses(String rule, Sessions session, double minutes) {
      Readiness.NotYet notYet =
          assertInstanceOf(Readiness.NotYet.class, readiness(session, minutes));
      assertTrue(
          notYet.missing().stream().anyMatch(missing -> missing.rule().equals(rule)),
          () -> rule + " in " + notYet.missing());
    }

    @Test
    void anInfusionNeedsSixtyMinutesFromItsEnd() {
      Sessions session =
          infusion()
              .ready()
              .pump(0)
              .stopped(40, 40)
              .reading(80)
              .reading(98)
              .checked(Checklist.Stage.LEAVE, 99);
      misses("STAY-01", session, 99.9);
      assertInstanceOf(Readiness.Ready.class, readiness(session, 100));
    }

    @Test
    void theLastReadingHasToBeRecent() {
      misses("LVE-READING", watched(), 134);
    }

    @Test
    void alertTwiceWithTheTimeBetween() {
      Sessions session =
          nasal()
              .ready()
              .device(0)
              .device(5)
              .with(100, Signal.MOAAS, 4)
              .reading(110)
              .checked(Checklist.Stage.LEAVE, 110)
              .reading(121);
      misses("LVE-AWAKE", session, 122);
    }

    @Test
    void dissociationHasToBeGone() {
      misses("DIS-01", watched().with(121, Signal.DISSOCIATION, 1), 122);
    }

    @Test
    void everyItemIsNeeded() {
      Sessions session = watched();
      session.add(
          new SessionEvent.Checked("check.leave.escort-here", Reply.NO, session.stamp(119)));
      misses("LVE-07", session, 121);
    }

    @Test
    void thePressureHasToBeBackAndAPrescriberMaySignTheBand() {
      Sessions session = watched().pressure(121, 145, 80);
      misses("LVE-BP", session, 122);
      session.decided("LVE-BP", Plans.prescriber(session.at(122)), 122);
      assertInstanceOf(Readiness.Ready.class, readiness(session, 122));
    }

    @Test
    void aPressureFromTheActLevelOnCannotBeSignedAfterANormalBaseline() {
      Sessions session = watched().pressure(121, 160, 80);
      session.decided("LVE-BP", Plans.director(session.at(122)), 122);
      misses("LVE-BP", session, 122);
    }

    @Test
    void hazardH4WhoWasDosedHighByDecisionCanLeaveByAnother() {
      Sessions session = nasal().asked().pressure(-20, 168, 95).pressure(-10, 168, 95);
      session.decided("BP-01", Plans.prescriber(session.at(-5)), -5);
      session
          .device(0)
          .device(5)
          .pressure(100, 166, 94)
          .checked(Checklist.Stage.LEAVE, 110)
          .pressure(118, 164, 94);
      misses("LVE-BP", session, 121);
      session.decided("LVE-BP", Plans.prescriber(session.at(121)), 121);
      assertInstanceOf(Readiness.Ready.class, readiness(session, 121));
    }

    @Test
    void hazardH8APersonsOwnSlowHeartDoesNotHoldForEver() {
      Sessions session = nasal().asked().with(-10, Signal.HEART_RATE, 48);
      closed("HR-02", session);
      session.decided("HR-02", Plans.prescriber(session.at(-5)), -5);
      session
          .device(0)
          .device(5)
          .with(100, Signal.HEART_RATE, 49)
          .checked(Checklist.Stage.LEAVE, 110)
          .with(118, Signal.HEART_RATE, 47);
      assertInstanceOf(Readiness.Ready.class, readiness(session, 121));
    }
  }

  @Nested
  class TheDose {
    @Test
    void aDeviceBeforeTheGateIsOpenIsRefused() {
      assertTrue(nasal().device(0).refusal().startsWith("Not yet"));
    }

    @Test
    void noMoreDevicesThanOrdered() {
      assertTrue(nasal().ready().device(0).device(5).device(10).refusal().contains("complete"));
    }

    @Test
    void devicesTooCloseAreRecordedAndPointedOut() {
      SessionRecord state = nasal().ready().device(0).device(4).state(5);
      assertTrue(
          state.sheet().findings().stream()
              .anyMatch(found -> found.finding().rule().equals("plan.esk.device-gap")));
    }

    @Test
    void anExpiredLotIsRefused() {
      Sessions session = nasal().ready();
      session.add(new SessionEvent.DeviceGiven("L1", LocalDate.of(2026, 1, 5), session.stamp(0)));
      assertTrue(session.refusal().contains("last day"));
    }

    @Test
    void thePumpNeedsTheCalculatedRateAndASecondPerson() {
      Sessions rate = infusion().ready();
      rate.add(
          new SessionEvent.InfusionStarted(
              new PumpPreparation(1, 50), 66, "L1", Sessions.EXPIRY, "n2", rate.stamp(0)));
      assertEquals("The calculated rate is 60 mL/h.", rate.refusal());
      Sessions alone = infusion().ready();
      alone.add(
          new SessionEvent.InfusionStarted(
              new PumpPreparation(1, 50), 60, "L1", Sessions.EXPIRY, "n1", alone.stamp(0)));
      assertTrue(alone.refusal().contains("second person"));
    }

    @Test
    void aTotalThatDoesNotFitTheRatesIsPointedOut() {
      Sessions session = infusion().ready().pump(0);
      session.add(new SessionEvent.RateChanged(0, "pause", session.stamp(20)));
      session.stopped(40, 40);
      assertTrue(
          session.state(41).sheet().findings().stream()
              .anyMatch(found -> found.finding().rule().equals("session.total.tolerance")));
    }
  }

  @Nested
  class TheClock {
    @Test
    void aReadingTypedLateKeepsBothTimesAndDoesNotMoveTheBaseline() {
      Sessions session = nasal().ready().device(0).device(5);
      Map<Signal, Double> high = Sessions.healthy();
      high.put(Signal.SYSTOLIC, 138.0);
      session.add(
          new SessionEvent.ReadingTaken(
              new Reading(
                  "late", high, Set.of(), new Stamp(session.at(-1), session.at(30), "n1"))));
      assertEquals("", session.refusal());
      SessionLog log = session.state(31).sheet().log();
      assertEquals(122, log.baseline(Signal.SYSTOLIC).orElseThrow());
      assertEquals(session.at(-1), log.readings().get(1).at());
    }

    @Test
    void aReadingFromTheFutureIsRefused() {
      Sessions session = nasal().ready().device(0);
      session.add(
          new SessionEvent.ReadingTaken(
              new Reading(
                  "soon",
                  Sessions.healthy(),
                  Set.of(),
                  new Stamp(session.at(40), session.at(30), "n1"))));
      assertTrue(session.refusal().contains("after the moment of typing"));
    }

    @Test
    void aCorrectionKeepsTheOldReadingInTheLog() {
      Sessions session = nasal().ready().device(0).device(5).pressure(40, 190, 80);
      session
          .add(new SessionEvent.ReadingInError("r2", "wrong patient", session.stamp(41)))
          .pressure(42, 130, 80);
      SessionRecord state = session.state(43);
      assertEquals(2, state.sheet().log().readings().size());
      assertEquals(3, state.sheet().log().all(SessionEvent.ReadingTaken.class).size());
      assertTrue(state.sheet().findings().isEmpty(), state.sheet().findings().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08T06:30:00Z", "2026-11-01T05:30:00Z", "2026-02-01T04:30:00Z"})
    void twoHoursAreTwoHoursOverAChangeOfTheClockAndOverMidnight(String start) {
      Sessions session =
          new Sessions("ESK-TRD-US", Plans.site(Jurisdiction.US), Instant.parse(start))
              .ready()
              .device(0)
              .device(5)
              .reading(40)
              .reading(100)
              .checked(Checklist.Stage.LEAVE, 110)
              .reading(118)
              .discharge(119.9);
      assertTrue(session.refusal().contains("least stay"));
      assertEquals("", session.discharge(120).refusal());
    }

    @Test
    void afterTheEndOnlyNotesAndLateReadingsAreTaken() {
      Sessions session = watched().discharge(120);
      assertEquals("The session is over: add a note instead.", session.reading(130).refusal());
      session.add(new SessionEvent.Noted("called next day", session.stamp(1500)));
      assertEquals("", session.refusal());
    }

    @ParameterizedTest
    @CsvSource({
      "SYSTOLIC,301",
      "SPO2,101",
      "MOAAS,6",
      "MOAAS,4.5",
      "DISSOCIATION,11",
      "HEART_RATE,NaN",
      "DIASTOLIC,130"
    })
    void whatCannotBeIsRefusedWithOneSentence(Signal signal, double value) {
      String refusal = nasal().with(-10, signal, value).refusal();
      assertTrue(refusal.endsWith("."), refusal);
    }
  }
}
