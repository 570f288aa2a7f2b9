// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;

/// One quantity of one arm at one time, over patients.
///
/// @param arm name of the arm
/// @param timeH time, hours
/// @param quantity what
/// @param n patients behind the numbers
/// @param mean mean
/// @param sd standard deviation
/// @param quantiles 5, 25, 50, 75 and 95 %
/// @shape `quantiles`: 5
public record Summary(
    String arm,
    double timeH,
    Quantity quantity,
    int n,
    double mean,
    double sd,
    List<Double> quantiles) {
  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

  /// Sums in the order of the patients, so that threads do not change the result.
  ///
  /// @param values one a patient; NaN for a patient who does not count
  static Summary of(String arm, double timeH, Quantity quantity, double[] values) {
    double[] counted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    double sum = 0;
    for (double value : counted) {
      sum += value;
    }
    double mean = sum / counted.length;
    double squares = 0;
    for (double value : counted) {
      squares += (value - mean) * (value - mean);
    }
    double sd = counted.length > 1 ? Math.sqrt(squares / (counted.length - 1)) : 0;
    Arrays.sort(counted);
    List<Double> quantiles =
        Arrays.stream(LEVELS).mapToObj(level -> quantile(counted, level)).toList();
    return new Summary(arm, timeH, quantity, counted.length, mean, sd, quantiles);
  }

  /// Linear between order statistics.
  private static double quantile(double[] sorted, double level) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = level * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
