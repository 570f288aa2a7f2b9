// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationsTest {
  private static double value(String formula, double parameter) {
    Equations equations =
        Equations.read("parameter p\nstate y = 1\ny' = 0 - y\nz = %s\noutput z".formatted(formula));
    Problem problem = new Problem(new double[][] {{parameter}}, List.of(), new double[] {0});
    Steps steps = new Steps.Adaptive(1e-6, 1e-6, 100);
    Outcome outcome = Solver.of(equations, steps).solve(problem, 1);
    return assertInstanceOf(Outcome.Solved.class, outcome).trajectory().value(0, 0, 0);
  }

  /// A lane that only fills a vector is nobody.
  @Test
  void nobodyStandsBehindTheLastPerson() {
    Equations equations = Equations.read("parameter p\nstate y = 1\ny' = 0 - p * y\noutput y");
    Problem problem = new Problem(new double[][] {{1}, {2}, {3}}, List.of(), new double[] {0, 1});
    Steps steps = new Steps.Adaptive(1e-6, 1e-6, 100);
    Trajectory trajectory =
        assertInstanceOf(Outcome.Solved.class, Solver.of(equations, steps).solve(problem, 1))
            .trajectory();
    assertEquals(Math.exp(-3), trajectory.value(2, 1, 0), 1e-4);
    for (int[] place : new int[][] {{3, 0, 0}, {-1, 0, 0}, {0, 2, 0}, {0, -1, 0}, {0, 0, 1}}) {
      assertThrows(
          IndexOutOfBoundsException.class, () -> trajectory.value(place[0], place[1], place[2]));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 + 2 * 3          | 7
          (1 + 2) * 3        | 9
          8 / 4 / 2          | 1
          8 - 4 - 2          | 2
          2 * p^2            | 18
          -p^2               | -9
          2^p^2              | 512
          p^-1 * 3           | 1
          p^2.5              | 15.588457268119896
          p^1.8              | 7.224674055842076
          max(p, 5) - 1e-1   | 4.9
          exp(log(p))        | 3
          sqrt(p * 12)       | 6
          p / (6 / p)        | 1.5
          p * (1 / p) / 0.5  | 2
          """)
  void readsAFormulaByTheUsualPrecedence(String formula, double expected) {
    assertEquals(expected, value(formula, 3), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          y' = q                | line 2, 'y' = q': unknown name q
          y' = (1 + 2           | line 2, 'y' = (1 + 2': expected ')'
          y' = 2 3              | line 2, 'y' = 2 3': cannot read '3'
          y' = tan(1)           | line 2, 'y' = tan(1)': unknown function tan
          y' = 1 +              | line 2, 'y' = 1 +': the formula ends early
          y = 1                 | line 2, 'y = 1': the name y is taken
          x' = 1                | line 2, 'x' = 1': unknown name x
          t' = 1                | line 2, 't' = 1': t is not a state
          state z = y           | line 2, 'state z = y': the value at time 0 may need parameters only
          2a = 1                | line 2, '2a = 1': '2a' is not a name
          y' == 1               | line 2, 'y' == 1': expected one '='
          """)
  void namesTheLineAndTheFault(String line, String message) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> Equations.read("state y = 1\n" + line));
    assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
  }

  @Test
  void wantsAnEquationForEachState() {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> Equations.read("state y = 1"));
    assertEquals("the state y has no equation y'", fault.getMessage());
  }

  @Test
  void wantsPersonsThatFit() {
    Equations equations = Equations.read("parameter k\nstate y = 1\ny' = 0 - k * y\noutput y");
    Solver solver = Solver.of(equations, new Steps.Adaptive(1e-6, 1e-6, 100));
    Problem problem = new Problem(new double[][] {{1}, {Double.NaN}}, List.of(), new double[] {1});
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> solver.solve(problem, 1));
    assertEquals("k of person 1 must be finite, was NaN", fault.getMessage());
  }
}
