// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;

/// What the page of a replanning prints.
///
/// @param asOf when it was made
/// @param proposal what the rules propose; none before the first session
/// @param nextSession when the next session may be, in words; empty where no day is proposed
/// @param ways what may be chosen, in the words of the rules
/// @param findings findings in words with their rule
/// @param signals the questions that end a course, with what was answered
/// @param answered who answered them and when; empty where nobody has since the last session
/// @param options what a clinician may decide
/// @param fields reason and day of a decision
/// @param decisions what was decided before, latest first
record ReplanView(
    String asOf,
    @Nullable Mark proposal,
    String nextSession,
    List<String> ways,
    List<Line> findings,
    List<Field> signals,
    String answered,
    List<Choice> options,
    List<Field> fields,
    List<Decided> decisions) {
  /// One finding.
  record Line(
      Mark mark, String rule, String statement, String about, String value, boolean unconfirmed) {}

  /// One option.
  record Choice(String word, String label, String meaning, boolean proposed, boolean chosen) {}

  /// One decision.
  record Decided(String when, String who, String label, String reason, String nextSession) {}
}
