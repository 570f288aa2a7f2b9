// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Mark;

/// What the page of the outcome prints.
///
/// @param states response, remission and what else follows from the scores
/// @param triage what an item on suicidal thoughts calls for; none where absent
/// @param charts a chart for each instrument
/// @param scores the scores, latest first
/// @param phq9 the nine questions
record OutcomeView(
    List<Mark> states,
    @Nullable Triage triage,
    List<Chart> charts,
    List<Score> scores,
    List<Item> phq9) {
  /// What to do about suicidal thoughts.
  record Triage(String words, String detail, List<String> steps) {}

  /// One score.
  record Score(String day, String instrument, String value, String change, String by, Mark mark) {}

  /// One question with what was answered.
  record Item(String name, String words, String value) {}
}
