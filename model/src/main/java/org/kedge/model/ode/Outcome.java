// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// How a solution ended.
public sealed interface Outcome {
  /// All persons, all times. Every number is finite.
  ///
  /// @param trajectory outputs of all
  /// @param steps steps taken, accepted or not, over all blocks of persons, at least 0
  record Solved(Trajectory trajectory, long steps) implements Outcome {}

  /// No numbers.
  ///
  /// @param reason why
  /// @param time the time that was reached, in the unit of the equations, at least 0
  /// @param person place of the first of the persons who were solved together, from 0
  record Failed(Reason reason, double time, int person) implements Outcome {
    /// What to try, a sentence without its full stop.
    public String advice() {
      return reason.advice();
    }
  }
}
