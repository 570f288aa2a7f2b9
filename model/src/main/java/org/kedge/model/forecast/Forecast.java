// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;
import java.util.OptionalDouble;

/// What comes next for one patient, if no further session is given.
///
/// @param baseline MADRS total from before the first session, points, against which the scores of
///   the days and visits are held; absent where the MADRS was not rated then, or outside the range
///   of its row, and then each particle's own severity at the start stands in
/// @param response whether the patient responds now, within one instrument
/// @param days one a day, ascending
/// @param visits one a candidate for the next visit, ascending; none where the patient is not known
///   to respond, because then there is no relapse
/// @param threshold probability of relapse that the clinician accepts, 0 to 1
/// @param allowed what the protocol allows
/// @param longest the longest interval within both
public record Forecast(
    OptionalDouble baseline,
    ResponseNow response,
    List<DayForecast> days,
    List<VisitForecast> visits,
    double threshold,
    AllowedInterval allowed,
    LongestInterval longest) {
  /// Copies the lists.
  public Forecast {
    days = List.copyOf(days);
    visits = List.copyOf(visits);
  }
}
