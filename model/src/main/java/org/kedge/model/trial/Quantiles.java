// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Quantiles without sorting all: values are counted in bins, and only the bins that hold a place
/// in question are sorted.
///
/// Bins are of equal width, or, where all values are above 0, nearly so on a logarithmic scale: the
/// bits of a positive number, read as a whole number, rise with it in that way.
final class Quantiles {
  private static final int VALUES_PER_BIN = 4;

  private final double[] values;
  private final int count;
  private final boolean positive;
  private final double low;
  private final double binsPerUnit;
  private final int[] starts;
  private final double[] sorted;

  /// @param values finite
  /// @param count how many of them there are, from the first; at least 1
  Quantiles(double[] values, int count) {
    this.values = values;
    this.count = count;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < count; at++) {
      least = Math.min(least, values[at]);
      most = Math.max(most, values[at]);
    }
    int bins = Math.max(1, count / VALUES_PER_BIN);
    positive = least > 0;
    low = key(least);
    double perUnit = most > least ? (bins - 1) / (key(most) - low) : 0;
    binsPerUnit = Double.isFinite(perUnit) ? perUnit : 0;
    starts = new int[bins + 1];
    sorted = new double[count];
    for (int at = 0; at < count; at++) {
      starts[bin(values[at]) + 1]++;
    }
    for (int bin = 0; bin < bins; bin++) {
      starts[bin + 1] += starts[bin];
    }
  }

  private double key(double value) {
    return positive ? (double) Double.doubleToRawLongBits(value) : value;
  }

  private int bin(double value) {
    return (int) ((key(value) - low) * binsPerUnit);
  }

  /// Linear between order statistics.
  ///
  /// @param levels 0 to 1
  List<Double> at(double[] levels) {
    boolean[] wanted = new boolean[starts.length];
    for (double level : levels) {
      wanted[binOf(below(level))] = true;
      wanted[binOf(above(level))] = true;
    }
    sort(wanted);
    List<Double> quantiles = new ArrayList<>();
    for (double level : levels) {
      quantiles.add(between(level));
    }
    return quantiles;
  }

  private int below(double level) {
    return (int) (level * (count - 1));
  }

  private int above(double level) {
    return Math.min(below(level) + 1, count - 1);
  }

  private double between(double level) {
    double lower = sorted[below(level)];
    return lower + (level * (count - 1) - below(level)) * (sorted[above(level)] - lower);
  }

  /// The bin that holds a place of the sorted order.
  private int binOf(int place) {
    int found = Arrays.binarySearch(starts, place);
    int bin = found >= 0 ? found : -found - 2;
    while (starts[bin + 1] <= place) {
      bin++;
    }
    return bin;
  }

  /// Brings the values of the wanted bins to their places.
  private void sort(boolean[] wanted) {
    int[] next = starts.clone();
    for (int at = 0; at < count; at++) {
      int bin = bin(values[at]);
      if (wanted[bin]) {
        sorted[next[bin]++] = values[at];
      }
    }
    for (int bin = 0; bin + 1 < starts.length; bin++) {
      if (wanted[bin]) {
        Arrays.sort(sorted, starts[bin], starts[bin + 1]);
      }
    }
  }
}
