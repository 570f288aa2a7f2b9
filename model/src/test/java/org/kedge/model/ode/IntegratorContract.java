// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// What every way to solve a system has to hold.
interface IntegratorContract {
  Steps FINE = new Steps.Adaptive(1e-9, 1e-11, 100_000);
  int MANY = 1_000_000;

  /// The way that is tested.
  Solver solver(Equations equations, Steps steps);

  /// The order of its steps.
  int order();

  private Outcome outcome(String text, Steps steps, List<Event> events, double... times) {
    Equations equations = Equations.read(text);
    double[][] persons = new double[3][equations.parameters().size()];
    return solver(equations, steps).solve(new Problem(persons, events, times), 1);
  }

  private double[] solve(String text, Steps steps, List<Event> events, double... times) {
    Outcome outcome = outcome(text, steps, events, times);
    Trajectory trajectory = assertInstanceOf(Outcome.Solved.class, outcome).trajectory();
    double[] values = new double[times.length];
    for (int at = 0; at < times.length; at++) {
      values[at] = trajectory.value(2, at, 0);
    }
    return values;
  }

  private double error(String text, DoubleUnaryOperator exact, double step, double... times) {
    double[] values = solve(text, new Steps.Fixed(step, MANY), List.of(), times);
    double largest = 0;
    for (int at = 0; at < times.length; at++) {
      largest = Math.max(largest, Math.abs(values[at] - exact.applyAsDouble(times[at])));
    }
    return largest;
  }

  private static double slope(double coarse, double fine) {
    return Math.log(coarse / fine) / Math.log(2);
  }

  /// Growth that saturates: `1 / (1 + 9 exp(-t))`.
  String LOGISTIC =
      """
      state y = 0.1
      y' = y * (1 - y)
      output y
      """;

  private static double logistic(double time) {
    return 1 / (1 + 9 * Math.exp(-time));
  }

  @Test
  default void meetsTheLogisticCurve() {
    double[] times = {0, 0.1, 1, 2.5, 10, 40};
    double[] values = solve(LOGISTIC, FINE, List.of(), times);
    for (int at = 0; at < times.length; at++) {
      assertEquals(logistic(times[at]), values[at], 1e-8, "at " + times[at]);
    }
  }

  /// `y' = 2 t y` grows as `exp(t^2)`.
  @Test
  default void meetsAProblemThatTimeDrives() {
    String text =
        """
        state y = 1
        y' = 2 * t * y
        output y
        """;
    assertEquals(Math.exp(1), solve(text, FINE, List.of(), 1)[0], 1e-8);
  }

  /// `y' = z, z' = -y` runs in a circle; the product keeps the states out of the linear part.
  @Test
  default void meetsAnOscillator() {
    String text =
        """
        state y = 0
        state z = 1
        energy = y * y + z * z
        y' = z * energy
        z' = 0 - y * energy
        output y
        """;
    assertEquals(Math.sin(10), solve(text, FINE, List.of(), 10)[0], 1e-7);
  }

  @Test
  default void isOfItsOrderWhereTimeDrives() {
    String text =
        """
        state y = 1
        y' = y * y - t * y - exp(0 - t * t)
        output y
        """;
    double slope =
        slope(
            error(text, time -> Math.exp(-time * time / 2), 1.0 / 16, 1),
            error(text, time -> Math.exp(-time * time / 2), 1.0 / 32, 1));
    assertEquals(order(), slope, 0.2);
  }

  @Test
  default void isOfItsOrder() {
    double slope =
        slope(
            error(LOGISTIC, IntegratorContract::logistic, 1.0 / 16, 2),
            error(LOGISTIC, IntegratorContract::logistic, 1.0 / 32, 2));
    assertEquals(order(), slope, 0.2);
  }

  /// An interpolation of order 4 errs with the fifth power of the step.
  @Test
  default void interpolatesToOrderFour() {
    double[] within = new double[200];
    for (int at = 0; at < within.length; at++) {
      within[at] = 4.0 * (at + 0.37) / within.length;
    }
    double slope =
        slope(
            error(LOGISTIC, IntegratorContract::logistic, 0.25, within),
            error(LOGISTIC, IntegratorContract::logistic, 0.125, within));
    assertEquals(5, slope, 0.2);
  }

  /// An infusion that stops between two output times, into a compartment that is left at rate 2:
  /// `(1 - exp(-2 t)) / 2` while it runs.
  @Test
  default void stopsAndStartsAtADose() {
    String text =
        """
        input dose
        state amount = 0
        state follower = 1
        amount' = dose - 2 * amount
        follower' = amount - follower * follower
        output amount follower
        """;
    List<Event> events =
        List.of(new Event.Rate(1, 0, 1), new Event.Rate(1.7, 0, 0), new Event.Bolus(3, 0, 5));
    double[] values = solve(text, FINE, events, 1, 1.3, 2, 3, 3.5);
    double end = (1 - Math.exp(-1.4)) / 2;
    double before = end * Math.exp(-2.6);
    assertEquals(0, values[0], 1e-12);
    assertEquals((1 - Math.exp(-0.6)) / 2, values[1], 1e-8);
    assertEquals(end * Math.exp(-0.6), values[2], 1e-8);
    assertEquals(before, values[3], 1e-8, "read before the bolus of that moment");
    assertEquals((before + 5) * Math.exp(-1), values[4], 1e-7);
  }

  /// `y' = y^2` from 1 bursts at time 1.
  @Test
  default void stopsWhereTheStateBursts() {
    String text =
        """
        state y = 1
        y' = y * y
        output y
        """;
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, outcome(text, FINE, List.of(), 2));
    assertEquals(1, failed.time(), 1e-3);
    assertTrue(failed.reason() != Reason.NO_REAL_MODES, failed.toString());
  }

  /// The logarithm of a number below 0, from time 1 on.
  @Test
  default void stopsWhereANumberIsNotFinite() {
    String text =
        """
        state y = 1
        y' = log(1 - t) - y
        output y
        """;
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, outcome(text, FINE, List.of(), 2));
    assertEquals(1, failed.time(), 1e-3);
  }

  /// The shortest step is enough to know; the steps that are allowed are not used up.
  @Test
  default void saysWhenNoStepGivesANumber() {
    String text =
        """
        state y = 1
        y' = log(0 - y)
        output y
        """;
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, outcome(text, FINE, List.of(), 2));
    assertEquals(Reason.NOT_FINITE, failed.reason());
    assertEquals(0, failed.time());
  }

  @Test
  default void saysWhenTheStepsAreTooMany() {
    Steps few = new Steps.Adaptive(1e-9, 1e-11, 5);
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, outcome(LOGISTIC, few, List.of(), 40));
    assertEquals(Reason.STEP_LIMIT, failed.reason());
    assertTrue(failed.time() < 40 && failed.advice().contains("steps"), failed.toString());
  }

  @Test
  default void anOutputThatIsNotFiniteIsNoResult() {
    String text =
        """
        state y = 1
        y' = 0 - y
        worse = log(0 - y)
        output worse
        """;
    Outcome outcome = outcome(text, FINE, List.of(), 1);
    assertEquals(Reason.NOT_FINITE, assertInstanceOf(Outcome.Failed.class, outcome).reason());
  }
}
