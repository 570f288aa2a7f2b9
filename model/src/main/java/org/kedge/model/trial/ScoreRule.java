// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.evidence.Evidence;

/// How a mood becomes a rated score, and what a score counts as.
///
/// @param illnessDays time constant of the illness fluctuation, days
/// @param illnessSd its standard deviation
/// @param ratingSd standard deviation of one rating
/// @param maximum of the scale
/// @param response least fall that counts as response, a share of the baseline
/// @param remission highest score that counts as remission
record ScoreRule(
    double illnessDays,
    double illnessSd,
    double ratingSd,
    double maximum,
    double response,
    double remission) {
  static ScoreRule of(Evidence evidence) {
    return new ScoreRule(
        evidence.value("mood.tauW", "d"),
        evidence.value("mood.sOU", "{score}"),
        evidence.value("mood.eps", "{score}"),
        evidence.value("mood.madrs_max", "{score}"),
        evidence.value("mood.response", "1"),
        evidence.value("mood.remission", "{score}"));
  }
}
