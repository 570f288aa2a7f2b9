// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.List;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Signature;

/// A prescriber's decision to go on with one finding. Shown wherever the screening and its plan are
/// shown.
///
/// @param drug for which drug; the other drug's finding of the same rule needs its own decision
/// @param rule id of the finding's rule, with its tier
/// @param value the finding's value as the prescriber saw it
/// @param reason the prescriber's own words
/// @param signature who decided, and when
public record Overruled(Drug drug, String rule, String value, String reason, Signature signature) {
  /// Refuses a decision that does not say on what and why.
  ///
  /// @throws IllegalArgumentException if the rule, the value or the reason is blank
  public Overruled {
    if (rule.isBlank() || value.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "a decision to go on names the rule and the value seen, and gives a reason");
    }
  }

  /// The decisions that count: each is a prescriber's, about an overridable finding of the course,
  /// whose value is still the one that was seen.
  static List<Overruled> counting(Drug drug, List<Finding> findings, List<Overruled> decisions) {
    return decisions.stream()
        .filter(decision -> decision.drug() == drug)
        .filter(decision -> findings.stream().anyMatch(decision::counts))
        .distinct()
        .toList();
  }

  /// Whether it lets a finding of its drug pass.
  boolean counts(Finding finding) {
    return finding.scope() == Scope.COURSE
        && finding.overridable()
        && finding.rule().equals(rule)
        && finding.value().equals(value)
        && signature.role().covers(Role.PRESCRIBER);
  }
}
