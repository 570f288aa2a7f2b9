// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// A short stretch of a course, with all that is the same for every person in it.
///
/// The consolidated part is integrated by the rule of Gauss and Legendre with four nodes, exact for
/// polynomials of degree 7 (Abramowitz and Stegun 1964, 25.4.29).
final class Piece {
  static final int NODES = 4;

  private static final double NEAR = Math.sqrt(3.0 / 7 - 2.0 / 7 * Math.sqrt(6.0 / 5));
  private static final double FAR = Math.sqrt(3.0 / 7 + 2.0 / 7 * Math.sqrt(6.0 / 5));

  /// Places of the nodes in a stretch of length 1, then its end.
  private static final double[] PLACES = {
    (1 - FAR) / 2, (1 - NEAR) / 2, (1 + NEAR) / 2, (1 + FAR) / 2, 1
  };

  private static final double NEAR_WEIGHT = (18 + Math.sqrt(30)) / 72;
  private static final double FAR_WEIGHT = (18 - Math.sqrt(30)) / 72;
  private static final double[] WEIGHTS = {FAR_WEIGHT, NEAR_WEIGHT, NEAR_WEIGHT, FAR_WEIGHT};

  /// Length of the stretch.
  final double lengthDays;

  /// Part of the onset stage that is left at the end, 0 to 1.
  final double onsetLeft;

  /// Part of the expectancy that is left at the end, 0 to 1.
  final double expectancyLeft;

  private final double[] afterDays = new double[NODES + 1];
  private final double[] onsetAreaDays = new double[NODES + 1];

  Piece(double lengthDays, double onsetDays, double expectancyDays) {
    this.lengthDays = lengthDays;
    onsetLeft = Math.exp(-lengthDays / onsetDays);
    expectancyLeft = Math.exp(-lengthDays / expectancyDays);
    for (int place = 0; place <= NODES; place++) {
      afterDays[place] = PLACES[place] * lengthDays;
      onsetAreaDays[place] = -onsetDays * Math.expm1(-afterDays[place] / onsetDays);
    }
  }

  /// Time from the start to a node, or to the end for `NODES`.
  double afterDays(int place) {
    return afterDays[place];
  }

  /// Area under `exp(-t/b)` from the start to a node, or to the end for `NODES`.
  double onsetAreaDays(int place) {
    return onsetAreaDays[place];
  }

  /// Weight of a node, days; all weights together are the length.
  double weightDays(int node) {
    return WEIGHTS[node] * lengthDays;
  }
}
