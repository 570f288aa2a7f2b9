// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// What a protocol allows until the next session.
public sealed interface AllowedInterval permits IntervalBounds, AllowedInterval.None {
  /// No further session, or none in whole days from now.
  ///
  /// @param why a sentence
  record None(String why) implements AllowedInterval {}
}
