// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.PatientFit;
import org.kedge.model.fit.Posterior;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Session;

class ForecasterTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final Forecaster FORECASTER = new Forecaster(EVIDENCE);
  private static final IntervalBounds BOUNDS = new IntervalBounds(5, 16);

  private static Posterior posterior(double... weekly) {
    return posteriorOn(28, weekly);
  }

  private static Posterior posteriorOn(double nowDay, double... weekly) {
    List<Session> sessions =
        DoubleStream.of(0, 3, 7, 10, 14, 17, 21, 24).mapToObj(day -> new Session(day, 1)).toList();
    List<Rating> ratings = new ArrayList<>();
    for (int week = 0; week < weekly.length; week++) {
      ratings.add(new Rating(7 * week, Scale.MADRS, weekly[week]));
    }
    return assertInstanceOf(
        Posterior.class,
        new PatientFit(EVIDENCE).fit(new PatientCourse(sessions, ratings, false, nowDay), 1));
  }

  private static Forecast forecast(double threshold, double... weekly) {
    return FORECASTER.forecast(posterior(weekly), BOUNDS, threshold, 1);
  }

  @Test
  void intervalsLieInEachOtherAndProbabilitiesInTheirRange() {
    for (DayForecast day : forecast(0.2, 36, 12, 9, 10, 8).days()) {
      Interval narrow = day.intervals().getFirst();
      Interval wide = day.intervals().getLast();
      assertTrue(wide.low() <= narrow.low() && narrow.high() <= wide.high());
      assertTrue(narrow.holds(day.median()));
      assertTrue(wide.low() >= 0 && wide.high() <= 60);
      assertTrue(day.withoutResponse() >= 0 && day.withoutResponse() <= 1);
      assertTrue(day.remission() <= 1 - day.withoutResponse() + 0.5);
    }
  }

  @Test
  void theRiskGrowsWithTheWait() {
    Forecast forecast = forecast(0.2, 36, 12, 9, 10, 8);
    assertEquals(ResponseNow.YES, forecast.response());
    assertEquals(
        List.of(3, 7, 14, 28), forecast.visits().stream().map(VisitForecast::days).toList());
    double before = 0;
    for (VisitForecast visit : forecast.visits()) {
      assertTrue(visit.relapseBefore() >= before);
      before = visit.relapseBefore();
    }
    assertTrue(forecast.visits().getLast().relapseBefore() > 0.05);
    assertTrue(
        forecast.days().getLast().withoutResponse() > forecast.days().getFirst().withoutResponse());
  }

  @Test
  void theLongestIntervalKeepsToThresholdAndBounds() {
    LongestInterval.Days wide =
        assertInstanceOf(LongestInterval.Days.class, forecast(1, 36, 12, 9, 10, 8).longest());
    assertEquals(16, wide.days());
    assertTrue(wide.atBound());
    LongestInterval.Days middle =
        assertInstanceOf(LongestInterval.Days.class, forecast(0.2, 36, 12, 9, 10, 8).longest());
    assertTrue(middle.days() < 16 && middle.days() >= 5, middle::toString);
    assertTrue(middle.relapseBefore() <= 0.2);
    assertInstanceOf(LongestInterval.None.class, forecast(0, 36, 20, 18, 19, 17).longest());
  }

  @Test
  void whoDoesNotRespondGetsNoIntervalAndNoProbabilityOfRelapse() {
    Forecast forecast = forecast(0.2, 36, 30, 33, 29, 31);
    assertEquals(ResponseNow.NO, forecast.response());
    assertEquals(List.of(), forecast.visits());
    assertEquals(new LongestInterval.None(ResponseNow.NO.sentence()), forecast.longest());
  }

  @Test
  void anOldScoreDoesNotTellWhetherThePatientRespondsNow() {
    double[] well = {36, 12, 9, 10, 8};
    double age = EVIDENCE.value("forecast.score_age", "d");
    for (double since : new double[] {age, age + 0.01, 365}) {
      Forecast forecast = FORECASTER.forecast(posteriorOn(28 + since, well), BOUNDS, 1, 1);
      assertEquals(since > age ? ResponseNow.TOO_OLD : ResponseNow.YES, forecast.response());
      assertEquals(since > age, forecast.longest() instanceof LongestInterval.None);
    }
  }

  @Test
  void aResponseNeedsABaselineThatTheModelHoldsForAndAScoreAfterIt() {
    assertEquals(ResponseNow.BASELINE_OUTSIDE, forecast(0.2, 19, 8, 6).response());
    assertEquals(OptionalDouble.empty(), forecast(0.2, 19, 8, 6).baseline());
    assertEquals(ResponseNow.YES, forecast(0.2, 20, 8, 6).response());
    assertEquals(
        ResponseNow.NOT_RATED, FORECASTER.forecast(posteriorOn(24, 36), BOUNDS, 0.2, 1).response());
  }

  private static Forecast rated(double nowDay, Rating... ratings) {
    List<Session> sessions =
        DoubleStream.of(0, 3, 7, 10).mapToObj(day -> new Session(day, 1)).toList();
    PatientCourse course = new PatientCourse(sessions, List.of(ratings), false, nowDay);
    Posterior posterior =
        assertInstanceOf(Posterior.class, new PatientFit(EVIDENCE).fit(course, 1));
    return FORECASTER.forecast(posterior, BOUNDS, 0.2, 1);
  }

  /// Half of a total, not of the level that it is mapped to.
  @ParameterizedTest
  @CsvSource({
    "PHQ9, 20, 11, NO",
    "PHQ9, 20, 10, YES",
    "PHQ9, 20, 9, YES",
    "QIDS_SR16, 16, 9, NO",
    "QIDS_SR16, 16, 8, YES",
    "MADRS, 35, 18, NO",
    "MADRS, 35, 17, YES"
  })
  void aResponseIsHalfOfATotalOfOneInstrument(
      Scale scale, double before, double since, ResponseNow expected) {
    assertEquals(
        expected, rated(11, new Rating(0, scale, before), new Rating(11, scale, since)).response());
  }

  @Test
  void twoInstrumentsTellNoResponse() {
    Rating before = new Rating(0, Scale.MADRS, 35);
    Rating other = new Rating(25, Scale.PHQ9, 9);
    Forecast forecast = rated(25, before, other);
    assertEquals(ResponseNow.OTHER_INSTRUMENT, forecast.response());
    assertFalse(forecast.response().known());
    assertEquals(List.of(), forecast.visits());
    assertEquals(
        ResponseNow.OTHER_INSTRUMENT,
        rated(25, before, new Rating(10, Scale.MADRS, 9), other).response());
    assertEquals(
        ResponseNow.YES, rated(25, before, new Rating(11, Scale.MADRS, 9), other).response());
    assertEquals(
        ResponseNow.OTHER_INSTRUMENT,
        rated(25, before, new Rating(0, Scale.PHQ9, 8), other).response());
  }

  @Test
  void theLatestPairDecidesAndOfOneDayTheMadrs() {
    Rating madrsBefore = new Rating(0, Scale.MADRS, 35);
    Rating phqBefore = new Rating(0, Scale.PHQ9, 20);
    Rating madrs = new Rating(11, Scale.MADRS, 10);
    Forecast forecast = rated(12, madrsBefore, phqBefore, madrs, new Rating(11, Scale.PHQ9, 19));
    assertEquals(ResponseNow.YES, forecast.response());
    assertEquals(
        forecast, rated(12, new Rating(11, Scale.PHQ9, 19), madrs, phqBefore, madrsBefore));
    assertEquals(
        ResponseNow.NO,
        rated(12, madrsBefore, phqBefore, madrs, new Rating(12, Scale.PHQ9, 19)).response());
  }

  /// The scores ahead are MADRS scores: only a MADRS total is a baseline for them.
  @Test
  void theScoresAheadAreHeldAgainstMadrsAlone() {
    Rating phq = new Rating(0, Scale.PHQ9, 20);
    Rating since = new Rating(11, Scale.PHQ9, 8);
    assertEquals(OptionalDouble.empty(), rated(11, phq, since).baseline());
    assertEquals(
        OptionalDouble.of(35), rated(11, new Rating(-3, Scale.MADRS, 35), phq, since).baseline());
  }

  @Test
  void whereNoSessionIsAllowedTheReasonIsTheProtocols() {
    AllowedInterval.None ended = new AllowedInterval.None("The protocol has ended.");
    Forecast forecast = FORECASTER.forecast(posterior(36, 12, 9, 10, 8), ended, 0.2, 1);
    assertEquals(new LongestInterval.None("The protocol has ended."), forecast.longest());
    assertEquals(28, forecast.days().size());
    assertEquals(4, forecast.visits().size());
  }

  @Test
  void saysWhatTheRiskIsWhereNoIntervalKeepsToTheThreshold() {
    IntervalBounds day = new IntervalBounds(1, 3);
    LongestInterval.None none =
        assertInstanceOf(
            LongestInterval.None.class,
            FORECASTER.forecast(posterior(36, 20, 18, 19, 17), day, 0, 1).longest());
    assertTrue(
        none.why()
            .matches(
                "After 1 day, the shortest interval that the protocol allows, the probability of a relapse is 0\\.\\d+, above the accepted 0\\."),
        none.why());
  }

  @Test
  void theSameSeedGivesTheSameForecast() {
    assertEquals(forecast(0.2, 36, 12, 9, 10, 8), forecast(0.2, 36, 12, 9, 10, 8));
  }

  @Test
  void aThresholdThatIsNoProbabilityIsRefused() {
    Posterior posterior = posterior(36, 12);
    assertThrows(
        IllegalArgumentException.class, () -> FORECASTER.forecast(posterior, BOUNDS, 1.5, 1));
    assertThrows(IllegalArgumentException.class, () -> new IntervalBounds(7, 5));
  }
}
