// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

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
    double[] counted = new double[values.length];
    int count = 0;
    double sum = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        counted[count++] = value;
        sum += value;
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int at = 0; at < count; at++) {
      squares += (counted[at] - mean) * (counted[at] - mean);
    }
    double sd = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    return new Summary(
        arm, timeH, quantity, count, mean, sd, new Quantiles(counted, count).at(LEVELS));
  }
}
