// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.Instant;

/// One weighing.
///
/// @param kg body weight, kilograms
/// @param at when
/// @param origin where it comes from
public record Weight(double kg, Instant at, String origin) {
  /// Refuses what is no weight.
  public Weight {
    if (!(kg > 0) || !Double.isFinite(kg)) {
      throw new IllegalArgumentException("kg must be a finite number above 0, was " + kg);
    }
  }
}
