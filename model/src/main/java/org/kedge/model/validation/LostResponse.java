// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;

/// The relapses of observed studies: a response that is lost on ratings in a row, however far apart
/// they are.
///
/// @source evidence observed/judge.csv; drug/ketamine/mood.csv, row mood.response
public final class LostResponse {
  private LostResponse() {}

  /// The response is lost, on as many ratings in a row as row `judge.relapse_visits` says.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static RelapseRule atAnyScore(Evidence evidence) {
    return from(0, evidence);
  }

  /// The same, with a score of at least row `judge.relapse_score`.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static RelapseRule afterSeries(Evidence evidence) {
    return from(evidence.value("judge.relapse_score", "{score}"), evidence);
  }

  private static RelapseRule from(double leastScore, Evidence evidence) {
    return new RelapseRule(
        leastScore,
        evidence.value("mood.response", "1"),
        (int) evidence.value("judge.relapse_visits", "{visit}"),
        0,
        Double.POSITIVE_INFINITY);
  }
}
