// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;
import java.util.Set;
import org.kedge.protocol.rule.RuleOverride;
import org.kedge.protocol.rule.Signature;

/// A prescriber's word on a plan.
///
/// @param signature who and when
/// @param confirmed the items that were to be confirmed, each as it was listed
/// @param overrides findings the prescriber goes on with, each with a reason
public record Approval(Signature signature, Set<String> confirmed, List<RuleOverride> overrides) {
  /// Copies the lists.
  public Approval {
    confirmed = Set.copyOf(confirmed);
    overrides = List.copyOf(overrides);
  }
}
