// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.OptionalInt;
import org.kedge.evidence.Evidence;

/// When an illness has come back, as trials define it: scores that count, on visits in a row, not
/// too close together and not too far apart.
///
/// A score counts if it is at least `leastScore` and the improvement from the baseline is below
/// `improvementBelow`. A visit that lies closer than `apartLeastDays` to the one that counted
/// before does not count by itself, but it must not be a good one.
///
/// @param leastScore MADRS
/// @param improvementBelow share of the baseline; above 1 where improvement does not matter
/// @param visits how many visits, at least 1
/// @param apartLeastDays least time between two of them, days
/// @param apartMostDays longest time between two of them, days
public record RelapseRule(
    double leastScore,
    double improvementBelow,
    int visits,
    double apartLeastDays,
    double apartMostDays) {
  /// The rule of the withdrawal trial SUSTAIN-1: the score alone.
  public static RelapseRule ofWithdrawal(Evidence evidence) {
    return of(evidence, evidence.value("mood.relapse_score", "{score}"), Double.POSITIVE_INFINITY);
  }

  /// The rule after open infusions (Murrough 2013b): the score, and less than half of the
  /// improvement.
  public static RelapseRule ofOpenInfusions(Evidence evidence) {
    return of(
        evidence,
        evidence.value("relapse.open_score", "{score}"),
        evidence.value("relapse.open_improvement", "1"));
  }

  private static RelapseRule of(Evidence evidence, double score, double improvement) {
    return new RelapseRule(
        score,
        improvement,
        (int) evidence.value("relapse.visits", "{reading}"),
        evidence.value("relapse.apart_least", "d"),
        evidence.value("relapse.apart_most", "d"));
  }

  /// The visit on which a relapse is complete.
  ///
  /// @param days of the visits, ascending
  /// @param scores MADRS, one a visit
  /// @param baseline MADRS at the start of the course
  /// @return its place, or nothing where there was no relapse
  public OptionalInt completed(double[] days, double[] scores, double baseline) {
    int counted = 0;
    double lastDay = Double.NEGATIVE_INFINITY;
    for (int visit = 0; visit < days.length; visit++) {
      double apartDays = days[visit] - lastDay;
      if (!counts(scores[visit], baseline)) {
        counted = 0;
      } else if (counted == 0 || apartDays > apartMostDays) {
        counted = 1;
        lastDay = days[visit];
      } else if (apartDays >= apartLeastDays) {
        counted++;
        lastDay = days[visit];
      }
      if (counted == visits) {
        return OptionalInt.of(visit);
      }
    }
    return OptionalInt.empty();
  }

  private boolean counts(double score, double baseline) {
    return score >= leastScore && baseline - score < improvementBelow * baseline;
  }
}
