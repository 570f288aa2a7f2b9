// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// How often what came lay in the intervals of one level.
///
/// @param level probability to lie in it, 0 to 1, both excluded
/// @param forecasts how many, at least 1
/// @param held in how many of them the value that came lay, 0 to `forecasts`
public record Coverage(double level, int forecasts, int held) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public Coverage {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be above 0 and below 1, was " + level);
    }
    if (forecasts < 1 || held < 0 || held > forecasts) {
      throw new IllegalArgumentException(
          "held must be 0 to forecasts, forecasts at least 1, were %d and %d"
              .formatted(held, forecasts));
    }
  }

  /// Share that held, 0 to 1; that of good forecasts is near the level.
  public double share() {
    return (double) held / forecasts;
  }
}
