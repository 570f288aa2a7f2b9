// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import java.util.OptionalDouble;

/// One quantity of one arm at one time, over patients, in the unit of the quantity.
///
/// @param arm name of the arm
/// @param timeH time from the start of the first session, hours, at least 0
/// @param quantity what
/// @param n patients behind the numbers, at least 0
/// @param mean mean; absent where nobody counts
/// @param sd standard deviation; absent where fewer than two count
/// @param quantiles 5, 25, 50, 75 and 95 %; empty where nobody counts
/// @shape `quantiles`: 5, or 0
public record Summary(
    String arm,
    double timeH,
    Quantity quantity,
    int n,
    OptionalDouble mean,
    OptionalDouble sd,
    List<Double> quantiles) {
  private static final int SUMS = 4;
  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

  /// Sums in the order of the patients, so that threads do not change the result.
  ///
  /// @param values one a patient; NaN for a patient who does not count
  static Summary of(String arm, double timeH, Quantity quantity, double[] values) {
    double[] counted = new double[values.length];
    int count = 0;
    for (double value : values) {
      counted[count] = value;
      count += Double.isNaN(value) ? 0 : 1;
    }
    if (count == 0) {
      OptionalDouble none = OptionalDouble.empty();
      return new Summary(arm, timeH, quantity, 0, none, none, List.of());
    }
    double mean = sum(counted, count, 0, false) / count;
    OptionalDouble sd =
        count > 1
            ? OptionalDouble.of(Math.sqrt(sum(counted, count, mean, true) / (count - 1)))
            : OptionalDouble.empty();
    return new Summary(
        arm,
        timeH,
        quantity,
        count,
        OptionalDouble.of(mean),
        sd,
        new Quantiles(counted, count).at(LEVELS));
  }

  /// Of the distances from an origin, or of their squares, in four sums side by side.
  private static double sum(double[] values, int count, double origin, boolean squared) {
    double[] sums = new double[SUMS];
    for (int at = 0; at < count; at++) {
      double distance = values[at] - origin;
      sums[at % SUMS] += squared ? distance * distance : distance;
    }
    return sums[0] + sums[1] + (sums[2] + sums[3]);
  }
}
