// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Stiff problems of the literature, with the answers that their collections print.
class StiffReferenceTest {
  private static final Steps STEPS = new Steps.Adaptive(1e-8, 1e-12, 100_000);

  private static double[] solve(String text, double time) {
    Equations equations = Equations.read(text);
    Problem problem = new Problem(new double[][] {{}}, List.of(), new double[] {time});
    Outcome outcome = Solver.of(equations, STEPS).solve(problem, 1);
    Trajectory trajectory = assertInstanceOf(Outcome.Solved.class, outcome).trajectory();
    double[] values = new double[equations.outputs().size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = trajectory.value(0, 0, at);
    }
    return values;
  }

  /// Three reactions with rates from 0.04 to 3e7. Robertson HH, in Walsh J (ed), Numerical
  /// analysis, 1966, 178-182; answer at time 40 as printed by the example of CVODE, four digits.
  @Test
  void robertson() {
    double[] values =
        solve(
            """
            state a = 1
            state b = 0
            state c = 0
            a' = 1e4 * b * c - 0.04 * a
            b' = 0.04 * a - 1e4 * b * c - 3e7 * b * b
            c' = 3e7 * b * b
            output a b c
            """,
            40);
    assertEquals(7.1583e-1, values[0], 1e-5);
    assertEquals(9.1855e-6, values[1], 1e-9);
    assertEquals(2.8416e-1, values[2], 1e-5);
    assertEquals(1, values[0] + values[1] + values[2], 1e-9, "mass is kept");
  }

  /// The oscillator of van der Pol with a stiffness of 1e6. Mazzia F, Magherini C. Test set for
  /// initial value problem solvers, release 2.4, problem VDPOL, answer at time 2.
  @Test
  void vanDerPol() {
    double[] values =
        solve(
            """
            state y = 2
            state z = 0
            y' = z
            z' = ((1 - y * y) * z - y) * 1e6
            output y z
            """,
            2);
    assertEquals(1.706167732170483, values[0], 1e-6);
    assertEquals(-0.8928097010247975, values[1], 1e-6);
  }
}
