// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.List;
import java.util.function.Predicate;

/// The sessions of an arm, and how it may end.
///
/// @param days when the sessions are, days from the first one, at least 0, in any order
/// @param size D of each, a pure number, at least 0, finite; 1 for the reference regimen
public record Schedule(List<Double> days, double size) {
  /// Copies the days.
  ///
  /// @throws IllegalArgumentException if a day or the size is out of its range
  public Schedule {
    days = List.copyOf(days);
    for (double day : days) {
      Session.require(day, size);
    }
  }

  /// The arm that goes on to its end: one session a day of the schedule.
  public List<Session> continued() {
    return sessions(day -> true, day -> size);
  }

  /// The arm that stops: from a day on there is no session, and no contact either.
  ///
  /// @param stopDay first day without, days from the first session
  public List<Session> stoppedFrom(double stopDay) {
    return sessions(day -> day < stopDay, day -> size);
  }

  /// The arm from which the drug is withdrawn in secret: from a day on the sessions are placebo,
  /// and what the contact gives goes on.
  ///
  /// @param stopDay first day of placebo, days from the first session
  public List<Session> withdrawnFrom(double stopDay) {
    return sessions(day -> true, day -> day < stopDay ? size : 0);
  }

  private interface Size {
    double on(double day);
  }

  private List<Session> sessions(Predicate<Double> held, Size sizes) {
    return days.stream().filter(held).map(day -> new Session(day, sizes.on(day))).toList();
  }
}
