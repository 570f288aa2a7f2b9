// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
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
