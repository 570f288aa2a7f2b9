// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the staff recorded in one session, in the order in which it was typed.
///
/// @param number which session of the plan, from 1
/// @param lastDoseAt when the last dose of an earlier session was given; absent for the first
/// @param events the events
public record Monitoring(int number, Optional<Instant> lastDoseAt, List<SessionEvent> events) {
  /// Copies the events.
  public Monitoring {
    events = List.copyOf(events);
  }

  /// The first session, with nothing recorded.
  public static Monitoring first() {
    return new Monitoring(1, Optional.empty(), List.of());
  }

  /// The same with one more event.
  public Monitoring with(SessionEvent event) {
    return new Monitoring(
        number, lastDoseAt, Stream.concat(events.stream(), Stream.of(event)).toList());
  }
}
