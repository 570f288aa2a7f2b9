// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;

/// Explicit Runge-Kutta method of order 5 with an embedded error estimate of order 4 and steps that
/// follow from it.
///
/// Coefficients: Dormand JR, Prince PJ. J Comput Appl Math 1980;6:19-26.
public final class DormandPrince {
  private static final double[] NODES = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
  private static final double[][] STAGES = {
    {},
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
  };
  private static final double[] ERROR = {
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
  };
  private static final double SMALLEST_CHANGE = 0.2;
  private static final double LARGEST_CHANGE = 5;
  private static final double SAFETY = 0.9;
  private static final int MOST_STEPS = 100_000;

  private final double relativeTolerance;
  private final double absoluteTolerance;

  /// A solver with tolerances for each component of the state.
  ///
  /// @param relativeTolerance above 0
  /// @param absoluteTolerance above 0, in the state's unit
  public DormandPrince(double relativeTolerance, double absoluteTolerance) {
    if (!(relativeTolerance > 0 && absoluteTolerance > 0)) {
      throw new IllegalArgumentException("tolerances must be above 0");
    }
    this.relativeTolerance = relativeTolerance;
    this.absoluteTolerance = absoluteTolerance;
  }

  /// The state at a later time.
  ///
  /// @param from start time
  /// @param start state at the start; not changed
  /// @param to end time, not before `from`
  /// @return state at the end, same length
  /// @throws ArithmeticException if the state stops being finite or the steps become too many, with
  ///   the time
  public double[] solve(Equation equation, double from, double[] start, double to) {
    double[] state = start.clone();
    double[][] slopes = new double[STAGES.length][state.length];
    double time = from;
    double step = (to - from) / 100;
    for (int count = 0; time < to; count++) {
      if (count == MOST_STEPS) {
        throw new ArithmeticException("more than %d steps at time %s".formatted(count, time));
      }
      boolean last = time + step >= to;
      double taken = last ? to - time : step;
      double[] next = step(equation, time, state, taken, slopes);
      double error = error(state, next, taken, slopes);
      if (!Double.isFinite(error)) {
        throw new ArithmeticException("the state is not finite at time " + time);
      }
      if (error <= 1) {
        time = last ? to : time + taken;
        state = next;
      }
      double change = SAFETY * Math.pow(Math.max(error, 1e-10), -1.0 / 5);
      step = taken * Math.clamp(change, SMALLEST_CHANGE, LARGEST_CHANGE);
    }
    return state;
  }

  /// One step of a given length, without control of its error.
  static double[] step(
      Equation equation, double time, double[] state, double step, double[][] slopes) {
    double[] stage = state;
    for (int at = 0; at < STAGES.length; at++) {
      stage = at == 0 ? state : combine(state, slopes, STAGES[at], step);
      equation.derive(time + NODES[at] * step, stage, slopes[at]);
    }
    return stage;
  }

  static double[][] slopes(int length) {
    return new double[STAGES.length][length];
  }

  private static double[] combine(
      double[] state, double[][] slopes, double[] weights, double step) {
    double[] combined = Arrays.copyOf(state, state.length);
    for (int slope = 0; slope < weights.length; slope++) {
      for (int at = 0; at < state.length; at++) {
        combined[at] += step * weights[slope] * slopes[slope][at];
      }
    }
    return combined;
  }

  private double error(double[] state, double[] next, double step, double[][] slopes) {
    double sum = 0;
    for (int at = 0; at < state.length; at++) {
      double estimate = 0;
      for (int slope = 0; slope < ERROR.length; slope++) {
        estimate += ERROR[slope] * slopes[slope][at];
      }
      double scale =
          absoluteTolerance + relativeTolerance * Math.max(Math.abs(state[at]), Math.abs(next[at]));
      double ratio = step * estimate / scale;
      sum += ratio * ratio;
    }
    return Math.sqrt(sum / state.length);
  }
}
