// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.protocol.Course;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Assessments;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.session.SessionLog;
import org.kedge.protocol.session.SessionRecord;

/// Where one patient stands on the road at one moment: what the rules make of the record.
public final class Road {
  private final Course course;
  private final CourseFile file;
  private final ScreeningResult screening;
  private final Instant now;

  Road(Course course, CourseFile file, ScreeningResult screening, Instant now) {
    this.course = course;
    this.file = file;
    this.screening = screening;
    this.now = now;
  }

  /// What the record holds.
  public CourseFile file() {
    return file;
  }

  /// The moment.
  public Instant now() {
    return now;
  }

  /// The screening by the clinic's settings, with the findings that prescribers went on with.
  public ScreeningResult screening() {
    return screening;
  }

  /// Sentences that are still to be confirmed before a plan can be approved.
  public List<String> toConfirm() {
    Set<String> confirmed = confirmed();
    return screening.attest().stream().filter(item -> !confirmed.contains(item)).toList();
  }

  /// Sentences that were confirmed.
  public Set<String> confirmed() {
    return file.confirmations().stream()
        .map(Confirmation::sentence)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The plan that a session follows.
  ///
  /// @throws IllegalStateException if the record has lost it
  public Planning.Approved planOf(SessionEntry session) {
    return file.plan(session.planId())
        .flatMap(PlanEntry::approved)
        .orElseThrow(() -> new IllegalStateException("a session without its approved plan"));
  }

  /// Where a session stands.
  public SessionRecord record(SessionEntry session) {
    return course.session(planOf(session), session.monitoring(file.lastDoseBefore(session)), now);
  }

  /// The sessions of the plan that the course follows, oldest first.
  public List<SessionRecord> sessions() {
    return file.current().stream()
        .flatMap(plan -> file.sessionsOf(plan).stream())
        .map(this::record)
        .toList();
  }

  /// Number of the session that comes next: those without a dose do not count.
  public int nextNumber() {
    return 1
        + (int)
            sessions().stream()
                .map(session -> session.sheet().log())
                .map(SessionLog::start)
                .filter(Optional::isPresent)
                .count();
  }

  /// Every score and answer about the outcome, in order of time.
  public List<Assessment> assessments() {
    return Assessments.of(file.facts());
  }

  /// The sessions of the course whose outcome is asked about, oldest first: under every plan that
  /// it followed, and when it has ended, until another begins.
  private List<SessionRecord> ofCourse() {
    List<Instant> ends =
        file.decisions().stream()
            .filter(decided -> decided.kind().endsCourse())
            .map(decided -> decided.signature().at())
            .toList();
    int over = file.current().isPresent() ? ends.size() : Math.max(0, ends.size() - 1);
    Instant since = over == 0 ? Instant.MIN : ends.get(over - 1);
    return file.sessions().stream()
        .filter(session -> session.started().isAfter(since))
        .map(this::record)
        .toList();
  }

  /// Whether the course works, by one instrument.
  public Outcome outcome(Instrument instrument) {
    return course.outcome(instrument, assessments(), ofCourse(), now);
  }

  /// The same by the instrument that can tell; PHQ-9 where none can.
  public Outcome outcome() {
    Outcome byForm = outcome(Instrument.PHQ9);
    if (byForm instanceof Outcome.Known) {
      return byForm;
    }
    return outcome(Instrument.MADRS) instanceof Outcome.Known known ? known : byForm;
  }

  /// When the last session ended, in the plan that the course follows.
  public Optional<Instant> lastSessionAt() {
    return sessions().stream()
        .flatMap(session -> session.sheet().log().start().stream())
        .max(Instant::compareTo);
  }

  /// What was answered about the signals that end a course, since the last session.
  public Optional<Observed> observed() {
    Instant since = lastSessionAt().orElse(Instant.MIN);
    return file.observed().reversed().stream()
        .filter(seen -> !seen.signature().at().isBefore(since))
        .findFirst();
  }

  /// The last decision since the last session.
  public Optional<Decision> decision() {
    Instant since = lastSessionAt().orElse(Instant.MIN);
    return file.decisions().reversed().stream()
        .filter(decided -> !decided.signature().at().isBefore(since))
        .findFirst();
  }

  /// What the rules propose; nothing before the first session of an approved plan.
  public Optional<Replanning> replanning() {
    if (lastSessionAt().isEmpty()) {
      return Optional.empty();
    }
    ClinicianView view = observed().map(Observed::view).orElse(new ClinicianView(Map.of(), false));
    return file.current()
        .flatMap(PlanEntry::approved)
        .map(plan -> course.replan(plan, sessions(), outcome(), view, now));
  }
}
