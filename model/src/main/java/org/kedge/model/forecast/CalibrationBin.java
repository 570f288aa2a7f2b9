// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// Forecasts of about the same probability, one point of a calibration curve.
///
/// @param from least probability, 0 to below `below`
/// @param below greatest, above `from`, at most 1, which the bin does not hold, but for the last
///   bin
/// @param forecasts how many, at least 1
/// @param meanProbability mean of the forecasts, `from` to `below`
/// @param came in how many the event came, 0 to `forecasts`
public record CalibrationBin(
    double from, double below, int forecasts, double meanProbability, int came) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public CalibrationBin {
    if (!(from >= 0 && from < below && below <= 1)) {
      throw new IllegalArgumentException(
          "from must be 0 to below, below at most 1, were %s and %s".formatted(from, below));
    }
    if (!(meanProbability >= from && meanProbability <= below)) {
      throw new IllegalArgumentException(
          "meanProbability must be %s to %s, was %s".formatted(from, below, meanProbability));
    }
    if (forecasts < 1 || came < 0 || came > forecasts) {
      throw new IllegalArgumentException(
          "came must be 0 to forecasts, forecasts at least 1, were %d and %d"
              .formatted(came, forecasts));
    }
  }

  /// Share in which the event came, 0 to 1.
  public double share() {
    return (double) came / forecasts;
  }
}
