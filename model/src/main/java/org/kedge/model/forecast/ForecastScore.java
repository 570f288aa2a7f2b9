// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Scores past forecasts by what came.
public final class ForecastScore {
  private ForecastScore() {}

  /// How often the intervals held, by level.
  ///
  /// @param outcomes in any order
  /// @return levels ascending; a level with no forecast is absent
  public static List<Coverage> coverage(List<IntervalOutcome> outcomes) {
    TreeMap<Double, Coverage> byLevel = new TreeMap<>();
    for (IntervalOutcome outcome : outcomes) {
      for (Interval interval : outcome.intervals()) {
        int held = interval.holds(outcome.came()) ? 1 : 0;
        byLevel.merge(
            interval.level(),
            new Coverage(interval.level(), 1, held),
            (one, other) ->
                new Coverage(
                    one.level(), one.forecasts() + other.forecasts(), one.held() + other.held()));
      }
    }
    return List.copyOf(byLevel.values());
  }

  /// Mean squared distance of the probabilities from what came, 1 or 0: the score of Brier (1950).
  ///
  /// @param outcomes in any order
  /// @return 0 to 1, the less the better; nothing for no forecast
  public static OptionalDouble brier(List<EventOutcome> outcomes) {
    return outcomes.stream()
        .mapToDouble(outcome -> Math.pow(outcome.probability() - (outcome.came() ? 1 : 0), 2))
        .average();
  }

  /// Calibration curve: forecasts in bins of equal width.
  ///
  /// @param outcomes in any order
  /// @param bins at least 1
  /// @return bins ascending; one with no forecast is absent
  /// @throws IllegalArgumentException if there are fewer bins
  public static List<CalibrationBin> calibration(List<EventOutcome> outcomes, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, was " + bins);
    }
    int[] forecasts = new int[bins];
    int[] came = new int[bins];
    double[] sums = new double[bins];
    for (EventOutcome outcome : outcomes) {
      int bin = Math.min(bins - 1, (int) (outcome.probability() * bins));
      forecasts[bin]++;
      came[bin] += outcome.came() ? 1 : 0;
      sums[bin] += outcome.probability();
    }
    List<CalibrationBin> curve = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (forecasts[bin] > 0) {
        curve.add(
            new CalibrationBin(
                (double) bin / bins,
                (bin + 1.0) / bins,
                forecasts[bin],
                sums[bin] / forecasts[bin],
                came[bin]));
      }
    }
    return curve;
  }
}
