// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// One session as the mood sees it.
///
/// @param day time from the first session, days, at least 0, finite
/// @param size D, size of the dose, a pure number, at least 0, finite; 1 for the reference regimen,
///   0 for a placebo
public record Session(double day, double size) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public Session {
    require(day, size);
  }

  static void require(double day, double size) {
    if (!(day >= 0 && size >= 0) || !Double.isFinite(day + size)) {
      throw new IllegalArgumentException(
          "day and size must be at least 0 and finite, were %s and %s".formatted(day, size));
    }
  }
}
