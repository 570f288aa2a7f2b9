// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.Comparator;
import java.util.List;
import org.kedge.model.mood.Session;

/// What has happened with one patient until now, in open treatment.
///
/// @param sessions in any order, the first on day 0
/// @param ratings in any order; those before day 0 are of the time before the treatment
/// @param newOralAntidepressant whether one was started with the first session
/// @param nowDay the day at which the posterior stands, days from the first session, 0 to
///   [#LAST_DAY], not before any session or rating
public record PatientCourse(
    List<Session> sessions, List<Rating> ratings, boolean newOralAntidepressant, double nowDay) {
  /// The last day that a course may have, days from the first session: ten years. What is later is
  /// a slip, and would be computed day by day.
  public static final double LAST_DAY = 3650;

  /// Nothing depends on the order in which ratings were written down.
  private static final Comparator<Rating> BY_DAY =
      Comparator.comparingDouble(Rating::day)
          .thenComparing(Rating::scale)
          .thenComparingDouble(Rating::total);

  /// Sorts both lists by day, and ratings of one day by instrument.
  ///
  /// @throws IllegalArgumentException if the first session is not on day 0, or `nowDay` out of its
  ///   range
  public PatientCourse {
    sessions = sessions.stream().sorted(Comparator.comparingDouble(Session::day)).toList();
    ratings = ratings.stream().sorted(BY_DAY).toList();
    if (!sessions.isEmpty() && sessions.getFirst().day() != 0) {
      throw new IllegalArgumentException(
          "the first session must be on day 0, was on " + sessions.getFirst().day());
    }
    double last =
        Math.max(
            sessions.isEmpty() ? 0 : sessions.getLast().day(),
            ratings.isEmpty() ? 0 : ratings.getLast().day());
    if (!(nowDay >= last && nowDay <= LAST_DAY)) {
      throw new IllegalArgumentException(
          "nowDay must be at least %s, the last session or rating, and at most %s, was %s"
              .formatted(last, LAST_DAY, nowDay));
    }
  }

  /// Ratings from before the first session was given, day 0 included, by day.
  public List<Rating> before() {
    return ratings.stream().filter(rating -> rating.day() <= 0).toList();
  }
}
