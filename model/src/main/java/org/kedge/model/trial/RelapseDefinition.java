// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.function.Function;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;

/// Whose definition of a relapse a trial follows.
///
/// @source evidence rows relapse.* and mood.relapse_score
public enum RelapseDefinition {
  /// The withdrawal trial SUSTAIN-1: the score alone.
  WITHDRAWAL_TRIAL("withdrawal-trial", RelapseRule::ofWithdrawal),
  /// After open infusions (Murrough 2013b): a lower score, and most of the improvement lost.
  OPEN_INFUSIONS("open-infusions", RelapseRule::ofOpenInfusions);

  private final String word;
  private final Function<Evidence, RelapseRule> rule;

  RelapseDefinition(String word, Function<Evidence, RelapseRule> rule) {
    this.word = word;
    this.rule = rule;
  }

  /// The word that designs use.
  public String word() {
    return word;
  }

  /// Its rule.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public RelapseRule rule(Evidence evidence) {
    return rule.apply(evidence);
  }
}
