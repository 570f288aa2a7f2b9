// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import org.kedge.evidence.Evidence;

/// What a trial calls a relapse.
///
/// @param leastScore least MADRS total that counts, points, at least 0
/// @param leastPart share of the baseline above which a score counts, at least 0
/// @param visits ratings in a row that must count, at least 1; the last of them is the relapse
/// @source evidence observed/judge.csv; drug/ketamine/mood.csv, row mood.response
public record RelapseRule(double leastScore, double leastPart, int visits) {
  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public RelapseRule {
    if (!(leastScore >= 0 && leastPart >= 0 && visits >= 1)) {
      throw new IllegalArgumentException(
          "leastScore and leastPart must be at least 0 and visits at least 1, were %s, %s, %d"
              .formatted(leastScore, leastPart, visits));
    }
  }

  /// The response is lost, on as many ratings in a row as row `judge.relapse_visits` says.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static RelapseRule lostResponse(Evidence evidence) {
    return new RelapseRule(
        0,
        1 - evidence.value("mood.response", "1"),
        (int) evidence.value("judge.relapse_visits", "{visit}"));
  }

  /// The same, with a score of at least row `judge.relapse_score`.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static RelapseRule afterSeries(Evidence evidence) {
    RelapseRule lost = lostResponse(evidence);
    return new RelapseRule(
        evidence.value("judge.relapse_score", "{score}"), lost.leastPart(), lost.visits());
  }

  boolean counts(double score, double baseline) {
    return score >= leastScore && score > leastPart * baseline;
  }
}
