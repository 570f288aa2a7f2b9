// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.List;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Tone;

/// What the page of a session prints.
///
/// @param id the session's id; empty where none is open
/// @param version what was last stored, so that two readers see the same
/// @param stage where the session is
/// @param title the session in words
/// @param next what to do now
/// @param standing findings on the latest reading, gravest first
/// @param due what is due when
/// @param checklist the list before the dose
/// @param acts what else may be recorded now
/// @param reading fields of a reading
/// @param signs signs that may be ticked in a reading
/// @param readings the readings, latest first
/// @param charts pressure and the others
/// @param ready the list before leaving
/// @param given what was given
/// @param events adverse events and notes
/// @param leaveFrom ISO time from which the patient may leave by the clock; empty where none
/// @param leaveWords the same in words
/// @param past sessions before this one
record SessionView(
    String id,
    String version,
    Stage stage,
    String title,
    Next next,
    List<Line> standing,
    List<Due> due,
    List<Check> checklist,
    List<ActForm> acts,
    List<Field> reading,
    List<Sign> signs,
    List<Row> readings,
    List<Chart> charts,
    List<Check> ready,
    List<String> given,
    List<Event> events,
    String leaveFrom,
    String leaveWords,
    List<Past> past) {
  /// Whether any sign is ticked, so that the list of signs stays open.
  public boolean signTicked() {
    return signs.stream().anyMatch(Sign::ticked);
  }

  /// Whether nothing stands before the dose.
  public boolean prepared() {
    return checklist.stream().allMatch(check -> check.state().tone() == Tone.OK);
  }

  /// The answers to a point of a list.
  public List<Option> replies() {
    return List.of(
        new Option("yes", "yes"), new Option("no", "no"), new Option("not_known", "not known"));
  }

  /// Where a session is.
  enum Stage {
    /// No session is open.
    NONE,
    /// The patient is there, the list is being gone through.
    PREPARING,
    /// The drug is being given.
    RUNNING,
    /// The drug was given, the patient is watched.
    OBSERVING,
    /// Closed.
    CLOSED
  }

  /// What to do now.
  record Next(String words, String detail, String untilIso) {}

  /// Something due.
  record Due(String what, String time, String iso, Mark state) {}

  /// One point of a list.
  record Check(String key, String words, String detail, Mark state, String reply, boolean open) {}

  /// One reading.
  record Row(
      String time,
      String minute,
      String pressure,
      String heartRate,
      String saturation,
      String breathing,
      String sedation,
      String dissociation,
      String signs,
      String by,
      List<Line> findings) {}

  /// A finding on a reading, with what the rule's row says to do.
  record Line(
      Mark mark, String rule, String statement, String limit, String then, boolean unconfirmed) {}

  /// A sign that may be ticked in a reading.
  record Sign(String word, String label, boolean ticked) {}

  /// An event.
  record Event(String time, String words, String by) {}

  /// A session before this one.
  record Past(String href, String day, String dose, String end) {}
}
