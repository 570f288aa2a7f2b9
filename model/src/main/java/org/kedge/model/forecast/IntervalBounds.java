// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// Whole days from now on within which a protocol allows the next session.
///
/// @param leastDays whole days, at least 1
/// @param mostDays whole days, not below `leastDays`
public record IntervalBounds(int leastDays, int mostDays) implements AllowedInterval {
  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public IntervalBounds {
    if (!(leastDays >= 1 && mostDays >= leastDays)) {
      throw new IllegalArgumentException(
          "bounds must be at least 1 day and in order, were %d to %d"
              .formatted(leastDays, mostDays));
    }
  }
}
