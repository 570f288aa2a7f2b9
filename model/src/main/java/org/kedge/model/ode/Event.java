// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// What changes at one moment, for all persons of a problem. The solver stops there and starts
/// again.
public sealed interface Event {
  /// When, not before 0.
  double time();

  /// An input takes a new value, which it keeps until its next change. Inputs start at 0.
  ///
  /// @param input place in [Equations#inputs()]
  record Rate(double time, int input, double value) implements Event {
    /// Checks the time and the value.
    public Rate {
      check(time, input, value);
    }
  }

  /// A state jumps. Outputs of that very moment are read before it.
  ///
  /// @param state place in [Equations#states()]
  record Bolus(double time, int state, double amount) implements Event {
    /// Checks the time and the amount.
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
