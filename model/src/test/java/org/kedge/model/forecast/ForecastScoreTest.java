// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForecastScoreTest {
  private static IntervalOutcome outcome(double came) {
    return new IntervalOutcome(
        List.of(new Interval(0.5, 10, 14), new Interval(0.8, 8, 18), new Interval(0.95, 4, 24)),
        came);
  }

  @Test
  void coverageCountsByLevel() {
    assertEquals(
        List.of(new Coverage(0.5, 4, 2), new Coverage(0.8, 4, 3), new Coverage(0.95, 4, 3)),
        ForecastScore.coverage(List.of(outcome(10), outcome(14), outcome(17), outcome(25))));
    assertEquals(0.75, new Coverage(0.8, 4, 3).share());
    assertEquals(List.of(), ForecastScore.coverage(List.of()));
  }

  @Test
  void brierIsTheMeanSquaredDistance() {
    assertEquals(
        (0.04 + 0.25) / 2,
        ForecastScore.brier(List.of(new EventOutcome(0.8, true), new EventOutcome(0.5, false)))
            .orElseThrow(),
        1e-15);
    assertEquals(OptionalDouble.empty(), ForecastScore.brier(List.of()));
  }

  @Test
  void theCurveHoldsEveryForecastOnce() {
    List<CalibrationBin> curve =
        ForecastScore.calibration(
            List.of(
                new EventOutcome(0, false),
                new EventOutcome(0.1, true),
                new EventOutcome(0.5, true),
                new EventOutcome(1, true)),
            2);
    assertEquals(
        List.of(new CalibrationBin(0, 0.5, 2, 0.05, 1), new CalibrationBin(0.5, 1, 2, 0.75, 2)),
        curve);
    assertEquals(0.5, curve.getFirst().share());
  }

  /// 0.29 times 100 is below 29 in doubles.
  @Test
  void aBinHoldsItsLeastProbabilityAndNotItsGreatest() {
    for (int bins : new int[] {3, 7, 10, 100, Integer.MAX_VALUE}) {
      for (int percent = 0; percent <= 100; percent++) {
        double probability = percent / 100.0;
        CalibrationBin bin =
            ForecastScore.calibration(List.of(new EventOutcome(probability, true)), bins)
                .getFirst();
        assertTrue(bin.from() <= probability, bin.toString());
        assertTrue(probability < bin.below() || bin.below() == 1, bin.toString());
      }
    }
  }

  @Test
  void aForecastThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EventOutcome(Double.NaN, true));
    assertThrows(IllegalArgumentException.class, () -> new Interval(0.5, 3, 2));
    assertThrows(IllegalArgumentException.class, () -> ForecastScore.calibration(List.of(), 0));
  }
}
