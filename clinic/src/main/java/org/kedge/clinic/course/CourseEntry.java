// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.util.List;
import java.util.UUID;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.session.SessionEvent;

/// One thing that was stored about a course.
sealed interface CourseEntry {
  /// Sentences were confirmed.
  record Confirmed(List<String> sentences, Signature signature) implements CourseEntry {}

  /// A prescriber went on with a finding.
  record WentOn(Overruled decision) implements CourseEntry {}

  /// A plan waits for its approval.
  record Drafted(Planning.Proposed plan) implements CourseEntry {}

  /// A plan was approved.
  record Signed(Planning.Approved plan) implements CourseEntry {}

  /// A session was opened.
  ///
  /// @param planId of the plan
  /// @param number which session of the plan, from 1
  record Opened(UUID planId, int number) implements CourseEntry {}

  /// Something happened in a session.
  ///
  /// @param sessionId of the session
  /// @param place among the events that were typed at the same time, from 0
  /// @param event what
  /// @param by name of the person who typed it
  record Happened(UUID sessionId, int place, SessionEvent event, String by)
      implements CourseEntry {}

  /// Signals that end a course were looked at.
  record Looked(Observed observed) implements CourseEntry {}

  /// The course was decided on.
  record Decided(Decision decision) implements CourseEntry {}
}
