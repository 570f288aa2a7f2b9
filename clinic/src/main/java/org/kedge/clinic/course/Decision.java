// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.LocalDate;
import java.util.Optional;
import org.kedge.protocol.rule.Signature;

/// What a prescriber decided about the course.
///
/// @param kind which of the five
/// @param reason in the prescriber's words
/// @param next day of the next session, where one was set
/// @param proposal what the rules had proposed, in words
/// @param signature who and when
public record Decision(
    Kind kind, String reason, Optional<LocalDate> next, String proposal, Signature signature) {
  /// The five ways to go.
  public enum Kind {
    /// As planned.
    CONTINUE("Continue", "as planned"),
    /// With another dose or rhythm.
    ADJUST("Adjust", "another dose or schedule: make a new plan next"),
    /// No date yet.
    PAUSE("Pause", "no next date until a question is answered"),
    /// The course ends.
    STOP("Stop", "the course ends here"),
    /// The course ends and somebody else goes on.
    REFER("Refer", "the course ends here and another service goes on");

    private final String label;
    private final String meaning;

    Kind(String label, String meaning) {
      this.label = label;
      this.meaning = meaning;
    }

    /// The word on the page.
    public String label() {
      return label;
    }

    /// What it means.
    public String meaning() {
      return meaning;
    }

    /// Whether no further session belongs to this plan.
    public boolean endsCourse() {
      return this == STOP || this == REFER;
    }
  }
}
