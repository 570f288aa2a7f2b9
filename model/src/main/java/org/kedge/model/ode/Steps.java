// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// How long the steps are.
public sealed interface Steps {
  /// Most steps for one block of persons, at least 1.
  int most();

  /// As long as the estimated error allows.
  ///
  /// The error of a person is the root of the mean over the states of `(error / (absolute +
  /// relative |state|))^2`; all persons of a block share the steps of the one with the largest.
  ///
  /// @param relative part of a state, above 0
  /// @param absolute above 0, in the unit of the states
  /// @param most steps for one block of persons, at least 1
  record Adaptive(double relative, double absolute, int most) implements Steps {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Adaptive {
      if (!(relative > 0 && absolute > 0 && most > 0)) {
        throw new IllegalArgumentException(
            "tolerances and the limit of steps must be above 0, were %s, %s, %d"
                .formatted(relative, absolute, most));
      }
    }
  }

  /// All the same, but for the last one before an event.
  ///
  /// @param length above 0, in the unit of time of the equations
  /// @param most steps for one block of persons, at least 1
  record Fixed(double length, int most) implements Steps {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Fixed {
      if (!(length > 0 && most > 0)) {
        throw new IllegalArgumentException(
            "a step and the limit of steps must be above 0, were %s, %d".formatted(length, most));
      }
    }
  }
}
