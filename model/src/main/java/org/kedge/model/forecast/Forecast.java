// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.List;
import java.util.OptionalDouble;

/// What comes next for one patient, if no further session is given.
///
/// @param baseline MADRS level from before the first session, points, against which response is
///   judged; absent where no rating is from then, or it is outside the range of its row, and then
///   the particles' own stand in
/// @param response whether the latest rating is a response
/// @param days one a day, ascending
/// @param visits one a candidate for the next visit, ascending; none where the patient is not known
///   to respond, because then there is no relapse
/// @param threshold probability of relapse that the clinician accepts, 0 to 1
/// @param bounds what the protocol allows
/// @param longest the longest interval within both
public record Forecast(
    OptionalDouble baseline,
    ResponseNow response,
    List<DayForecast> days,
    List<VisitForecast> visits,
    double threshold,
    IntervalBounds bounds,
    LongestInterval longest) {
  /// Copies the lists.
  public Forecast {
    days = List.copyOf(days);
    visits = List.copyOf(visits);
  }
}
