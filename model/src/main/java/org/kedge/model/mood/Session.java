// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// One session as the mood sees it.
///
/// @param day time from the first session, days, at least 0
/// @param size D, size of the dose, 1 for the reference regimen, 0 for a placebo
public record Session(double day, double size) {
  /// Checks the ranges.
  public Session {
    if (!(day >= 0) || !(size >= 0)) {
      throw new IllegalArgumentException(
          "day and size must be at least 0, were %s and %s".formatted(day, size));
    }
  }
}
