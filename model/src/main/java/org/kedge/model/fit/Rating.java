// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.model.mood.Scale;

/// A total that somebody has rated.
///
/// @param day time from the first session, days, finite, below 0 before it; on the day of a session
///   it was rated before it
/// @param scale the instrument
/// @param total as rated, points, 0 to the instrument's maximum, which the fit looks at
public record Rating(double day, Scale scale, double total) {
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
