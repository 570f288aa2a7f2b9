// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order of things in a course: pieces of time, sessions, readings. One person and many people
/// go through the same one.
///
/// A piece is at most as long as the time since the session before it, but it may be twice the
/// onset time, and never more than a day. Then the rule of [Piece] leaves an error below 1e-10
/// where no rate of a person is above 1/d.
final class Timeline {
  private static final double ONSET_TIMES = 2;
  private static final double LONGEST_DAYS = 1;

  private final double onsetDays;
  private final double expectancyDays;
  private final List<Session> sessions;
  private final List<Step> steps = new ArrayList<>();
  private double nowDays;
  private double sessionDay = Double.NEGATIVE_INFINITY;

  /// @param sessions in any order
  /// @param days when the state is read, finite, at least 0, not descending; before a session of
  ///   that day
  /// @throws IllegalArgumentException if a day is out of its range, or days descend
  Timeline(List<Session> sessions, double[] days, double onsetDays, double expectancyDays) {
    this.onsetDays = onsetDays;
    this.expectancyDays = expectancyDays;
    this.sessions = sessions.stream().sorted(Comparator.comparingDouble(Session::day)).toList();
    int next = 0;
    for (int time = 0; time < days.length; time++) {
      if (!(days[time] >= nowDays && days[time] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "days must be finite, at least 0 and not descend, day %s came after %s"
                .formatted(days[time], nowDays));
      }
      while (next < this.sessions.size() && this.sessions.get(next).day() < days[time]) {
        passTo(this.sessions.get(next).day());
        sessionDay = nowDays;
        steps.add(new Step.Begin(next));
        next++;
      }
      passTo(days[time]);
      steps.add(new Step.Read(time));
    }
  }

  List<Step> steps() {
    return steps;
  }

  /// Session by its place in time.
  Session session(int number) {
    return sessions.get(number);
  }

  private void passTo(double day) {
    while (nowDays < day) {
      double leftDays = day - nowDays;
      double lengthDays = Math.min(leftDays, longestDays());
      steps.add(new Step.Pass(new Piece(lengthDays, onsetDays, expectancyDays)));
      nowDays = lengthDays < leftDays ? nowDays + lengthDays : day;
    }
  }

  private double longestDays() {
    return Math.min(LONGEST_DAYS, Math.max(ONSET_TIMES * onsetDays, nowDays - sessionDay));
  }
}
