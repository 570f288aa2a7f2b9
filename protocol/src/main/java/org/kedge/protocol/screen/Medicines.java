// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.rule.Finding;

/// Rules about medicines that are taken now.
final class Medicines {
  private Medicines() {}

  static Optional<Finding> taken(Rule rule, Facts facts) {
    String taken =
        facts
            .taken(rule.facts())
            .map(Medication::text)
            .distinct()
            .collect(Collectors.joining("; "));
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(rule.matched(facts.setting().mode(), taken));
  }

  static Optional<Finding> notTaken(Rule rule, Facts facts) {
    return facts.taken(rule.facts()).anyMatch(medicine -> medicine.taken() == Medication.Taken.NOW)
        ? Optional.empty()
        : Optional.of(rule.asks(facts.setting().mode(), "not recorded"));
  }
}
