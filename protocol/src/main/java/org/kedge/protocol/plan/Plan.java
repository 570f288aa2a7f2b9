// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A protocol made out for one person.
///
/// @param protocol the catalogue's row
/// @param indication what it is for
/// @param order the dose
/// @param sessions the sessions with their dates
/// @param asOf when it was made out
public record Plan(
    TreatmentProtocol protocol,
    Indication indication,
    DoseOrder order,
    List<PlannedSession> sessions,
    Instant asOf) {
  /// Copies the sessions.
  public Plan {
    sessions = List.copyOf(sessions);
  }

  /// The session with a number.
  public Optional<PlannedSession> session(int number) {
    return sessions.stream().filter(session -> session.number() == number).findFirst();
  }
}
