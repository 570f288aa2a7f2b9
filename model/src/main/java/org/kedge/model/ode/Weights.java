// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.List;
import java.util.stream.IntStream;
import org.kedge.model.simd.Term;

/// Sums of slopes with the weights of a method's table.
final class Weights {
  private Weights() {}

  /// `start + sum weight_j slope_j`, for one state.
  static Term sum(Term start, double[] weights, List<List<Term>> slopes, int state) {
    Term sum = start;
    for (int slope = 0; slope < weights.length; slope++) {
      sum = sum.plus(slopes.get(slope).get(state).times(weights[slope]));
    }
    return sum;
  }

  /// The same for all states.
  static List<Term> sum(List<Term> starts, double[] weights, List<List<Term>> slopes) {
    return IntStream.range(0, starts.size())
        .mapToObj(state -> sum(starts.get(state), weights, slopes, state))
        .toList();
  }
}
