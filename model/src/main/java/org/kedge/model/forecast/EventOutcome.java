// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// A past forecast of an event, and whether it came.
///
/// @param probability as forecast, 0 to 1
/// @param came whether it came
public record EventOutcome(double probability, boolean came) {
  /// Checks the range.
  ///
  /// @throws IllegalArgumentException if the probability is out of its range
  public EventOutcome {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0 to 1, was " + probability);
    }
  }
}
