// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// How a solution ended.
public sealed interface Outcome {
  /// All persons, all times. Every number is finite.
  ///
  /// @param steps steps taken, accepted or not, over all blocks of persons
  record Solved(Trajectory trajectory, long steps) implements Outcome {}

  /// No numbers.
  ///
  /// @param time the time that was reached
  /// @param person the first of the persons who were solved together
  record Failed(Reason reason, double time, int person) implements Outcome {
    /// What to try.
    public String advice() {
      return reason.advice();
    }
  }
}
