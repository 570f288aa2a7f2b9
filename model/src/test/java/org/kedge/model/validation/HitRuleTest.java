// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

class HitRuleTest {
  private static final HitRule RULE = new HitRule(Evidence.load());
  private static final double EXACT = 1e-9;

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  private static ObservedArm arm() {
    return new ObservedArm(
        "arm",
        "none",
        "",
        "",
        List.of(),
        "",
        NONE,
        List.of(),
        Optional.empty(),
        false,
        "adult",
        "",
        new ObservedArm.Covariates(NONE, NONE, NONE, "", NONE, NONE, Optional.empty()),
        new ObservedArm.Selection(ObservedArm.Wellness.AS_ASKED, NONE, NONE));
  }

  private record Sample(
      OptionalDouble value,
      OptionalDouble low,
      OptionalDouble high,
      String interval,
      OptionalDouble spread,
      String spreadKind,
      OptionalDouble n,
      Statistic statistic) {
    Optional<Bounds> bounds(Observable observable) {
      return bounds("1", observable);
    }

    Optional<Bounds> bounds(String unit, Observable observable) {
      return RULE.bounds(
          new Observation(
              "row",
              "pk",
              arm(),
              Optional.empty(),
              observable.word(),
              NONE,
              value,
              unit,
              low,
              high,
              interval,
              spread,
              spreadKind,
              n,
              statistic,
              Role.VALIDATION),
          observable);
    }
  }

  private static Sample mean(double value, OptionalDouble spread, String kind, OptionalDouble n) {
    return new Sample(some(value), NONE, NONE, "", spread, kind, n, Statistic.MEAN);
  }

  private static void assertBounds(double low, double high, Optional<Bounds> bounds) {
    assertEquals(low, bounds.orElseThrow().low(), EXACT);
    assertEquals(high, bounds.orElseThrow().high(), EXACT);
  }

  @Test
  void takesThePublishedInterval() {
    Sample sample =
        new Sample(some(-4), some(-7), some(-1), "ci95", some(9), "sd", some(9), Statistic.MEAN);
    assertBounds(-7, -1, sample.bounds(Observable.MADRS_DIFFERENCE));
  }

  @Test
  void anUpperEndThatWasNotReachedIsNone() {
    Sample sample = new Sample(some(273), some(97), NONE, "ci95", NONE, "", NONE, Statistic.MEDIAN);
    assertBounds(97, Double.POSITIVE_INFINITY, sample.bounds(Observable.MEDIAN_TIME_TO_RELAPSE));
  }

  @Test
  void takesThePublishedRangeWhereThereIsNoMean() {
    Sample sample =
        new Sample(NONE, some(100), some(250), "range", NONE, "", NONE, Statistic.RANGE);
    assertBounds(100, 250, sample.bounds(Observable.CMAX_KETAMINE));
  }

  @Test
  void widensAMeanByItsStandardError() {
    assertBounds(
        10 - 1.96 * 2,
        10 + 1.96 * 2,
        mean(10, some(2), "se", NONE).bounds(Observable.MADRS_CHANGE));
  }

  @Test
  void widensAMeanByItsDeviationOverTheRootOfN() {
    assertBounds(
        10 - 1.96, 10 + 1.96, mean(10, some(4), "sd", some(16)).bounds(Observable.CMAX_KETAMINE_S));
  }

  @Test
  void aDeviationWithoutNIsNoGround() {
    assertTrue(mean(10, some(4), "sd", NONE).bounds(Observable.CMAX_KETAMINE_S).isEmpty());
    assertTrue(mean(10, some(4), "sd", NONE).bounds(Observable.MADRS_CHANGE).isEmpty());
  }

  /// Newcombe 1998, Stat Med 17:857-872, table I: 81 of 263 gives 0.2553 to 0.3662.
  @Test
  void aShareHasWilsonsInterval() {
    Bounds bounds =
        new Sample(some(100.0 * 81 / 263), NONE, NONE, "", NONE, "", some(263), Statistic.SHARE)
            .bounds(Observable.RESPONSE)
            .orElseThrow();
    assertEquals(25.53, bounds.low(), 0.005);
    assertEquals(36.62, bounds.high(), 0.005);
  }

  @Test
  void aScoreWithoutSpreadBorrowsTheDeviationOfItsRow() {
    double reach = 1.96 * 12.8 / Math.sqrt(47);
    assertBounds(
        -16.5 - reach,
        -16.5 + reach,
        mean(-16.5, NONE, "", some(47)).bounds(Observable.MADRS_CHANGE));
    assertTrue(mean(-16.5, NONE, "", NONE).bounds(Observable.MADRS_CHANGE).isEmpty());
  }

  @Test
  void onlyAnExposureMayBeJudgedByAFold() {
    assertBounds(80, 125, mean(100, NONE, "", some(5)).bounds(Observable.CMAX_KETAMINE_S));
    assertTrue(mean(30, NONE, "", some(5)).bounds(Observable.CADSS_PEAK).isEmpty());
  }

  @Test
  void aModelsTypicalValueHasTheTolerance() {
    assertBounds(
        98,
        102,
        new Sample(some(100), NONE, NONE, "", NONE, "", some(820), Statistic.TYPICAL)
            .bounds(Observable.AUC24_KETAMINE_S));
  }

  @Test
  void aTimeOfASessionMayDifferByHalfOfTheTimeBetweenReadings() {
    OptionalDouble hours = some(1.5);
    assertBounds(
        1.25,
        1.75,
        new Sample(hours, NONE, NONE, "", NONE, "", NONE, Statistic.TYPICAL)
            .bounds("h", Observable.TIME_SBP_RETURNED));
    assertBounds(
        75,
        105,
        new Sample(some(90), NONE, NONE, "", NONE, "", NONE, Statistic.TYPICAL)
            .bounds("min", Observable.TIME_CADSS_RESOLVED));
  }

  /// With 100 people and quartiles one standard deviation apart: 1.2533 x 1 / 1.349 / 10 x 1.96.
  @Test
  void aMedianHasAnIntervalFromItsQuartiles() {
    Sample sample =
        new Sample(some(18), some(17.5), some(18.5), "iqr", NONE, "", some(100), Statistic.MEDIAN);
    Bounds bounds = sample.bounds(Observable.MEDIAN_DAYS_TO_RELAPSE).orElseThrow();
    assertEquals(18 - 0.18210, bounds.low(), 1e-4);
    assertEquals(18 + 0.18210, bounds.high(), 1e-4);
  }

  @Test
  void theEndsOfTheIntervalAreInside() {
    Bounds bounds = new Bounds(1, 2, "");
    assertTrue(bounds.hold(1) && bounds.hold(2));
    assertFalse(bounds.hold(Math.nextDown(1.0)) || bounds.hold(Math.nextUp(2.0)));
  }
}
