// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.SessionEntry;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.SessionRules;
import org.springframework.ui.Model;

/// Puts a session, or the word that none is open, before a person, with the patient around it.
final class SessionModel {
  /// The form that was typed into.
  static final String ACT = "act";

  private final SessionRules rules;
  private final Frame frame;
  private final Words words;
  private final SessionViews views;

  SessionModel(SessionRules rules, Frame frame, Words words, Evidence evidence) {
    this.rules = rules;
    this.frame = frame;
    this.words = words;
    this.views = new SessionViews(evidence, words);
  }

  /// Why no session can be opened now.
  static Optional<String> notToOpen(Road road) {
    if (road.file().current().isEmpty()) {
      return Optional.of("A session needs an approved plan");
    }
    return road.decision()
        .filter(decided -> decided.kind() == Decision.Kind.PAUSE)
        .map(decided -> "The course is paused: a prescriber decides again first");
  }

  /// Fills in the page while no session is open.
  String none(Model model, Road road) {
    frame.around(model, road, Step.SESSION);
    Optional<PlanEntry> plan = road.file().current();
    String next =
        plan.map(entry ->
                "Session %d%s: open it when the patient is here"
                    .formatted(
                        road.nextNumber(),
                        entry
                            .plan()
                            .session(road.nextNumber())
                            .map(PlannedSession::date)
                            .map(day -> ", planned for " + words.weekday(day))
                            .orElse("")))
            .filter(words -> notToOpen(road).isEmpty())
            .orElse(notToOpen(road).orElse(""));
    model.addAttribute("mayOpen", notToOpen(road).isEmpty());
    model.addAttribute("view", views.none(next, past(road, Optional.empty())));
    return "session/session";
  }

  /// Fills in the page of a session.
  ///
  /// @param typed what was typed and not stored
  /// @param ticked signs ticked and not stored
  String show(
      Model model,
      Road road,
      SessionEntry session,
      CurrentUser user,
      Map<String, String> typed,
      Set<String> ticked) {
    frame.around(model, road, Step.SESSION);
    SessionRecord record = road.record(session);
    Signature by = Author.signature(user, road.now());
    List<ActForm> acts =
        new ActForms(words, road.planOf(session), record, by.role())
            .forms().stream().map(form -> form.with(typed)).toList();
    model.addAttribute("mayOpen", false);
    model.addAttribute("excluded", Charting.excluded(road, record.sheet().drug()));
    model.addAttribute("acted", typed.getOrDefault(ACT, ""));
    model.addAttribute(
        "view",
        views.view(
            record,
            new SessionViews.Around(
                session.id().toString(),
                session.started(),
                road.planOf(session).plan().sessions().size(),
                rules.checklist(record.sheet().drug()),
                id -> session.names().getOrDefault(id, id),
                typed,
                ticked,
                acts,
                past(road, Optional.of(session)))));
    return "session/session";
  }

  private List<SessionView.Past> past(Road road, Optional<SessionEntry> shown) {
    return road.file().sessions().reversed().stream()
        .filter(session -> !session.open() && shown.filter(session::equals).isEmpty())
        .map(session -> past(road, session))
        .toList();
  }

  private SessionView.Past past(Road road, SessionEntry session) {
    SessionRecord record = road.record(session);
    String end =
        switch (record) {
          case SessionRecord.Discharged over -> "discharged " + words.time(over.at());
          case SessionRecord.LeftAgainstAdvice over ->
              "left against advice " + words.time(over.at());
          case SessionRecord.Transferred over -> "to emergency care " + words.time(over.at());
          case SessionRecord.Abandoned over -> "no dose given";
          default -> "not ended";
        };
    return new SessionView.Past(
        "/session/%s/%s".formatted(road.file().id(), session.id()),
        words.day(session.started()),
        record
            .sheet()
            .log()
            .last(SessionEvent.DosingEnded.class)
            .map(ended -> new Quantity(ended.totalMg(), "mg").text())
            .orElse(record.sheet().planned().dose()),
        end);
  }
}
