// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Scale;

/// Forecasts from self-reports alone hold what they promise as well: the patients rate themselves
/// through the crosswalk, with its own error, and the scores that come are on the MADRS.
class ForecastInstrumentCalibrationTest {
  private static final int PATIENTS = 40;

  /// Twelve shares an instrument are held against their levels. If all intervals are right, one of
  /// the shares lies further off than this in about one of 50 worlds; a level that is 27 points off
  /// is found.
  private static final double STANDARD_ERRORS = 3.3;

  @ParameterizedTest
  @EnumSource(names = {"PHQ9", "QIDS_SR16"})
  void intervalsHoldTheirShare(Scale scale) {
    ForecastTrial trial = new ForecastTrial(Evidence.load(), PATIENTS, scale);
    assertEquals(0, trial.refused());
    for (int later = 0; later < SimulatedPatient.LATER.length; later++) {
      for (Coverage coverage : trial.coverage(later)) {
        double level = coverage.level();
        double error = Math.sqrt(level * (1 - level) / coverage.forecasts());
        assertEquals(level, coverage.share(), STANDARD_ERRORS * error, coverage::toString);
      }
    }
  }
}
