// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.util.List;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;

/// What the page of the outcome prints.
///
/// @param states response, remission and what else follows from the scores
/// @param missing what keeps a change from being told
/// @param findings what the rules found, gravest first
/// @param tasks what is to be done, by whom
/// @param charts a chart for each instrument
/// @param scores the scores, latest first
/// @param phq9 the form of the PHQ-9
/// @param screener the form of the C-SSRS screener
/// @param madrs the form of a MADRS total
record OutcomeView(
    List<Mark> states,
    List<String> missing,
    List<Line> findings,
    List<Task> tasks,
    List<Chart> charts,
    List<Score> scores,
    Form phq9,
    List<Field> screener,
    List<Field> madrs) {
  /// One finding.
  record Line(Mark mark, String statement, String then, String rule, boolean unconfirmed) {}

  /// Something to be done.
  record Task(String what, String who, String due) {}

  /// One score.
  record Score(String day, String instrument, String value, String change, Mark mark) {}

  /// The PHQ-9 in the words of its owners.
  ///
  /// @param stem the question that the items complete
  /// @param answers the answers, mildest first
  /// @param items the nine items with what was answered
  /// @param notice the owners' notice
  record Form(String stem, List<String> answers, List<Item> items, String notice) {}

  /// One item with what was answered.
  record Item(String name, String words, String value) {}
}
