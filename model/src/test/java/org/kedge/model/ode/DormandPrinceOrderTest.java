// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DormandPrinceOrderTest {
  private static final Equation OSCILLATOR =
      (time, state, derivative) -> {
        derivative[0] = state[1];
        derivative[1] = -state[0];
      };

  private static double errorWithSteps(int steps) {
    double[] state = {1, 0};
    double step = 2.0 / steps;
    for (int at = 0; at < steps; at++) {
      state =
          DormandPrince.step(OSCILLATOR, at * step, state, step, DormandPrince.slopes(2)).clone();
    }
    return Math.hypot(state[0] - Math.cos(2), state[1] + Math.sin(2));
  }

  /// Halving the step divides the error by two to the fifth.
  @Test
  void isOfOrderFive() {
    double slope = Math.log(errorWithSteps(16) / errorWithSteps(32)) / Math.log(2);
    assertEquals(5, slope, 0.2);
  }

  @Test
  void meetsAnExactSolutionWithinItsTolerance() {
    double[] end = new DormandPrince(1e-10, 1e-10).solve(OSCILLATOR, 0, new double[] {1, 0}, 10);
    assertArrayEquals(new double[] {Math.cos(10), -Math.sin(10)}, end, 1e-8);
  }

  @Test
  void leavesTheStateWhereTimeStandsStill() {
    double[] start = {3, 4};
    assertArrayEquals(start, new DormandPrince(1e-6, 1e-6).solve(OSCILLATOR, 5, start, 5));
  }

  @Test
  void saysWhenTheStateStopsBeingFinite() {
    Equation bursting = (time, state, derivative) -> derivative[0] = state[0] * state[0];
    DormandPrince solver = new DormandPrince(1e-6, 1e-6);
    ArithmeticException burst =
        assertThrows(
            ArithmeticException.class, () -> solver.solve(bursting, 0, new double[] {1}, 2));
    assertTrue(String.valueOf(burst.getMessage()).contains("time"));
  }
}
