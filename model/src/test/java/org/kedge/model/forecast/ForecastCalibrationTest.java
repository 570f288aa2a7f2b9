// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Scale;

/// Forecasts hold what they promise in the model's own world: the patients are drawn from the
/// prior, whole, with what the posterior does not learn.
class ForecastCalibrationTest {
  private static final int PATIENTS = 120;

  /// Twelve shares are held against their levels. If all intervals are right, one of the shares
  /// lies further off than this in about one of 90 worlds; a level that is 15 points off is found.
  private static final double STANDARD_ERRORS = 3.3;

  private static final ForecastTrial TRIAL =
      new ForecastTrial(Evidence.load(), PATIENTS, Scale.MADRS);

  static Stream<Integer> later() {
    return IntStream.range(0, SimulatedPatient.LATER.length).boxed();
  }

  @ParameterizedTest
  @MethodSource("later")
  void intervalsHoldTheirShare(int later) {
    for (Coverage coverage : TRIAL.coverage(later)) {
      double level = coverage.level();
      double error = Math.sqrt(level * (1 - level) / coverage.forecasts());
      assertEquals(level, coverage.share(), STANDARD_ERRORS * error, coverage::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("later")
  void theForecastIsCloserThanTheLastScoreCarriedForward(int later) {
    assertTrue(TRIAL.error(later) < TRIAL.carriedError(later));
  }

  /// Always saying the share of the strong class, 0.41, would score 0.24.
  @Test
  void theClassIsToldBetterThanByTheShareOfItAlone() {
    assertTrue(ForecastScore.brier(TRIAL.classes()).orElseThrow() < 0.21);
  }

  @Test
  void hardlyAnybodyIsLeftWithoutAPosterior() {
    assertTrue(TRIAL.refused() <= PATIENTS / 100, () -> TRIAL.refused() + " were refused");
  }
}
