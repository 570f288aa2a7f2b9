// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A derivative equals the difference quotient.
class DerivativePropertyTest {
  private static final double SMALL = 1e-5;
  private final Algebra algebra = new Algebra();
  private final Term x = algebra.symbol("x");
  private final Term y = algebra.symbol("y");

  private List<Term> terms() {
    Term two = algebra.constant(2);
    Term quotient = x.over(x.plus(y));
    return List.of(
        x.times(x).plus(y),
        x.minus(y).times(quotient),
        y.times(quotient).over(x.plus(two)),
        algebra.power(x, algebra.constant(1.8)),
        algebra.power(x, algebra.constant(2.5)),
        algebra.power(x, algebra.constant(-3)),
        algebra.power(x, y),
        algebra.exp(x.times(y)),
        algebra.log(x.plus(y)),
        algebra.sqrt(x.times(x).plus(y)),
        algebra.max(x, y).times(x),
        algebra.abs(x.minus(y)).times(x));
  }

  private double value(Term term, double atX, double atY) {
    double[] memory = {atX, atY, 0};
    Program program = new Program(Map.of(x, 0, y, 1), Map.of(2, term));
    Kernels.plain(1).kernel(program, 3).run(memory);
    return memory[2];
  }

  @Test
  void equalsTheDifferenceQuotient() {
    Derivative byX = new Derivative(algebra, x);
    for (Term term : terms()) {
      for (double[] at : new double[][] {{0.7, 1.3}, {2.1, 0.4}, {5, 3}}) {
        double quotient =
            (value(term, at[0] + SMALL, at[1]) - value(term, at[0] - SMALL, at[1])) / (2 * SMALL);
        double derivative = value(byX.of(term), at[0], at[1]);
        assertEquals(quotient, derivative, 1e-7 * (1 + Math.abs(quotient)), term.toString());
      }
    }
  }

  /// The slope of a power above 1 is 0 at 0, and not 0 divided by 0.
  @Test
  void isFiniteAtZero() {
    Term power = algebra.power(x, algebra.constant(1.8));
    assertEquals(0, value(new Derivative(algebra, x).of(power), 0, 1));
  }
}
