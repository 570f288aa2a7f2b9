// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;

/// The score that a rating would give on one day, if no further session is given until then.
///
/// @param days ahead
/// @param median median, MADRS
/// @param intervals 50, 80 and 95 %
/// @param withoutResponse probability that the score is no response
/// @param remission probability that it is a remission
public record DayForecast(
    int days, double median, List<Interval> intervals, double withoutResponse, double remission) {
  /// Copies the intervals.
  public DayForecast {
    intervals = List.copyOf(intervals);
  }
}
