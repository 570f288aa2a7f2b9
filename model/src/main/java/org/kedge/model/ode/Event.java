// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// What changes at one moment, for all persons of a problem. The solver stops there and starts
/// again. Units are those of the equations.
public sealed interface Event {
  /// When, at least 0, finite.
  double time();

  /// An input takes a new value, which it keeps until its next change. Inputs start at 0.
  ///
  /// @param time at least 0, finite
  /// @param input place among the inputs, in the order of the text, from 0
  /// @param value any sign, finite
  record Rate(double time, int input, double value) implements Event {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Rate {
      check(time, input, value);
    }
  }

  /// A state jumps. Outputs of that very moment are read before it.
  ///
  /// @param time at least 0, finite
  /// @param state place among the states, in the order of the text, from 0
  /// @param amount what is added, any sign, finite
  record Bolus(double time, int state, double amount) implements Event {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Bolus {
      check(time, state, amount);
    }
  }

  private static void check(double time, int place, double value) {
    if (!(time >= 0 && Double.isFinite(time) && place >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "an event needs a time and a place of at least 0 and a finite value; got %s, %d, %s"
              .formatted(time, place, value));
    }
  }
}
