// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// Particles with what is known of each.
final class Draws {
  private final Particles particles;
  private final double[][] coordinates;
  private final boolean[] strong;
  private final double[] logWeights;
  private IllnessFilter[] illness = {};

  Draws(Particles particles, int count) {
    this.particles = particles;
    coordinates = new double[count][];
    strong = new boolean[count];
    logWeights = new double[count];
  }

  void put(int index, double[] z, boolean ofStrongClass, double logRatio) {
    coordinates[index] = z;
    strong[index] = ofStrongClass;
    logWeights[index] = logRatio;
  }

  /// Adds what the readings say.
  void rate(Likelihood likelihood) {
    illness = likelihood.filters(particles, logWeights.length);
    for (int index = 0; index < logWeights.length; index++) {
      logWeights[index] += illness[index].logLikelihood();
    }
  }

  Particles particles() {
    return particles;
  }

  double[] logWeights() {
    return logWeights;
  }

  int count() {
    return strong.length;
  }

  double coordinate(int index, Coordinate coordinate) {
    return coordinates[index][coordinate.ordinal()];
  }

  boolean strong(int index) {
    return strong[index];
  }

  IllnessFilter illness(int index) {
    return illness[index];
  }
}
