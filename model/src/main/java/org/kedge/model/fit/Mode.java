// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// The most probable person of one class, and how fast the probability falls around.
///
/// Half the squared innovations and half the squared coordinates are made least by the method of
/// Levenberg and Marquardt with forward differences; the curvature at the end is that of Gauss and
/// Newton. It is only the middle of a proposal: the weights correct what it leaves out.
final class Mode {
  private static final int MOST_STEPS = 40;
  private static final double DIFFERENCE = 1e-4;
  private static final double SMALL_STEP = 1e-3;
  private static final double FIRST_DAMPING = 1;
  private static final double DAMPING_CHANGE = 4;

  private final Prior prior;
  private final Likelihood likelihood;
  private final boolean strong;
  private final Particles around;
  private double[] z = new double[Coordinate.COUNT];
  private double[][] innovations;
  private double cost;

  Mode(Prior prior, Likelihood likelihood, boolean strong) {
    this.prior = prior;
    this.likelihood = likelihood;
    this.strong = strong;
    around = prior.particles(Coordinate.COUNT + 1);
    innovations = innovationsAround(z);
    cost = cost(z, innovations[0]);
    search();
  }

  /// Place, in standard normal coordinates.
  double[] place() {
    return z.clone();
  }

  /// Factor of the precision at the place.
  Cholesky precision() {
    return new Cholesky(curvature(0));
  }

  /// Logarithm of the probability of the class and the readings, but for a constant, after Laplace.
  double logEvidence() {
    double share = strong ? prior.strongShare() : 1 - prior.strongShare();
    return Math.log(share) - cost - 0.5 * precision().logDeterminant();
  }

  private void search() {
    double damping = FIRST_DAMPING;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] change = new Cholesky(curvature(damping)).solve(descent());
      double[] next = new double[z.length];
      double length = 0;
      for (int at = 0; at < z.length; at++) {
        next[at] = z[at] + change[at];
        length = Math.max(length, Math.abs(change[at]));
      }
      double[][] there = innovationsAround(next);
      double nextCost = cost(next, there[0]);
      if (nextCost <= cost) {
        z = next;
        innovations = there;
        cost = nextCost;
        damping /= DAMPING_CHANGE;
      } else {
        damping *= DAMPING_CHANGE;
      }
      if (length < SMALL_STEP) {
        return;
      }
    }
  }

  /// Innovations at a place, then those with each coordinate a little larger.
  private double[][] innovationsAround(double[] centre) {
    prior.write(centre, strong, around, 0);
    for (int at = 0; at < centre.length; at++) {
      double[] beside = centre.clone();
      beside[at] += DIFFERENCE;
      prior.write(beside, strong, around, at + 1);
    }
    return likelihood.innovations(around, centre.length + 1);
  }

  private static double cost(double[] z, double[] innovations) {
    double sum = 0;
    for (double coordinate : z) {
      sum += coordinate * coordinate;
    }
    for (double innovation : innovations) {
      sum += innovation * innovation;
    }
    return sum / 2;
  }

  private double slope(int coordinate, int reading) {
    return (innovations[coordinate + 1][reading] - innovations[0][reading]) / DIFFERENCE;
  }

  private double[][] curvature(double damping) {
    double[][] matrix = new double[z.length][z.length];
    for (int row = 0; row < z.length; row++) {
      for (int column = 0; column < z.length; column++) {
        for (int reading = 0; reading < likelihood.readings(); reading++) {
          matrix[row][column] += slope(row, reading) * slope(column, reading);
        }
      }
      matrix[row][row] += 1 + damping;
    }
    return matrix;
  }

  private double[] descent() {
    double[] down = new double[z.length];
    for (int at = 0; at < z.length; at++) {
      down[at] = -z[at];
      for (int reading = 0; reading < likelihood.readings(); reading++) {
        down[at] -= slope(at, reading) * innovations[0][reading];
      }
    }
    return down;
  }
}
