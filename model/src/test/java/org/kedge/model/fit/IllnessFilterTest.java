// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kedge.model.mood.Level;

class IllnessFilterTest {
  private static final double TIME_DAYS = 21;
  private static final double SD = 7.57;

  private static Level at(double madrs) {
    return new Level(madrs, 2.5, Level.End.NEITHER);
  }

  /// The joint density of the ratings at two days, written out.
  @Test
  void theLikelihoodIsThatOfTheJointNormal() {
    double firstDay = 5;
    double secondDay = 12;
    double first = 3;
    double second = -4;
    IllnessFilter filter = new IllnessFilter(TIME_DAYS, SD);
    filter.pass(firstDay);
    filter.rate(20, at(20 + first));
    filter.pass(secondDay - firstDay);
    filter.rate(20, at(20 + second));
    double varianceFirst = variance(firstDay) + 6.25;
    double varianceSecond = variance(secondDay) + 6.25;
    double covariance = variance(firstDay) * Math.exp(-(secondDay - firstDay) / TIME_DAYS);
    double determinant = varianceFirst * varianceSecond - covariance * covariance;
    double square =
        (varianceSecond * first * first
                - 2 * covariance * first * second
                + varianceFirst * second * second)
            / determinant;
    double expected = -Math.log(2 * Math.PI) - 0.5 * Math.log(determinant) - 0.5 * square;
    assertEquals(expected, filter.logLikelihood(), 1e-12);
  }

  private static double variance(double day) {
    return SD * SD * (1 - Math.exp(-2 * day / TIME_DAYS));
  }

  /// Against sums over a fine grid of W.
  @Test
  void aRatingAtTheLowestEndGivesTheExactMoments() {
    IllnessFilter filter = new IllnessFilter(TIME_DAYS, SD);
    filter.pass(30);
    double before = filter.variance();
    filter.rate(6, new Level(0, 2.5, Level.End.LOWEST));
    double sum = 0;
    double mean = 0;
    double square = 0;
    double step = 0.001;
    for (double w = -60; w < 60; w += step) {
      double density = Math.exp(Normal.logDensity(w / Math.sqrt(before))) / Math.sqrt(before);
      double weight = step * density * Math.exp(Normal.logBelow((0 - 6 - w) / 2.5));
      sum += weight;
      mean += weight * w;
      square += weight * w * w;
    }
    mean /= sum;
    assertEquals(Math.log(sum), filter.logLikelihood(), 1e-6);
    assertEquals(mean, filter.mean(), 1e-5);
    assertEquals(square / sum - mean * mean, filter.variance(), 1e-4);
  }

  @Test
  void theEndsMirrorEachOther() {
    IllnessFilter low = new IllnessFilter(TIME_DAYS, SD);
    IllnessFilter high = new IllnessFilter(TIME_DAYS, SD);
    low.pass(9);
    high.pass(9);
    low.rate(8, new Level(0, 2.5, Level.End.LOWEST));
    high.rate(52, new Level(60, 2.5, Level.End.HIGHEST));
    assertEquals(low.mean(), -high.mean(), 1e-12);
    assertEquals(low.variance(), high.variance(), 1e-12);
    assertEquals(low.logLikelihood(), high.logLikelihood(), 1e-12);
    assertTrue(low.mean() < 0);
  }

  @Test
  void theFluctuationIsNothingAtTheStart() {
    IllnessFilter filter = new IllnessFilter(TIME_DAYS, SD);
    filter.rate(30, at(40));
    assertEquals(0, filter.mean());
    assertEquals(0, filter.variance());
  }
}
