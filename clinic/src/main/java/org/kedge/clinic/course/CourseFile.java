// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedge.clinic.record.PatientRecord;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.session.SessionEvent;

/// One patient's course as the record held it at one moment.
///
/// @param record where it is stored
/// @param facts what the rules read
/// @param confirmations what clinicians confirmed, oldest first
/// @param overruled findings that prescribers went on with, oldest first
/// @param plans all plans, oldest first
/// @param sessions all sessions, oldest first
/// @param observed answers about the signals that end a course, oldest first
/// @param decisions decisions on the course, oldest first
public record CourseFile(
    PatientRecord record,
    Patient facts,
    List<Confirmation> confirmations,
    List<Overruled> overruled,
    List<PlanEntry> plans,
    List<SessionEntry> sessions,
    List<Observed> observed,
    List<Decision> decisions) {
  /// Copies the lists.
  public CourseFile {
    confirmations = List.copyOf(confirmations);
    overruled = List.copyOf(overruled);
    plans = List.copyOf(plans);
    sessions = List.copyOf(sessions);
    observed = List.copyOf(observed);
    decisions = List.copyOf(decisions);
  }

  /// The patient's id.
  public UUID id() {
    return record.id();
  }

  /// A plan.
  public Optional<PlanEntry> plan(UUID planId) {
    return plans.stream().filter(plan -> plan.id().equals(planId)).findFirst();
  }

  /// The approved plan that the course follows now.
  public Optional<PlanEntry> current() {
    return plans.reversed().stream()
        .filter(plan -> plan.approved().isPresent() && !plan.ended())
        .findFirst();
  }

  /// The plan that waits for its approval.
  public Optional<PlanEntry> proposal() {
    return plans.reversed().stream()
        .filter(plan -> plan.approved().isEmpty() && !plan.ended())
        .findFirst();
  }

  /// A session.
  public Optional<SessionEntry> session(UUID sessionId) {
    return sessions.stream().filter(session -> session.id().equals(sessionId)).findFirst();
  }

  /// The session that goes on.
  public Optional<SessionEntry> openSession() {
    return sessions.stream().filter(SessionEntry::open).findFirst();
  }

  /// Sessions of one plan, oldest first.
  public List<SessionEntry> sessionsOf(PlanEntry plan) {
    return sessions.stream().filter(session -> session.planId().equals(plan.id())).toList();
  }

  /// When the last dose before a session was given, in any other session.
  public Optional<Instant> lastDoseBefore(SessionEntry session) {
    return sessions.stream()
        .filter(other -> !other.id().equals(session.id()))
        .flatMap(other -> other.events().stream())
        .filter(event ->
            event instanceof SessionEvent.DeviceGiven
                || event instanceof SessionEvent.InfusionStarted)
        .map(event -> event.stamp().at())
        .filter(at -> at.isBefore(session.started()))
        .max(Comparator.naturalOrder());
  }
}
