// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.List;
import org.kedge.protocol.plan.DoseOrder;

/// Whether a dose may be started.
public sealed interface DoseGate {
  /// Nothing that was checked stands in the way.
  ///
  /// @param order today's dose
  record Open(DoseOrder order) implements DoseGate {}

  /// Something does.
  ///
  /// @param blockers all of it, at least one
  record Closed(List<Blocker> blockers) implements DoseGate {
    /// Copies the list.
    public Closed {
      blockers = List.copyOf(blockers);
    }
  }
}
