// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.Arrays;
import org.kedge.model.fit.Posterior;
import org.kedge.model.person.Noise;

/// Courses that may follow, day by day: a particle, its fluctuation, and what a rater would see.
///
/// Particles are taken in proportion to their weights, evenly spaced along the sum of these, so the
/// futures count alike.
final class Futures {
  private static final double MIDDLE = 0.5;

  private final double[][] severity;
  private final double[][] rated;
  private final double[] baseline;

  /// @param count number of futures
  /// @param days how many days ahead
  /// @param rule of illness and rating
  /// @param seed any number
  Futures(Posterior posterior, int count, int days, Fluctuation rule, long seed) {
    severity = new double[days][count];
    rated = new double[days][count];
    baseline = new double[count];
    double[] ahead = new double[days];
    Arrays.setAll(ahead, day -> posterior.course().nowDay() + day + 1);
    double[][] madrs = posterior.madrs(ahead);
    int particle = 0;
    double below = posterior.weight(0);
    for (int future = 0; future < count; future++) {
      double place = (future + MIDDLE) / count;
      while (below < place && particle < posterior.particles() - 1) {
        particle++;
        below += posterior.weight(particle);
      }
      baseline[future] = posterior.baseline(particle);
      run(posterior, particle, madrs, rule, Noise.of(seed, future), future);
    }
  }

  private void run(
      Posterior posterior,
      int particle,
      double[][] madrs,
      Fluctuation rule,
      Noise noise,
      int future) {
    double illness =
        posterior.illnessMean(particle)
            + Math.sqrt(posterior.illnessVariance(particle))
                * noise.normal(Noise.Stream.ILLNESS, 0);
    for (int day = 0; day < severity.length; day++) {
      illness =
          rule.kept() * illness + rule.dailySd() * noise.normal(Noise.Stream.ILLNESS, day + 1);
      double truth = madrs[day][particle] + illness;
      double error = rule.ratingSd() * noise.normal(Noise.Stream.RATING, day + 1);
      severity[day][future] = Math.clamp(truth, 0, rule.maximum());
      rated[day][future] = Math.clamp(truth + error, 0, rule.maximum());
    }
  }

  int count() {
    return baseline.length;
  }

  /// Number of days ahead.
  int days() {
    return severity.length;
  }

  /// Severity without rating error, MADRS, on a day ahead, from 1.
  double severity(int future, int day) {
    return severity[day - 1][future];
  }

  /// Score that a rater would give, MADRS, on a day ahead, from 1.
  double rated(int future, int day) {
    return rated[day - 1][future];
  }

  /// All scores of a day ahead, sorted.
  double[] sorted(int day) {
    double[] scores = rated[day - 1].clone();
    Arrays.sort(scores);
    return scores;
  }

  /// B0 of the person of a future, MADRS.
  double baseline(int future) {
    return baseline[future];
  }
}
