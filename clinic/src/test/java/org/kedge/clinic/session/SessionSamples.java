// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.session.SessionEvent;

/// Pages of a session, each as the rules tell it from made-up events.
public final class SessionSamples {
  private static final SessionViews VIEWS = new SessionViews(Sessions.EVIDENCE, Gallery.words());
  private static final List<SessionView.Past> PAST =
      List.of(new SessionView.Past("/session/4f1c", "2026-11-20", "35 mg", "discharged 13:40"));

  private SessionSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    Map<String, String> wrong = Map.of("systolic", "1620", "heart-rate", "88", "moaas", "5");
    Map<String, Object> typed = new HashMap<>(model(view(12, Sessions.running(), wrong)));
    typed.put(
        "problems",
        List.of(
            new Problem("systolic", "Systolic was 1620, expected a whole number, 40 to 300 mmHg")));
    Map<String, Object> stored = new HashMap<>(model(view(12, Sessions.running(), Map.of())));
    stored.put("stored", "stored 11:42:07");
    return List.of(
        sample("session-none", VIEWS.none("Open session 1 when the patient is here", List.of())),
        sample("session-arrived", view(-5, Sessions.arrived(), Map.of())),
        sample("session-prepared", view(-5, Sessions.prepared(), Map.of())),
        new Sample("session-running", "session/session", stored),
        new Sample("session-running-wrong", "session/session", typed),
        sample("session-observing", view(47, Sessions.observing(), Map.of())),
        sample("session-left", view(70, Sessions.left(), Map.of())));
  }

  /// A page as it stands some minutes after the start.
  static SessionView view(int minute, List<SessionEvent> events, Map<String, String> typed) {
    return VIEWS.view(
        Sessions.at(minute, events),
        new SessionViews.Around(
            "77",
            Sessions.START,
            6,
            Sessions.checklist(),
            id -> "Sam Ode",
            typed,
            Set.of(),
            new ActForms(
                    Gallery.words(), Sessions.plan(), Sessions.at(minute, events), Role.PRESCRIBER)
                .forms(),
            PAST));
  }

  private static Sample sample(String name, SessionView view) {
    return new Sample(name, "session/session", model(view));
  }

  private static Map<String, Object> model(SessionView view) {
    return Map.of(
        "banner",
        PatientSamples.banner(Step.SESSION, new Mark(Tone.INFO, view.title())),
        "here",
        "session",
        "view",
        view,
        "mayOpen",
        true);
  }
}
