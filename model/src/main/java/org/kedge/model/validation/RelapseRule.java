// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import org.kedge.evidence.Evidence;

/// What a trial calls a relapse.
///
/// @param leastScore least MADRS total that counts
/// @param leastPart least part of the baseline that counts
/// @param visits ratings in a row that must count, at least 1; the last of them is the relapse
public record RelapseRule(double leastScore, double leastPart, int visits) {
  /// The response is lost, on as many ratings in a row as row `judge.relapse_visits` says.
  public static RelapseRule lostResponse(Evidence evidence) {
    return new RelapseRule(
        0,
        1 - evidence.value("mood.response", "1"),
        (int) evidence.value("judge.relapse_visits", "{visit}"));
  }

  /// The same, with a score of at least row `judge.relapse_score`.
  public static RelapseRule afterSeries(Evidence evidence) {
    RelapseRule lost = lostResponse(evidence);
    return new RelapseRule(
        evidence.value("judge.relapse_score", "{score}"), lost.leastPart(), lost.visits());
  }

  boolean counts(double score, double baseline) {
    return score >= leastScore && score > leastPart * baseline;
  }
}
