// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.model.mood.Schedule;
import org.kedge.model.mood.Session;

/// How an arm goes on from a day, as in a trial of withdrawal: for whom, and with what. Who does
/// not go on has left: there are no values of later times.
///
/// @param fromDay first day of it, days from the first session, above 0; the assessment of that
///   day, which stands before its session, decides who goes on
/// @param entry who goes on
/// @param given what the later sessions are
public record Continuation(double fromDay, Entry entry, Given given) {
  /// The arm that goes on as it began, for everybody.
  public static final Continuation UNCHANGED =
      new Continuation(Double.POSITIVE_INFINITY, Entry.ALL, Given.DRUG);

  /// Who goes on.
  public enum Entry {
    /// Everybody.
    ALL("all"),
    /// Who is in response.
    RESPONSE("response"),
    /// Who is in remission.
    REMISSION("remission");

    private final String word;

    Entry(String word) {
      this.word = word;
    }

    /// The word that designs use.
    public String word() {
      return word;
    }

    /// Whether somebody with these values goes on.
    boolean admits(BlockValues values, int time, int place) {
      return switch (this) {
        case ALL -> true;
        case RESPONSE -> values.value(Quantity.RESPONSE, time, place) == 1;
        case REMISSION -> values.value(Quantity.REMISSION, time, place) == 1;
      };
    }
  }

  /// What the sessions from the day on are.
  public enum Given {
    /// What they were.
    DRUG("drug"),
    /// Placebo, in secret: what the contact gives goes on.
    PLACEBO("placebo"),
    /// There are none, and no contact either.
    NOTHING("nothing");

    private final String word;

    Given(String word) {
      this.word = word;
    }

    /// The word that designs use.
    public String word() {
      return word;
    }
  }

  /// Checks the day.
  ///
  /// @throws IllegalArgumentException if it is not above 0
  public Continuation {
    if (!(fromDay > 0)) {
      throw new IllegalArgumentException("fromDay must be above 0, was " + fromDay);
    }
  }

  /// The sessions of a schedule as the mood sees them.
  List<Session> sessions(Schedule schedule) {
    return switch (given) {
      case DRUG -> schedule.continued();
      case PLACEBO -> schedule.withdrawnFrom(fromDay);
      case NOTHING -> schedule.stoppedFrom(fromDay);
    };
  }

  /// Those of some days on which there is a session.
  List<Double> held(List<Double> days) {
    return given == Given.NOTHING ? before(days) : days;
  }

  /// Those of some days on which the drug is given.
  List<Double> withDrug(List<Double> days) {
    return given == Given.DRUG ? days : before(days);
  }

  private List<Double> before(List<Double> days) {
    return days.stream().filter(day -> day < fromDay).toList();
  }
}
