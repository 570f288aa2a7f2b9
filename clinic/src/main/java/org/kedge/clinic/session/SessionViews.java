// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.session.Checklist;
import org.kedge.protocol.session.DoseGate;
import org.kedge.protocol.session.DueReading;
import org.kedge.protocol.session.Readiness;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.SessionSheet;

/// Fills the page of a session from where `protocol.session` says that it stands.
final class SessionViews {
  private static final int SHOWN_DUE = 3;

  private final Words words;
  private final ReadingForm form;

  SessionViews(Evidence evidence, Words words) {
    this.words = words;
    this.form = new ReadingForm(evidence);
  }

  /// What goes with a record.
  ///
  /// @param sessionId the record's id of the session
  /// @param opened when the session was opened
  /// @param sessions how many sessions the plan has
  /// @param checklist the lists of the drug
  /// @param names names of the staff by id
  /// @param typed what was typed into the reading and not stored
  /// @param ticked signs ticked and not stored
  /// @param acts what the person may record now
  /// @param past sessions before this one
  record Around(
      String sessionId,
      Instant opened,
      int sessions,
      Checklist checklist,
      UnaryOperator<String> names,
      Map<String, String> typed,
      Set<String> ticked,
      List<ActForm> acts,
      List<SessionView.Past> past) {}

