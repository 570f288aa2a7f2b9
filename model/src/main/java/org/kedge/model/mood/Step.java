// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// What happens next in a course.
sealed interface Step {
  /// Time passes and nothing happens.
  record Pass(Piece piece) implements Step {}

  /// A session begins.
  ///
  /// @param number its place among the sessions, from 0
  record Begin(int number) implements Step {}

  /// The state is read.
  ///
  /// @param time its place among the days asked for, from 0
  record Read(int time) implements Step {}
}
