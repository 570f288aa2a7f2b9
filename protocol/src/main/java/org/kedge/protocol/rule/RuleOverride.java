// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// A finding that a named person goes on with, and why. Shown wherever the plan is shown.
///
/// @param rule id of the finding's rule
/// @param reason the person's own words
public record RuleOverride(String rule, String reason) {
  /// Refuses an override without a reason.
  public RuleOverride {
    if (rule.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an override names its rule and gives a reason");
    }
  }
}
