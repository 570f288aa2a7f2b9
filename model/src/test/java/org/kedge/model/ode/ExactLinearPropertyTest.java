// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.model.simd.Kernels;

/// Linear states as modes.
class ExactLinearPropertyTest {
  private static final Steps FINE = new Steps.Adaptive(1e-11, 1e-13, 100_000);
  private static final String COMPARTMENTS =
      """
      parameter k ke
      input dose
      state gut = 3
      state central = 0
      state shallow = 1
      state deep = 0
      state site = 0
      gut' = 0 - k * gut
      central' = dose + k * gut + 0.2 - (ke + 3 + 0.5) * central + 1.1 * shallow + 0.07 * deep
      shallow' = 3 * central - 1.1 * shallow
      deep' = 0.5 * central - 0.07 * deep
      site' = 12 * (central - site)
      output gut central shallow deep site
      """;

  private static Trajectory solve(String text, boolean exact, Steps steps, double[]... persons) {
    Solver solver =
        new Solver(Equations.read(text), Method.rodas5P(), exact, steps, Kernels.lanes(1));
    List<Event> events =
        List.of(new Event.Rate(0.5, 0, 7), new Event.Rate(1.25, 0, 0), new Event.Bolus(2, 1, 4));
    double[] times = {0, 0.2, 0.5, 1, 1.25, 2, 2.1, 5, 30};
    Outcome outcome = solver.solve(new Problem(persons, events, times), 1);
    return assertInstanceOf(Outcome.Solved.class, outcome).trajectory();
  }

  @Test
  void agreesWithTheMethodThatIntegratesThem() {
    double[][] persons = {{0.9, 2}, {1.5, 0.3}, {20, 5}};
    Trajectory exact = solve(COMPARTMENTS, true, FINE, persons);
    Trajectory integrated = solve(COMPARTMENTS, false, FINE, persons);
    for (int person = 0; person < persons.length; person++) {
      for (int time = 0; time < 9; time++) {
        for (int output = 0; output < 5; output++) {
          double expected = integrated.value(person, time, output);
          assertEquals(expected, exact.value(person, time, output), 1e-9 * (1 + expected));
        }
      }
    }
  }

  /// Nothing is left to integrate, so the longest steps that there are lead to the same answer.
  @Test
  void asksForNoStepsOfItsOwn() {
    Trajectory coarse = solve(COMPARTMENTS, true, new Steps.Fixed(100, 100), new double[] {1, 2});
    Trajectory fine = solve(COMPARTMENTS, true, new Steps.Fixed(0.01, 10_000), new double[] {1, 2});
    for (int time = 0; time < 9; time++) {
      assertEquals(fine.value(0, time, 1), coarse.value(0, time, 1), 1e-11);
    }
  }

  @Test
  void refusesModesThatAreNotReal() {
    assertEquals(
        Reason.NO_REAL_MODES, reason("state y = 0\nstate z = 1\ny' = z\nz' = 0 - y\noutput y"));
  }

  @Test
  void refusesModesThatAreTheSame() {
    assertEquals(
        Reason.NO_REAL_MODES, reason("state y = 1\nstate z = 0\ny' = 0 - y\nz' = y - z\noutput z"));
  }

  @Test
  void refusesAStateThatOnlyCollects() {
    assertEquals(
        Reason.NO_REAL_MODES, reason("state y = 1\nstate z = 0\ny' = 0 - y\nz' = y\noutput z"));
  }

  private static Reason reason(String text) {
    Problem problem = new Problem(new double[][] {{}}, List.of(), new double[] {1});
    Outcome outcome = Solver.of(Equations.read(text), FINE).solve(problem, 1);
    return assertInstanceOf(Outcome.Failed.class, outcome).reason();
  }
}
