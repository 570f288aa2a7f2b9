// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.OptionalInt;
import org.kedge.evidence.Evidence;

/// When an illness has come back, as trials define it: scores that count, on visits in a row that
/// are not too close together and not too far apart.
///
/// A score counts if it is at least `leastScore` and the improvement from the baseline is below
/// `improvementBelow`. Which assessments are visits, time alone decides: [RelapseVisits].
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

  /// The assessment at which a relapse is complete.
  ///
  /// @param days of the assessments, ascending
  /// @param scores MADRS totals, points, one an assessment
  /// @param baseline MADRS total at the start of the course, points
  /// @return its place among the assessments, from 0, or nothing where there was no relapse
  /// @shape `days` and `scores`: `assessment`
  /// @throws IllegalArgumentException if there is not one score an assessment, or days descend
  public OptionalInt completed(double[] days, double[] scores, double baseline) {
    if (scores.length != days.length) {
      throw new IllegalArgumentException(
          "scores must be one an assessment, %d, were %d".formatted(days.length, scores.length));
    }
    RelapseVisits row = new RelapseVisits(this, days);
    int counted = 0;
    for (int at = 0; at < days.length; at++) {
      counted = row.counted(counted, at, counts(scores[at], baseline));
      if (counted >= visits) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /// Whether a score counts towards a relapse.
  ///
  /// @param score MADRS total, points
  /// @param baseline MADRS total at the start of the course, points
  public boolean counts(double score, double baseline) {
    return score >= leastScore && baseline - score < improvementBelow * baseline;
  }
}
