// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;
import java.util.List;
import org.kedge.model.simd.Term;

/// A one-step method with an embedded error estimate and dense output, as formulas.
public abstract sealed class Method permits Rodas5P, DormandPrince54 {
  Method() {}

  /// The stiff method: 8 stages, order 5, estimate of order 4, dense output of order 4.
  public static Method rodas5P() {
    return new Rodas5P();
  }

  /// The method for problems that are not stiff: order 5, estimate of order 4, dense output of
  /// order 4.
  public static Method dormandPrince() {
    return new DormandPrince54();
  }

  /// Power of the step with which the error estimate falls.
  abstract int order();

  /// Places of the stages in a step, as fractions of it; 0 comes first, 1 comes last.
  abstract List<Double> nodes();

  /// One step of a system.
  abstract Step step(Driven system, Term stepLength);

  /// What a step leaves behind.
  ///
  /// @param next the states at the end of the step
  /// @param error estimated error of each
  /// @param slopes what the dense output is made from: stage by state
  record Step(List<Term> next, List<Term> error, List<List<Term>> slopes) {}

  /// Weights of the slopes in the coefficients of the dense output, pure numbers.
  ///
  /// @shape `degrees x stages`
  abstract double[][] denseWeights();

  /// Coefficients of the dense output, from the slopes of a step: degree by state.
  final List<List<Term>> dense(List<List<Term>> slopes) {
    List<Term> none = slopes.getFirst().stream().map(each -> each.number(0)).toList();
    return Arrays.stream(denseWeights()).map(row -> Weights.sum(none, row, slopes)).toList();
  }

  /// One state within a step: `(1 - s) start + s (end + (1 - s) (k1 + s (k2 + s k3)))`.
  ///
  /// @param fraction s, 0 to 1
  /// @param coefficients k1, k2, ... of the state
  static Term within(Term fraction, Term start, Term end, List<Term> coefficients) {
    Term polynomial = coefficients.getLast();
    for (Term coefficient : coefficients.reversed().subList(1, coefficients.size())) {
      polynomial = coefficient.plus(fraction.times(polynomial));
    }
    Term rest = fraction.number(1).minus(fraction);
    return rest.times(start).plus(fraction.times(end.plus(rest.times(polynomial))));
  }
}
