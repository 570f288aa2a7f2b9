// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Compartments with constant rates: `dx/dt = A x + b(t)`, b constant between events.
///
/// The solution is exact: between two events the state and one constant, for the inputs, are
/// multiplied by the exponential of the rates.
final class LinearSystem {
  /// Lengths of steps are whole multiples of this, hours: a part of a billionth of a second, so
  /// that lengths which differ by rounding alone are equal.
  private static final double GRAIN_H = 0x1p-42;

  private final double[][] rates;

  /// An empty system.
  ///
  /// @param size number of compartments
  LinearSystem(int size) {
    rates = new double[size][size];
  }

  /// Amount moves from one compartment to another at a rate constant, per hour.
  LinearSystem flow(int from, int to, double perH) {
    return flow(from, to, perH, 1);
  }

  /// As above, of which only a fraction arrives.
  LinearSystem flow(int from, int to, double perH, double fraction) {
    rates[from][from] -= perH;
    rates[to][from] += perH * fraction;
    return this;
  }

  /// Amount leaves a compartment at a rate constant, per hour.
  LinearSystem loss(int from, double perH) {
    rates[from][from] -= perH;
    return this;
  }

  /// A compartment that follows another without taking from it: `dx/dt = gain y - loss x`.
  LinearSystem follow(int from, int to, double gainPerH, double lossPerH) {
    rates[to][from] += gainPerH;
    rates[to][to] -= lossPerH;
    return this;
  }

  /// The system as a sum of exponentials.
  ///
  /// @param size how many leading compartments count
  Modes modes(int size) {
    return Modes.of(rates, size);
  }

  /// States at given times, before any bolus of that very moment.
  ///
  /// @param timesH not descending, finite, hours
  /// @return one state a time
  /// @shape `timesH.length x compartments`
  /// @throws IllegalArgumentException if a time is not finite, or times descend
  double[][] at(List<Input> inputs, double[] timesH) {
    requireOrder(timesH);
    TreeSet<Double> events = new TreeSet<>();
    for (Input input : inputs) {
      events.add(input.startH());
      if (input instanceof Input.ZeroOrder zero) {
        events.add(zero.endH());
      }
    }
    Steps steps = new Steps(inputs);
    double[][] states = new double[timesH.length][];
    double[] state = new double[rates.length];
    double now = events.isEmpty() ? 0 : Math.min(events.first(), 0);
    for (int at = 0; at < timesH.length; at++) {
      while (!events.isEmpty() && events.first() < timesH[at]) {
        double event = events.pollFirst();
        state = steps.propagate(state, now, event);
        now = event;
        give(state, inputs, event);
      }
      state = steps.propagate(state, now, timesH[at]);
      now = timesH[at];
      states[at] = state.clone();
    }
    return states;
  }

  private static void requireOrder(double[] timesH) {
    for (int at = 0; at < timesH.length; at++) {
      if (!Double.isFinite(timesH[at]) || (at > 0 && timesH[at] < timesH[at - 1])) {
        throw new IllegalArgumentException(
            "timesH must be finite and not descend, place %d was %s".formatted(at, timesH[at]));
      }
    }
  }

  private static void give(double[] state, List<Input> inputs, double eventH) {
    for (Input input : inputs) {
      if (input instanceof Input.Bolus bolus && bolus.startH() == eventH) {
        state[bolus.compartment()] += bolus.amountMg();
      }
    }
  }

  /// Steps from one time to the next. Steps of equal length under equal inputs share their
  /// exponential.
  private final class Steps {
    private final List<Input.ZeroOrder> constant;
    private final Map<Step, double[][]> known = new HashMap<>();

    private Steps(List<Input> inputs) {
      constant =
          inputs.stream()
              .filter(Input.ZeroOrder.class::isInstance)
              .map(Input.ZeroOrder.class::cast)
              .toList();
    }

    private double[] propagate(double[] state, double fromH, double toH) {
      if (toH <= fromH) {
        return state;
      }
      double[][] exponential =
          known.computeIfAbsent(
              new Step(Math.rint((toH - fromH) / GRAIN_H), input((fromH + toH) / 2)),
              step -> MatrixExponential.of(augmented(step.input()), step.grains() * GRAIN_H));
      double[] next = new double[state.length];
      for (int row = 0; row < state.length; row++) {
        double sum = exponential[row][state.length];
        for (int column = 0; column < state.length; column++) {
          sum += exponential[row][column] * state[column];
        }
        next[row] = sum;
      }
      return next;
    }

    /// Inputs of a moment by compartment.
    private List<Double> input(double momentH) {
      Double[] input = new Double[rates.length];
      Arrays.fill(input, 0.0);
      for (Input.ZeroOrder zero : constant) {
        if (zero.startH() <= momentH && momentH < zero.endH()) {
          input[zero.compartment()] += zero.rateMgPerH();
        }
      }
      return List.of(input);
    }
  }

  /// A step of so many grains under constant inputs.
  private record Step(double grains, List<Double> input) {}

  /// The rates with one more column, which holds the constant inputs.
  private double[][] augmented(List<Double> input) {
    double[][] augmented = new double[rates.length + 1][rates.length + 1];
    for (int row = 0; row < rates.length; row++) {
      augmented[row] = Arrays.copyOf(rates[row], rates.length + 1);
      augmented[row][rates.length] = input.get(row);
    }
    return augmented;
  }
}
