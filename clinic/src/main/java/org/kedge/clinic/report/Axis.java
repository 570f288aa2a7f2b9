// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.List;

/// One axis of a drawing.
///
/// @param label what it shows, with its unit
/// @param low where it begins
/// @param high where it ends, above `low`
/// @param step between ticks; 0 for a logarithmic axis, which has ticks at 1, 2 and 5
record Axis(String label, double low, double high, double step) {
  private static final int TICKS = 6;
  private static final double[] ROUND = {1, 2, 5};

  /// An axis with even ticks that holds all values.
  static Axis linear(String label, List<Double> values) {
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double step = step(Math.max(most - least, Double.MIN_NORMAL));
    double low = Math.floor(least / step) * step;
    double high = Math.max(Math.ceil(most / step) * step, low + step);
    return new Axis(label, low, high, step);
  }

  /// An axis of factors that holds all values, which are above 0.
  static Axis logarithmic(String label, List<Double> values) {
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(10);
    return new Axis(label, least / 1.2, most * 1.2, 0);
  }

  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / TICKS)));
    for (double round : ROUND) {
      if (range <= round * power * TICKS) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private boolean isLogarithmic() {
    return step == 0;
  }

  /// Place of a value, 0 at the beginning and 1 at the end.
  double place(double value) {
    return isLogarithmic()
        ? Math.log(value / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (isLogarithmic()) {
      for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
        for (double round : ROUND) {
          if (power * round >= low && power * round <= high) {
            ticks.add(power * round);
          }
        }
      }
    } else {
      for (int at = 0; low + at * step <= high + step / 2; at++) {
        ticks.add(low + at * step);
      }
    }
    return ticks;
  }
}
