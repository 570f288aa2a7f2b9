// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.SessionEntry;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.session.RefusedEvent;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionLog;
import org.kedge.protocol.session.SessionRecord;

/// Writes into the record of a session what the rules take. What they do not take is not stored,
/// and comes back with the reason.
final class Charting {
  private static final String EXCLUDED =
      "No dose: by the facts of now a rule of the screening excludes this drug. Read the screening.";

  private final Courses courses;
  private final Words words;

  Charting(Courses courses, Words words) {
    this.courses = courses;
    this.words = words;
  }

  /// A form that came in.
  ///
  /// @param key of the form; the same again stores nothing
  /// @param by who sends it, and when
  record Request(Road road, SessionEntry session, UUID key, CurrentUser user, Signature by) {}

  /// Whether the form was stored before.
  boolean isStored(Request request) {
    return courses.isStored(request.key());
  }

  /// Stores events typed together, all or none.
  ///
  /// @return why they are not stored; empty where they are, now or by an earlier try
  List<Problem> store(Request request, List<SessionEvent> events) {
    if (isStored(request)) {
      return List.of();
    }
    SessionRecord then = then(request, events);
    List<Problem> refused = refused(request, events, then);
    if (refused.isEmpty()) {
      courses.record(
          request.road().file(),
          request.key(),
          request.session(),
          then.sheet().drug(),
          events,
          request.by(),
          request.session().open() ? endOf(then) : Optional.empty());
    }
    return refused;
  }

  private List<Problem> refused(Request request, List<SessionEvent> events, SessionRecord then) {
    List<Problem> refused =
        Stream.concat(
                tooEarly(request, events).stream(),
                then.sheet().refused().stream()
                    .filter(no -> events.contains(no.event()))
                    .map(RefusedEvent::sentence))
            .map(Problem::of)
            .toList();
    return refused.isEmpty()
            && startsDose(request, events)
            && excluded(request.road(), then.sheet().drug())
        ? List.of(Problem.of(EXCLUDED))
        : refused;
  }

  /// A session holds what happened in it: nothing lies before the minute in which it was opened.
  private Optional<String> tooEarly(Request request, List<SessionEvent> events) {
    Instant opened = request.session().started().truncatedTo(ChronoUnit.MINUTES);
    return events.stream().anyMatch(event -> event.stamp().at().isBefore(opened))
        ? Optional.of(
            "The time lies before the session was opened at %s: check it"
                .formatted(words.time(opened)))
        : Optional.empty();
  }

  /// Whether the first dose of the session is among the events.
  private static boolean startsDose(Request request, List<SessionEvent> events) {
    return new SessionLog(events).start().isPresent()
        && new SessionLog(request.session().events()).start().isEmpty();
  }

  /// Whether a fact that came after the approval excludes the drug by now.
  static boolean excluded(Road road, Drug drug) {
    return road.screening().screenings().stream()
        .anyMatch(one -> one.drug() == drug && one instanceof Screening.Excluded);
  }

  private static SessionRecord then(Request request, List<SessionEvent> events) {
    List<SessionEvent> all = new ArrayList<>(request.session().events());
    all.addAll(events);
    SessionEntry session = request.session();
    return request
        .road()
        .record(
            new SessionEntry(
                session.id(),
                session.resource(),
                session.planId(),
                session.number(),
                session.open(),
                session.started(),
                all,
                session.names()));
  }

  private static Optional<Instant> endOf(SessionRecord record) {
    return switch (record) {
      case SessionRecord.Discharged over -> Optional.of(over.at());
      case SessionRecord.LeftAgainstAdvice over -> Optional.of(over.at());
      case SessionRecord.Transferred over -> Optional.of(over.at());
      case SessionRecord.Abandoned over -> Optional.of(over.at());
      case SessionRecord.Prepared going -> Optional.empty();
      case SessionRecord.Running going -> Optional.empty();
      case SessionRecord.Observing going -> Optional.empty();
    };
  }
}
