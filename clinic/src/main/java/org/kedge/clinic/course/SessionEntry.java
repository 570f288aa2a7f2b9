// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Encounter;
import org.kedge.protocol.session.Monitoring;
import org.kedge.protocol.session.SessionEvent;

/// A session in the record.
///
/// @param id of the Encounter
/// @param resource the Encounter as stored
/// @param planId of the plan that it belongs to
/// @param number which session of that plan, from 1
/// @param open whether it goes on
/// @param started when it was opened
/// @param events what was recorded, in the order in which it was typed
/// @param names of the people who typed it, by id
public record SessionEntry(
    UUID id,
    Encounter resource,
    UUID planId,
    int number,
    boolean open,
    Instant started,
    List<SessionEvent> events,
    Map<String, String> names) {
  /// Copies the events and the names.
  public SessionEntry {
    events = List.copyOf(events);
    names = Map.copyOf(names);
  }

  /// The events as the rules read them.
  ///
  /// @param lastDoseAt when the last dose before this session was given
  public Monitoring monitoring(Optional<Instant> lastDoseAt) {
    return new Monitoring(number, lastDoseAt, events);
  }
}
