// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kedge.protocol.plan.Phase;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.session.SessionRecord;

/// How far a course has come: its doses, its phase, its next session.
///
/// @param plan the plan
/// @param site the clinic
/// @param doses times of the doses given, in order
/// @param asOf the moment asked about
record CourseSoFar(Planning.Approved plan, Site site, List<Instant> doses, Instant asOf) {
  static CourseSoFar of(
      Planning.Approved plan, Site site, List<SessionRecord> sessions, Instant asOf) {
    return new CourseSoFar(
        plan,
        site,
        sessions.stream()
            .flatMap(session -> session.sheet().log().start().stream())
            .filter(start -> !start.isAfter(asOf))
            .sorted()
            .toList(),
        asOf);
  }

  TreatmentProtocol protocol() {
    return plan.plan().protocol();
  }

  Optional<PlannedSession> next() {
    return plan.plan().session(doses.size() + 1);
  }

  LocalDate today() {
    return LocalDate.ofInstant(asOf, site.zone());
  }

  Optional<LocalDate> lastDay() {
    return doses.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(doses.getLast(), site.zone()));
  }

  long daysSinceFirst() {
    return doses.isEmpty() ? 0 : Duration.between(doses.getFirst(), asOf).toDays();
  }

  /// Days between the last two sessions.
  Optional<Long> lastInterval() {
    return doses.size() > 1
        ? Optional.of(
            ChronoUnit.DAYS.between(
                LocalDate.ofInstant(doses.get(doses.size() - 2), site.zone()),
                LocalDate.ofInstant(doses.getLast(), site.zone())))
        : Optional.empty();
  }

  /// Place of the phase of the last session among the protocol's phases.
  int phaseIndex() {
    String id =
        plan.plan()
            .session(Math.max(1, doses.size()))
            .map(PlannedSession::phaseId)
            .orElse(plan.plan().sessions().getLast().phaseId());
    List<Phase> phases = protocol().phases();
    for (int at = 0; at < phases.size(); at++) {
      if (phases.get(at).id().equals(id)) {
        return at;
      }
    }
    throw new IllegalStateException("no phase " + id);
  }

  Phase phase() {
    return protocol().phases().get(phaseIndex());
  }

  /// The window of the next session, from the day of the last dose.
  Optional<NextWindow> window() {
    return next().flatMap(session -> lastDay().map(last -> window(session, last)));
  }

  private NextWindow window(PlannedSession session, LocalDate last) {
    List<Phase> phases = protocol().phases();
    Phase of =
        phases.stream()
            .filter(phase -> phase.id().equals(session.phaseId()))
            .findFirst()
            .orElseThrow();
    Phase.Gap gap = of.gapAfter(phase());
    LocalDate earliest = last.plusDays(gap.minDays());
    LocalDate latest = last.plusDays(gap.maxDays());
    LocalDate target = session.date();
    if (target.isBefore(earliest)) {
      target = earliest;
    } else if (target.isAfter(latest)) {
      target = latest;
    }
    return new NextWindow(earliest, target, latest, session.phase());
  }
}
