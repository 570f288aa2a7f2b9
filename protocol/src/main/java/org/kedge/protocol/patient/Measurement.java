// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.Instant;

/// A number that was measured or scored.
///
/// @param measure what, as a concept of the table `code/observation`, for example `systolic`
/// @param value the number, finite, in `unit`
/// @param unit UCUM code, the measure's own unit
/// @param at when
/// @param origin where the fact comes from; readings taken together share it
public record Measurement(String measure, double value, String unit, Instant at, String origin) {
  /// Refuses a value that is no finite number.
  public Measurement {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(measure + " must be a finite number, was " + value);
    }
  }
}
