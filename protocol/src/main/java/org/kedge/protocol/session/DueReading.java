// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.Optional;

/// A reading that is or was due.
///
/// @param at when
/// @param label why, for example `40 min from the first device`
/// @param required whether the label asks for it, not only the project's plan
/// @param status where it stands
/// @param reading id of the reading that serves it, where there is one
public record DueReading(
    Instant at, String label, boolean required, Status status, Optional<String> reading) {
  /// Where a due reading stands.
  public enum Status {
    /// Not yet.
    UPCOMING,
    /// Now.
    DUE,
    /// Its time has passed without a reading.
    OVERDUE,
    /// Taken.
    DONE
  }
}
