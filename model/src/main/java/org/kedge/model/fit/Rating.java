// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.Comparator;
import org.kedge.model.mood.Scale;

/// A total that somebody has rated.
///
/// @param day time from the first session, days, finite, below 0 before it; on the day of a session
///   it was rated before it
/// @param scale the instrument
/// @param total as rated, points, 0 to the instrument's maximum, which the fit looks at
public record Rating(double day, Scale scale, double total) {
  /// Of the ratings up to the first session the one that comes last here is the start of a course:
  /// the latest MADRS, or the latest of another instrument where there is none; of one day the one
  /// that [Scale] names first.
  public static final Comparator<Rating> START_LAST =
      Comparator.comparing((Rating rating) -> rating.scale() == Scale.MADRS)
          .thenComparingDouble(Rating::day)
          .thenComparing(Rating::scale, Comparator.reverseOrder());

  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if the day is not finite, or the total below 0
  public Rating {
    if (!Double.isFinite(day) || !(total >= 0)) {
      throw new IllegalArgumentException(
          "day must be finite and total at least 0, were %s and %s".formatted(day, total));
    }
  }
}
