// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;

/// The score that a rating would give on one day, if no further session is given until then.
///
/// @param days ahead of the day of the posterior, at least 1
/// @param median of the MADRS total, points, 0 to the maximum of the scale
/// @param intervals of the MADRS total, points: 50, 80 and 95 %
/// @param withoutResponse probability that the score is no response, 0 to 1
/// @param remission probability that it is a remission, 0 to 1
public record DayForecast(
    int days, double median, List<Interval> intervals, double withoutResponse, double remission) {
  /// Copies the intervals.
  public DayForecast {
    intervals = List.copyOf(intervals);
  }
}
