// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.model.mood.Level;

/// What ratings say of the illness fluctuation W, one after the other: a Kalman filter of one
/// number, with the likelihood of the ratings on the way.
///
/// W is an Ornstein-Uhlenbeck process that is 0 at day 0, because B0 is the severity of that day:
/// the start under which the mood was calibrated. A rating at an end of its instrument says only
/// that the truth is there or beyond; its likelihood is the probability of that, and W gets the
/// exact mean and variance of what remains, taken as normal again.
final class IllnessFilter {
  private final double timeDays;
  private final double sd;
  private double mean;
  private double variance;
  private double logLikelihood;

  /// @param timeDays time constant of W, days
  /// @param sd of W in the long run
  IllnessFilter(double timeDays, double sd) {
    this.timeDays = timeDays;
    this.sd = sd;
  }

  double mean() {
    return mean;
  }

  double variance() {
    return variance;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  void pass(double days) {
    double kept = Math.exp(-days / timeDays);
    mean *= kept;
    variance = kept * kept * variance + sd * sd * (1 - kept * kept);
  }

  /// @param noiseFree score without W and rating error
  void rate(double noiseFree, Level level) {
    double spread = variance + level.sd() * level.sd();
    double surprise = (level.madrs() - noiseFree - mean) / Math.sqrt(spread);
    switch (level.end()) {
      case NEITHER -> {
        logLikelihood += Normal.logDensity(surprise) - 0.5 * Math.log(spread);
        update(spread, surprise, 0);
      }
      case LOWEST -> {
        logLikelihood += Normal.logBelow(surprise);
        double hazard = Normal.hazard(surprise);
        update(spread, -hazard, 1 - surprise * hazard - hazard * hazard);
      }
      case HIGHEST -> {
        logLikelihood += Normal.logBelow(-surprise);
        double hazard = Normal.hazard(-surprise);
        update(spread, hazard, 1 + surprise * hazard - hazard * hazard);
      }
    }
  }

  /// The rating as if its instrument had no ends.
  ///
  /// @return innovation in standard deviations
  double innovation(double noiseFree, Level level) {
    double spread = variance + level.sd() * level.sd();
    double surprise = (level.madrs() - noiseFree - mean) / Math.sqrt(spread);
    update(spread, surprise, 0);
    return surprise;
  }

  /// @param spread variance of the rating before it was known
  /// @param expected its mean after, in its standard deviations from what was expected
  /// @param left its variance after, in parts of `spread`
  private void update(double spread, double expected, double left) {
    double gain = variance / spread;
    mean += gain * Math.sqrt(spread) * expected;
    variance -= gain * variance * (1 - Math.clamp(left, 0, 1));
  }
}
