// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Tone;
import org.kedge.protocol.session.SessionEvent;

class SessionViewsTest {
  @Test
  void hasNoStartButtonWhileAnythingStandsInTheWay() {
    SessionView view = view(-5, Sessions.arrived());
    assertEquals(SessionView.Stage.PREPARING, view.stage());
    assertTrue(view.acts().stream().noneMatch(act -> act.word().equals("start")));
    assertTrue(view.next().words().endsWith("points stand before the dose"));
    assertTrue(view.checklist().stream().anyMatch(SessionView.Check::open));
  }

  @Test
  void offersTheStartWhenEveryPointIsMet() {
    SessionView view = view(-5, Sessions.prepared());
    assertEquals("Start the dose", view.next().words());
    assertTrue(view.acts().stream().anyMatch(act -> act.word().equals("start")));
    assertTrue(view.checklist().stream().allMatch(check -> check.state().tone() == Tone.OK));
  }

  @Test
  void showsFindingsBesideTheReadingAndAtTheTop() {
    SessionView view = view(12, Sessions.running());
    assertEquals("164/101", view.readings().getFirst().pressure());
    assertEquals("10", view.readings().getFirst().minute());
    assertEquals("before", view.readings().getLast().minute());
    assertEquals("BP-04", view.standing().getFirst().rule());
    assertEquals("Prescriber at the chair.", view.standing().getFirst().then());
    assertEquals(view.standing(), view.readings().getFirst().findings());
  }

  @Test
  void showsAFindingOnTheDoseWithNoReadingBesideItAlsoAfterTheEnd() {
    List<SessionEvent> events = new ArrayList<>(Sessions.left());
    events.replaceAll(event ->
        event instanceof SessionEvent.DosingEnded ended
            ? new SessionEvent.DosingEnded(20, ended.reason(), ended.stamp())
            : event);
    for (int minute : List.of(50, 70)) {
      assertTrue(
          view(minute, events).standing().stream()
              .anyMatch(line -> line.rule().equals("session.total.tolerance")));
    }
  }

  @Test
  void saysWhenTheNextReadingIsDue() {
    SessionView view = view(12, Sessions.running());
    assertFalse(view.due().isEmpty());
    assertFalse(view.next().untilIso().isEmpty());
  }

  @Test
  void hasNoDischargeBeforeTheTimeAndTheList() {
    SessionView view = view(47, Sessions.observing());
    assertEquals(SessionView.Stage.OBSERVING, view.stage());
    assertFalse(view.ready().isEmpty());
    assertTrue(view.leaveWords().startsWith("By the clock not before "));
  }

  @Test
  void takesNoReadingOnceThePatientHasLeft() {
    SessionView view = view(70, Sessions.left());
    assertEquals(SessionView.Stage.CLOSED, view.stage());
    assertTrue(view.reading().isEmpty());
    assertEquals("Session 1 of 6, Tue 2026-11-24", view.title());
    assertTrue(view.next().words().startsWith("Left against advice at 2026-11-24 12:30"));
    assertFalse(view.readings().isEmpty());
  }

  @Test
  void changesItsVersionWithEveryEventSoThatTwoReadersSeeTheSame() {
    List<SessionEvent> running = Sessions.running();
    assertEquals(view(12, running).version(), view(12, running).version());
    assertNotEquals(
        view(12, running).version(), view(12, running.subList(0, running.size() - 1)).version());
    assertNotEquals(view(12, running).version(), view(60, running).version());
  }

  @Test
  void saysWhatWasNotTakenAndWhy() {
    List<SessionEvent> events = new ArrayList<>(Sessions.running());
    events.removeIf(event -> event instanceof SessionEvent.SuicidalityAsked);
    assertTrue(
        view(12, events).events().stream()
            .anyMatch(event -> event.words().startsWith("Not taken: Not yet: ")));
    assertTrue(
        view(47, Sessions.observing()).events().stream()
            .noneMatch(event -> event.words().startsWith("Not taken")));
  }

  private static SessionView view(int minute, List<SessionEvent> events) {
    return SessionSamples.view(minute, events, Map.of());
  }
}
