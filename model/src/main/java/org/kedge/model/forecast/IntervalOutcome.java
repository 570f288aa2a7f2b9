// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;

/// A past forecast of a score, and the score that came.
///
/// @param intervals as forecast
/// @param came as rated later, in the unit of the intervals, finite
public record IntervalOutcome(List<Interval> intervals, double came) {
  /// Copies the intervals.
  ///
  /// @throws IllegalArgumentException if what came is not finite
  public IntervalOutcome {
    intervals = List.copyOf(intervals);
    if (!Double.isFinite(came)) {
      throw new IllegalArgumentException("came must be finite, was " + came);
    }
  }
}
