// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// Forecasts of about the same probability, one point of a calibration curve.
///
/// @param from least probability
/// @param below greatest, which the bin does not hold, but for the last bin
/// @param forecasts how many
/// @param meanProbability mean of the forecasts
/// @param came in how many the event came
public record CalibrationBin(
    double from, double below, int forecasts, double meanProbability, int came) {
  /// Share in which the event came, 0 to 1.
  public double share() {
    return (double) came / forecasts;
  }
}
