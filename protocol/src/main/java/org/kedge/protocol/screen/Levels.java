// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.kedge.protocol.rule.Finding;

/// Rules about numbers. Where a row names several, either alone triggers.
final class Levels {
  private Levels() {}

  static Optional<Finding> atOrAbove(Rule rule, Facts facts) {
    return any(rule, facts, limit -> value -> value >= limit);
  }

  static Optional<Finding> above(Rule rule, Facts facts) {
    return any(rule, facts, limit -> value -> value > limit);
  }

  static Optional<Finding> below(Rule rule, Facts facts) {
    return any(rule, facts, limit -> value -> value < limit);
  }

  /// Turns a limit into the test that a value must meet to trigger.
  private interface Trigger {
    DoublePredicate at(double limit);
  }

  private static Optional<Finding> any(Rule rule, Facts facts, Trigger trigger) {
    List<String> values = new ArrayList<>();
    boolean triggered = false;
    for (int at = 0; at < rule.facts().size(); at++) {
      Optional<Facts.Reading> reading = facts.number(rule.facts().get(at), rule.window());
      reading.ifPresent(known -> values.add(known.text()));
      double limit = rule.thresholds().get(at);
      triggered |= reading.filter(known -> trigger.at(limit).test(known.value())).isPresent();
    }
    return triggered
        ? Optional.of(rule.matched(facts.setting().mode(), String.join("; ", values)))
        : Optional.empty();
  }

  /// Scores: one of them is enough. The two pressures: both are needed.
  static Optional<Finding> missing(Rule rule, Facts facts) {
    boolean all = rule.comparison() == Comparison.MISSING_NUMBER;
    long known =
        rule.facts().stream().filter(fact -> facts.number(fact, rule.window()).isPresent()).count();
    boolean enough = all ? known == rule.facts().size() : known > 0;
    return enough ? Optional.empty() : Optional.of(rule.asks(facts.setting().mode(), "unknown"));
  }
}
