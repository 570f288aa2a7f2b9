// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.List;

/// What the model says, in the unit of the observed row.
///
/// @param value the mean, the median or the typical person's value
/// @param low lower end of what the chance of the simulation leaves open; `value` where there is
///   none
/// @param high upper end, likewise
public record Prediction(double value, double low, double high) {
  /// Checks that the numbers are some.
  ///
  /// @throws ArithmeticException if one is not finite
  public Prediction {
    if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new ArithmeticException(
          "a prediction must be finite, was %s, %s to %s".formatted(value, low, high));
    }
  }

  static Prediction exact(double value) {
    return new Prediction(value, value, value);
  }

  static Prediction within(double value, double halfWidth) {
    return new Prediction(value, value - halfWidth, value + halfWidth);
  }

  /// Mean over virtual patients with its simulation error.
  static Prediction mean(double[] values, double z) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double variance = squares / Math.max(1, values.length - 1);
    return within(mean, z * Math.sqrt(variance / values.length));
  }

  /// Median over virtual patients, with the order statistics that enclose it as the binomial law
  /// says.
  static Prediction median(double[] values, double z) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double middle = (sorted.length - 1) / 2.0;
    double reach = z * Math.sqrt(sorted.length) / 2;
    return new Prediction(
        (sorted[(int) Math.floor(middle)] + sorted[(int) Math.ceil(middle)]) / 2,
        sorted[(int) Math.max(0, Math.floor(middle - reach))],
        sorted[(int) Math.min(sorted.length - 1, Math.ceil(middle + reach))]);
  }

  /// The average over dose levels. They share their patients, so the widths are averaged too.
  static Prediction average(List<Prediction> levels) {
    return new Prediction(
        levels.stream().mapToDouble(Prediction::value).average().orElseThrow(),
        levels.stream().mapToDouble(Prediction::low).average().orElseThrow(),
        levels.stream().mapToDouble(Prediction::high).average().orElseThrow());
  }

  Prediction times(double factor) {
    return new Prediction(value * factor, low * factor, high * factor);
  }

  /// A negative value as a positive one, in another unit.
  Prediction fallOver(double unit) {
    return new Prediction(-value / unit, -high / unit, -low / unit);
  }

  /// Odds of one share over those of another, as if they were independent: the widths of the shares
  /// are carried over by the slope of the log odds.
  Prediction oddsOver(Prediction other) {
    double ratio = value / (1 - value) * (1 - other.value) / other.value;
    double reach = Math.hypot(logOddsWidth(), other.logOddsWidth()) / 2;
    return new Prediction(ratio, ratio * Math.exp(-reach), ratio * Math.exp(reach));
  }

  private double logOddsWidth() {
    return (high - low) / (value * (1 - value));
  }

  /// The difference of two, as if they were independent.
  Prediction minus(Prediction other) {
    return within(value - other.value, Math.hypot(high - low, other.high - other.low) / 2);
  }
}
