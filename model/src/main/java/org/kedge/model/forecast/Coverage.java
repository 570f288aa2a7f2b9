// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// How often what came lay in the intervals of one level.
///
/// @param level 0 to 1
/// @param forecasts how many
/// @param held in how many of them the value that came lay
public record Coverage(double level, int forecasts, int held) {
  /// Share, 0 to 1.
  public double share() {
    return (double) held / forecasts;
  }
}
