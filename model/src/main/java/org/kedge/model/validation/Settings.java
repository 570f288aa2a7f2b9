// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// How much is simulated.
///
/// @param patients virtual patients an arm, at least 2
/// @param seed any; the same seed gives the same numbers
/// @param threads at least 1; they do not change the result
public record Settings(int patients, long seed, int threads) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public Settings {
    if (patients < 2 || threads < 1) {
      throw new IllegalArgumentException(
          "patients must be at least 2 and threads at least 1, were %d and %d"
              .formatted(patients, threads));
    }
  }
}
