// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// A central prediction interval.
///
/// @param level probability to lie in it, 0 to 1, both excluded
/// @param low lower end, in the unit of what is forecast
/// @param high upper end, in the same unit, not below `low`
public record Interval(double level, double low, double high) {
  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if the level is out of its range, or the ends out of order
  public Interval {
    if (!(level > 0 && level < 1) || !(high >= low)) {
      throw new IllegalArgumentException(
          "an interval needs a level between 0 and 1 and ends in order, was %s: %s to %s"
              .formatted(level, low, high));
    }
  }

  /// Whether a value lies in it, the ends included.
  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