  /// The page while no session is open.
  SessionView none(String next, List<SessionView.Past> past) {
    return new SessionView(
        "",
        "",
        SessionView.Stage.NONE,
        "Sessions",
        new SessionView.Next(next, "", ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        past);
  }

  /// The page of a session.
  SessionView view(SessionRecord record, Around around) {
    SessionSheet sheet = record.sheet();
    SessionClock clock = new SessionClock(words, around.opened());
    Readings readings = new Readings(clock, around.names());
    SessionView.Stage stage = stage(record);
    boolean open = stage != SessionView.Stage.CLOSED;
    Optional<Instant> earliest = earliest(record);
    return new SessionView(
        around.sessionId(),
        version(sheet, stage),
        stage,
        "Session %d of %d, %s"
            .formatted(
                sheet.planned().number(),
                around.sessions(),
                words.weekday(words.dayOf(around.opened()))),
        next(record),
        open ? readings.standing(sheet) : readings.withoutReading(sheet),
        open ? due(sheet) : List.of(),
        record instanceof SessionRecord.Prepared prepared
            ? Checks.of(
                around.checklist().items(Checklist.Stage.BEFORE),
                sheet.log().replies(),
                prepared.gate() instanceof DoseGate.Closed closed ? closed.blockers() : List.of())
            : List.of(),
        around.acts(),
        open ? form.fields(around.typed()) : List.of(),
        open ? form.signs(around.ticked()) : List.of(),
        readings.rows(sheet),
        readings.charts(sheet),
        record instanceof SessionRecord.Observing observing
            ? Checks.of(
                around.checklist().items(Checklist.Stage.LEAVE),
                sheet.log().replies(),
                observing.readiness() instanceof Readiness.NotYet not ? not.missing() : List.of())
            : List.of(),
        given(sheet, clock),
        events(sheet, clock, around.names()),
        earliest.map(Instant::toString).orElse(""),
        earliest.map(at -> "By the clock not before " + words.time(at)).orElse(""),
        around.past());
  }

  /// Changes with whatever changes the page, so that two readers see the same.
  private static String version(SessionSheet sheet, SessionView.Stage stage) {
    long late =
        sheet.due().stream().filter(due -> due.status() == DueReading.Status.OVERDUE).count();
    long now = sheet.due().stream().filter(due -> due.status() == DueReading.Status.DUE).count();
    return "%s-%d-%d-%d".formatted(stage, sheet.log().events().size(), now, late);
  }

  private static SessionView.Stage stage(SessionRecord record) {
    return switch (record) {
      case SessionRecord.Prepared prepared -> SessionView.Stage.PREPARING;
      case SessionRecord.Running running -> SessionView.Stage.RUNNING;
      case SessionRecord.Observing observing -> SessionView.Stage.OBSERVING;
      case SessionRecord.Discharged discharged -> SessionView.Stage.CLOSED;
      case SessionRecord.LeftAgainstAdvice left -> SessionView.Stage.CLOSED;
      case SessionRecord.Transferred transferred -> SessionView.Stage.CLOSED;
      case SessionRecord.Abandoned abandoned -> SessionView.Stage.CLOSED;
    };
  }

  private SessionView.Next next(SessionRecord record) {
    return switch (record) {
      case SessionRecord.Prepared prepared ->
          switch (prepared.gate()) {
            case DoseGate.Open open ->
                new SessionView.Next("Start the dose", open.order().text(), "");
            case DoseGate.Closed closed ->
                new SessionView.Next(
                    closed.blockers().size() == 1
                        ? "1 point stands before the dose"
                        : closed.blockers().size() + " points stand before the dose",
                    "Answer the list, take a reading; what is left is listed below.",
                    "");
          };
      case SessionRecord.Running running ->
          reading(running.sheet()).orElse(new SessionView.Next("The dose is being given", "", ""));
      case SessionRecord.Observing observing -> observing(observing);
      case SessionRecord.Discharged over -> closed("Discharged at ", over.at(), "");
      case SessionRecord.LeftAgainstAdvice left ->
          closed("Left against advice at ", left.at(), left.reason());
      case SessionRecord.Transferred moved ->
          closed("Handed over to emergency care at ", moved.at(), moved.reason());
      case SessionRecord.Abandoned given ->
          closed("No dose given, ended at ", given.at(), given.reason());
    };
  }

  private SessionView.Next closed(String what, Instant at, String reason) {
    return new SessionView.Next(what + words.zoned(at), reason, "");
  }

  private SessionView.Next observing(SessionRecord.Observing observing) {
    return switch (observing.readiness()) {
      case Readiness.Ready ready ->
          new SessionView.Next("Every point is met: the patient may leave", "", "");
      case Readiness.NotYet not ->
          reading(observing.sheet())
              .orElse(
                  new SessionView.Next(
                      not.missing().size() == 1
                          ? "1 point before leaving"
                          : not.missing().size() + " points before leaving",
                      "",
                      ""));
    };
  }

  /// The first reading that is late or due; else the next to come.
  private Optional<SessionView.Next> reading(SessionSheet sheet) {
    return sheet.due().stream()
        .filter(due -> due.status() != DueReading.Status.DONE)
        .findFirst()
        .map(due ->
            new SessionView.Next(
                due.status() == DueReading.Status.UPCOMING
                    ? "Next reading at " + words.time(due.at())
                    : "Take a reading now",
                due.label(),
                due.at().toString()));
  }

  private List<SessionView.Due> due(SessionSheet sheet) {
    return sheet.due().stream()
        .filter(due -> due.status() != DueReading.Status.DONE)
        .limit(SHOWN_DUE)
        .map(due ->
            new SessionView.Due(
                due.label(), words.time(due.at()), due.at().toString(), mark(due.status())))
        .toList();
  }

  private static Mark mark(DueReading.Status status) {
    return switch (status) {
      case UPCOMING -> new Mark(Tone.PLAIN, "later");
      case DUE -> new Mark(Tone.INFO, "due");
      case OVERDUE -> new Mark(Tone.WARN, "late");
      case DONE -> new Mark(Tone.OK, "done");
    };
  }

  private static Optional<Instant> earliest(SessionRecord record) {
    return record instanceof SessionRecord.Observing observing
            && observing.readiness() instanceof Readiness.NotYet not
        ? Optional.of(not.earliest())
        : Optional.empty();
  }

  private static List<String> given(SessionSheet sheet, SessionClock clock) {
    return sheet.log().events().stream()
        .flatMap(event ->
            given(event).stream().map(what -> clock.second(event.stamp().at()) + " " + what))
        .toList();
  }

  private static Optional<String> given(SessionEvent event) {
    return switch (event) {
      case SessionEvent.DeviceGiven device -> Optional.of("nasal device, lot " + device.lot());
      case SessionEvent.InfusionStarted started ->
          Optional.of(
              "pump started at %s, %s, lot %s"
                  .formatted(
                      new Quantity(started.rateMlPerHour(), "mL/h").text(),
                      new Quantity(started.prepared().strengthMgPerMl(), "mg/mL").text(),
                      started.lot()));
      case SessionEvent.RateChanged changed ->
          Optional.of(
              (changed.rateMlPerHour() > 0
                      ? "rate " + new Quantity(changed.rateMlPerHour(), "mL/h").text()
                      : "pump paused")
                  + ", "
                  + changed.reason());
      case SessionEvent.DosingEnded ended ->
          Optional.of(
              "dosing ended, "
                  + new Quantity(ended.totalMg(), "mg").text()
                  + " given, "
                  + ended.reason());
      default -> Optional.empty();
    };
  }

  /// Notes and events; what the rules did not take stands among them, with the reason.
  private static List<SessionView.Event> events(
      SessionSheet sheet, SessionClock clock, UnaryOperator<String> names) {
    Stream<SessionView.Event> taken =
        sheet.log().events().stream()
            .flatMap(event -> note(event).stream().map(text -> event(event, text, clock, names)));
    Stream<SessionView.Event> refused =
        sheet.refused().stream()
            .map(no -> event(no.event(), "Not taken: " + no.sentence(), clock, names));
    return Stream.concat(taken, refused).toList();
  }

  private static SessionView.Event event(
      SessionEvent event, String text, SessionClock clock, UnaryOperator<String> names) {
    return new SessionView.Event(
        clock.second(event.stamp().at()), text, names.apply(event.stamp().by()));
  }

  private static Optional<String> note(SessionEvent event) {
    return switch (event) {
      case SessionEvent.AdverseEventNoted noted ->
          Optional.of(
              (noted.event().serious() ? "Serious adverse event: " : "Adverse event: ")
                  + noted.event().what());
      case SessionEvent.Noted noted -> Optional.of(noted.text());
      case SessionEvent.Decided decided ->
          Optional.of("Decision on %s: %s".formatted(decided.rule(), decided.reason()));
      case SessionEvent.ReadingInError wrong ->
          Optional.of("A reading was entered in error: " + wrong.reason());
      default -> Optional.empty();
    };
  }
}
