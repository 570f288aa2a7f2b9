// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.model.person.Noise;

/// Where particles of one class are drawn from: around the mode, somewhat wider than it, and a
/// share from the prior, which bounds every weight.
final class Proposal {
  /// Wider in every direction, because the posterior's tails are heavier than the mode's normal.
  private static final double WIDER = 1.3;

  private final double[] centre;
  private final Cholesky precision;
  private final double priorShare;

  /// @param priorShare share drawn from the prior, above 0
  Proposal(Mode mode, double priorShare) {
    centre = mode.place();
    precision = mode.precision();
    this.priorShare = priorShare;
  }

  /// Coordinates of one particle.
  ///
  /// @param noise of this particle
  double[] draw(Noise noise) {
    double[] normal = new double[centre.length];
    for (int at = 0; at < normal.length; at++) {
      normal[at] = noise.normal(Noise.Stream.EFFECT, at);
    }
    if (noise.uniform(Noise.Stream.EFFECT, normal.length) < priorShare) {
      return normal;
    }
    double[] drawn = precision.solveTransposed(normal);
    for (int at = 0; at < drawn.length; at++) {
      drawn[at] = centre[at] + WIDER * drawn[at];
    }
    return drawn;
  }

  /// Logarithm of the prior's density over that of this proposal.
  double logRatio(double[] z) {
    double squares = 0;
    double[] apart = new double[z.length];
    for (int at = 0; at < z.length; at++) {
      squares += z[at] * z[at];
      apart[at] = z[at] - centre[at];
    }
    double ofMode =
        0.5 * precision.logDeterminant()
            - z.length * Math.log(WIDER)
            - 0.5 * precision.square(apart) / (WIDER * WIDER);
    double ofPrior = -0.5 * squares;
    double larger = Math.max(ofMode, ofPrior);
    double mixture =
        larger
            + Math.log(
                priorShare * Math.exp(ofPrior - larger)
                    + (1 - priorShare) * Math.exp(ofMode - larger));
    return ofPrior - mixture;
  }
}
