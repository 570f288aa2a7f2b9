// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// The longest time to the next session that keeps the risk of relapse within a threshold.
public sealed interface LongestInterval {
  /// Some interval does.
  ///
  /// @param days whole days, within the bounds of the protocol
  /// @param relapseBefore probability of relapse before a visit after them, 0 to the threshold
  /// @param atBound whether the protocol, not the risk, ends it
  record Days(int days, double relapseBefore, boolean atBound) implements LongestInterval {}

  /// None can be named.
  ///
  /// @param why a sentence
  record None(String why) implements LongestInterval {}
}
