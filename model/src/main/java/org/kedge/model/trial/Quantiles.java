// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;

/// Quantiles by partial sorting (Hoare's selection, CACM 1961, for several places at once): only
/// the places that are asked for come to lie right.
final class Quantiles {
  /// Pieces of at most this length are sorted by insertion.
  private static final int SHORT = 12;

  private final double[] values;
  private final int count;

  private Quantiles(double[] values, int count) {
    this.values = values;
    this.count = count;
  }

  /// Quantiles, linear between order statistics; NaN where there is no value.
  ///
  /// @param values finite; their first `count` are reordered
  /// @param levels ascending, 0 to 1
  static List<Double> of(double[] values, int count, double[] levels) {
    Quantiles quantiles = new Quantiles(values, count);
    if (count > 0) {
      int[] places = new int[2 * levels.length];
      for (int at = 0; at < levels.length; at++) {
        places[2 * at] = (int) (levels[at] * (count - 1));
        places[2 * at + 1] = Math.min(places[2 * at] + 1, count - 1);
      }
      quantiles.select(0, count - 1, places, 0, places.length);
    }
    List<Double> found = new ArrayList<>();
    for (double level : levels) {
      found.add(quantiles.at(level));
    }
    return found;
  }

  private double at(double level) {
    if (count == 0) {
      return Double.NaN;
    }
    double place = level * (count - 1);
    int below = (int) place;
    int above = Math.min(below + 1, count - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  /// Brings `places[from .. to - 1]` of the sorted order into `values[low .. high]`.
  private void select(int low, int high, int[] places, int from, int to) {
    int left = low;
    int right = high;
    int first = from;
    int last = to;
    while (first < last && right - left >= SHORT) {
      double pivot = middle(values[left], values[(left + right) >>> 1], values[right]);
      int up = left;
      int down = right;
      while (up <= down) {
        while (values[up] < pivot) {
          up++;
        }
        while (values[down] > pivot) {
          down--;
        }
        if (up <= down) {
          double swapped = values[up];
          values[up++] = values[down];
          values[down--] = swapped;
        }
      }
      int beforeMiddle = first;
      while (beforeMiddle < last && places[beforeMiddle] <= down) {
        beforeMiddle++;
      }
      int afterMiddle = beforeMiddle;
      while (afterMiddle < last && places[afterMiddle] < up) {
        afterMiddle++;
      }
      select(left, down, places, first, beforeMiddle);
      left = up;
      first = afterMiddle;
    }
    if (first < last) {
      insertionSort(left, right);
    }
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void insertionSort(int low, int high) {
    for (int at = low + 1; at <= high; at++) {
      double value = values[at];
      int place = at;
      while (place > low && values[place - 1] > value) {
        values[place] = values[place - 1];
        place--;
      }
      values[place] = value;
    }
  }
}
