// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.List;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.rule.Drug;

/// Everything known about a session at one moment.
///
/// @param planned the session of the plan
/// @param drug which drug
/// @param log what was recorded and taken
/// @param findings what the rules found, gravest first
/// @param due readings that are or were due, in order of time
/// @param refused events that were not taken, with the reason
/// @param asOf the moment
public record SessionSheet(
    PlannedSession planned,
    Drug drug,
    SessionLog log,
    List<TieredFinding> findings,
    List<DueReading> due,
    List<RefusedEvent> refused,
    Instant asOf) {
  /// Copies the lists.
  public SessionSheet {
    findings = List.copyOf(findings);
    due = List.copyOf(due);
    refused = List.copyOf(refused);
  }
}
