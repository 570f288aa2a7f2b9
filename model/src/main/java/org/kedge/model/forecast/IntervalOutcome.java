// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;

/// A past forecast of a score, and the score that came.
///
/// @param intervals as forecast
/// @param came as rated later
public record IntervalOutcome(List<Interval> intervals, double came) {
  /// Copies the intervals.
  public IntervalOutcome {
    intervals = List.copyOf(intervals);
  }
}
