// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kedge.model.simd.Term;

/// The explicit Runge-Kutta method of Dormand and Prince, whose last stage is the end of the step.
///
/// Seven stages, order 5, estimate of order 4. Dormand JR, Prince PJ. J Comput Appl Math
/// 1980;6:19-26. The dense output is that of the program DOPRI5: Hairer E, Norsett SP, Wanner G.
/// Solving ordinary differential equations I, section II.6.
final class DormandPrince54 extends Method {
  private static final double[] NODES = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1};
  private static final double[][] WEIGHTS = {
    {},
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
  };
  private static final double[] ERROR_WEIGHTS = {
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
  };
  private static final double[] MIDDLE = {
    -12715105075.0 / 11282082432.0,
    0,
    87487479700.0 / 32700410799.0,
    -10690763975.0 / 1880347072.0,
    701980252875.0 / 199316789632.0,
    -1453857185.0 / 822651844.0,
    69997945.0 / 29380423.0
  };

  @Override
  int order() {
    return 5;
  }

  @Override
  List<Double> nodes() {
    return Arrays.stream(NODES).boxed().toList();
  }

  @Override
  Step step(Driven system, Term stepLength) {
    List<List<Term>> slopes = new ArrayList<>();
    List<Term> stage = system.states();
    for (int at = 0; at < WEIGHTS.length; at++) {
      stage = Weights.sum(system.states(), WEIGHTS[at], slopes);
      List<Term> changes = system.derivatives(stage, Math.min(at, NODES.length - 1));
      slopes.add(changes.stream().map(stepLength::times).toList());
    }
    List<Term> none = stage.stream().map(each -> each.number(0)).toList();
    return new Step(stage, Weights.sum(none, ERROR_WEIGHTS, slopes), slopes);
  }

  /// The polynomial meets both ends, both slopes, and the value that `MIDDLE` gives at half the
  /// step.
  @Override
  double[][] denseWeights() {
    double[] first = new double[WEIGHTS.length];
    double[] second = new double[WEIGHTS.length];
    for (int stage = 0; stage < WEIGHTS.length; stage++) {
      double end = stage < WEIGHTS.length - 1 ? WEIGHTS[WEIGHTS.length - 1][stage] : 0;
      first[stage] = (stage == 0 ? 1 : 0) - end;
      double last = stage == WEIGHTS.length - 1 ? 1 : 0;
      second[stage] = end - last - first[stage] + MIDDLE[stage];
    }
    double[] third = Arrays.stream(MIDDLE).map(each -> -each).toArray();
    return new double[][] {first, second, third};
  }
}
