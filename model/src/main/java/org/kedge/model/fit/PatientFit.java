// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.evidence.Evidence;
import org.kedge.model.person.Noise;

/// Fits the mood parameters of one patient to that patient's ratings.
///
/// Importance sampling: particles of both classes of response are drawn around the most probable
/// person of their class, and some from the prior, and weighted by prior, proposal and likelihood.
/// The ratings are `score + W + error`, with the illness fluctuation W by a Kalman filter.
///
/// @source evidence drug/ketamine/fit.csv
public final class PatientFit {
  /// A class keeps at least this share of the particles, however improbable it looks at its mode.
  private static final double LEAST_SHARE = 0.1;

  private final Evidence evidence;
  private final Prior prior;
  private final int count;
  private final double priorShare;
  private final double leastEffective;

  /// Reads the rows.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  /// @throws java.util.NoSuchElementException if a parameter has no spread
  public PatientFit(Evidence evidence) {
    this.evidence = evidence;
    prior = new Prior(evidence);
    count = (int) evidence.value("fit.particles", "1");
    priorShare = evidence.value("fit.prior_share", "1");
    leastEffective = evidence.value("fit.least_ess", "1");
  }

  /// Posterior of one patient.
  ///
  /// @param seed any number; the same seed gives the same particles
  /// @return the posterior, or why there is none
  /// @throws IllegalArgumentException if a total lies outside its instrument
  /// @throws ArithmeticException if the mood of a particle is not finite
  public Fitted fit(PatientCourse course, long seed) {
    if (course.sessions().isEmpty()) {
      return new NoPosterior(NoPosterior.Reason.NO_SESSION, "0 sessions");
    }
    if (course.ratings().isEmpty()) {
      return new NoPosterior(NoPosterior.Reason.NO_RATING, "0 ratings");
    }
    Likelihood likelihood = new Likelihood(evidence, course);
    Draws draws = draw(likelihood, seed);
    double[] weights = weights(draws.logWeights());
    double effective = effective(weights);
    if (!(effective >= leastEffective)) {
      return new NoPosterior(
          NoPosterior.Reason.TOO_FEW_PARTICLES,
          "%.0f effective particles of %d, at least %.0f are needed"
              .formatted(effective, count, leastEffective));
    }
    return new Posterior(evidence, prior, course, draws, weights, effective);
  }

  private Draws draw(Likelihood likelihood, long seed) {
    Mode strongMode = new Mode(prior, likelihood, true);
    Mode weakMode = new Mode(prior, likelihood, false);
    double odds = Math.exp(weakMode.logEvidence() - strongMode.logEvidence());
    double strongShare = Math.clamp(1 / (1 + odds), LEAST_SHARE, 1 - LEAST_SHARE);
    Proposal strongProposal = new Proposal(strongMode, priorShare);
    Proposal weakProposal = new Proposal(weakMode, priorShare);
    Draws draws = new Draws(prior.particles(count), count);
    for (int index = 0; index < count; index++) {
      Noise noise = Noise.of(seed, index);
      boolean strong = noise.uniform(Noise.Stream.RESPONDER_CLASS, 0) < strongShare;
      Proposal proposal = strong ? strongProposal : weakProposal;
      double[] z = proposal.draw(noise);
      prior.write(z, strong, draws.particles(), index);
      double ofClass =
          strong
              ? prior.strongShare() / strongShare
              : (1 - prior.strongShare()) / (1 - strongShare);
      draws.put(index, z, strong, Math.log(ofClass) + proposal.logRatio(z));
    }
    draws.rate(likelihood);
    return draws;
  }

  private static double[] weights(double[] logWeights) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logWeight : logWeights) {
      largest = Math.max(largest, logWeight);
    }
    double[] weights = new double[logWeights.length];
    double sum = 0;
    for (int index = 0; index < weights.length; index++) {
      weights[index] = Math.exp(logWeights[index] - largest);
      sum += weights[index];
    }
    for (int index = 0; index < weights.length; index++) {
      weights[index] /= sum;
    }
    return weights;
  }

  private static double effective(double[] weights) {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 1 / squares;
  }
}
