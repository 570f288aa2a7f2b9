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
/// @param leastScore MADRS total, points
/// @param improvementBelow share of the baseline, above 0; above 1 where improvement does not
///   matter
/// @param visits how many visits, at least 1
/// @param apartLeastDays least time between two of them, days, at least 0
/// @param apartMostDays longest time between two of them, days, at least the least
/// @source evidence drug/ketamine/mood.csv, row mood.relapse_score; drug/ketamine/relapse.csv
public record RelapseRule(
    double leastScore,
    double improvementBelow,
    int visits,
    double apartLeastDays,
    double apartMostDays) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public RelapseRule {
    if (Double.isNaN(leastScore) || !(improvementBelow > 0) || visits < 1) {
      throw new IllegalArgumentException(
          "leastScore must be a number, improvementBelow above 0, visits at least 1, were %s, %s, %d"
              .formatted(leastScore, improvementBelow, visits));
    }
    if (!(apartLeastDays >= 0 && apartMostDays >= apartLeastDays)) {
      throw new IllegalArgumentException(
          "apartLeastDays must be 0 to apartMostDays, were %s and %s"
              .formatted(apartLeastDays, apartMostDays));
    }
  }

  /// The rule of the withdrawal trial SUSTAIN-1: the score alone.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static RelapseRule ofWithdrawal(Evidence evidence) {
    return of(evidence, evidence.value("mood.relapse_score", "{score}"), Double.POSITIVE_INFINITY);
  }

  /// The rule after open infusions (Murrough 2013b): the score, and less than half of the
  /// improvement.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
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
  /// @param scores MADRS totals, points, one a visit
  /// @param baseline MADRS total at the start of the course, points
  /// @return its place among the visits, from 0, or nothing where there was no relapse
  /// @shape `days` and `scores`: `visit`
  /// @throws IllegalArgumentException if there is not one score a visit
  public OptionalInt completed(double[] days, double[] scores, double baseline) {
    if (scores.length != days.length) {
      throw new IllegalArgumentException(
          "scores must be one a visit, %d, were %d".formatted(days.length, scores.length));
    }
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
