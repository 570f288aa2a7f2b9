// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.Map;

/// Answers to the six yes-or-no questions of the C-SSRS screener, by number, as asked by staff. The
/// wording is the owner's and is not kept here.
///
/// @param answers by question number, 1 to 6; a question not asked is not there
public record CssrsScreen(Map<Integer, Reply> answers) {
  private static final int QUESTIONS = 6;

  /// Copies the answers and refuses a question that does not exist.
  public CssrsScreen {
    answers = Map.copyOf(answers);
    if (answers.keySet().stream().anyMatch(number -> number < 1 || number > QUESTIONS)) {
      throw new IllegalArgumentException("a question of the screener must be 1 to " + QUESTIONS);
    }
  }

  /// Whether a question was answered yes.
  public boolean yes(int question) {
    return answers.get(question) == Reply.YES;
  }

  /// Whether the answers suffice: 1, 2 and 6 always; 3, 4 and 5 where 2 is yes.
  public boolean complete() {
    return known(1)
        && known(2)
        && known(QUESTIONS)
        && (!yes(2) || (known(3) && known(4) && known(5)));
  }

  private boolean known(int question) {
    Reply reply = answers.get(question);
    return reply == Reply.YES || reply == Reply.NO;
  }
}
