// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Mark;

/// What the page of a replanning prints.
///
/// @param asOf when it was made
/// @param proposal what the rules propose
/// @param basis what it rests on
/// @param findings findings in words with their rule
/// @param nextSession the next session's day
/// @param options what a clinician may decide
/// @param decisions what was decided before, latest first
/// @param forecast what is said about wearing off; absent where nothing can be said
record ReplanView(
    String asOf,
    @Nullable Mark proposal,
    List<String> basis,
    List<Line> findings,
    String nextSession,
    List<Choice> options,
    List<Decision> decisions,
    String forecast) {
  /// One finding.
  record Line(
      Mark mark, String rule, String statement, String value, String limit, boolean unconfirmed) {}

  /// One option.
  record Choice(String word, String label, String meaning, boolean proposed) {}

  /// One decision.
  record Decision(String when, String who, String label, String reason, String nextSession) {}
}
