// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.List;

/// Whether the patient may leave.
public sealed interface Readiness {
  /// Every criterion is met.
  ///
  /// @param at the moment that was asked about
  record Ready(Instant at) implements Readiness {}

  /// Something is missing.
  ///
  /// @param missing all of it, at least one
  /// @param earliest no discharge before this moment, whatever else is met
  record NotYet(List<Blocker> missing, Instant earliest) implements Readiness {
    /// Copies the list.
    public NotYet {
      missing = List.copyOf(missing);
    }
  }
}
