// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.Optional;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.rule.Finding;

/// Rules for which a row alone is not enough.
final class Named {
  private Named() {}

  /// Bipolarity is screened for by an MDQ score at any time, by a recorded diagnosis, or by a
  /// clinician who has ruled bipolar disorder out.
  static Optional<Finding> bipolarScreen(Rule rule, Facts facts) {
    boolean known =
        facts.number("mdq-total", rule.window()).isPresent()
            || facts.refuted("bipolar-disorder")
            || Indication.isBipolar(facts);
    return known ? Optional.empty() : Optional.of(rule.asks(facts.setting().mode(), "unknown"));
  }

  /// A positive MDQ asks until a clinician has diagnosed bipolar disorder or ruled it out.
  static Optional<Finding> bipolarScreenPositive(Rule rule, Facts facts) {
    boolean settled = facts.refuted("bipolar-disorder") || Indication.isBipolar(facts);
    return settled ? Optional.empty() : Levels.atOrAbove(rule, facts);
  }

  static Optional<Finding> auditCMen(Rule rule, Facts facts) {
    return facts.patient().sex() == Sex.MALE ? auditC(rule, facts) : Optional.empty();
  }

  /// The lower cut holds for everybody who is not recorded as male.
  static Optional<Finding> auditCOthers(Rule rule, Facts facts) {
    return facts.patient().sex() == Sex.MALE ? Optional.empty() : auditC(rule, facts);
  }

  private static Optional<Finding> auditC(Rule rule, Facts facts) {
    if (facts.number("audit-total", rule.window()).isPresent()) {
      return Optional.empty();
    }
    return Levels.atOrAbove(rule, facts)
        .map(positive -> rule.asks(facts.setting().mode(), positive.value()));
  }

  /// Whoever may become pregnant needs a clear result inside the window. Who may: anybody not
  /// recorded as male, within the ages of the rows or of unknown age, unless a record says that it
  /// cannot be. A sterilisation alone does not say so.
  static Optional<Finding> pregnancyTest(Rule rule, Facts facts) {
    if (facts.patient().sex() == Sex.MALE || facts.confirmed("childbearing-excluded")) {
      return Optional.empty();
    }
    Optional<Facts.Reading> age = facts.number("age", rule.window());
    if (age.filter(years -> !facts.limits().childbearing(years.value())).isPresent()) {
      return Optional.empty();
    }
    Optional<Answer> test =
        facts
            .patient()
            .answer("hcg-urine", facts.asOf())
            .filter(answer -> rule.window().holds(answer.at(), facts.asOf()));
    if (test.filter(answer -> answer.reply() != Answer.Reply.UNCLEAR).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        rule.asks(facts.setting().mode(), test.isPresent() ? "result unclear" : "unknown"));
  }
}
