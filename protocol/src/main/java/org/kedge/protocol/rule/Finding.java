// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

import java.util.List;

/// What one rule found in one patient.
///
/// @param rule the rule row's id; a tier adds a suffix, as in `CV-09.refer`
/// @param severity what it does to the decision
/// @param scope what it is about
/// @param fact name of the fact that was read, for example `blood-pressure`
/// @param value the patient's value with unit, date and origin; `unknown` or `not recorded` where
///   there is none
/// @param limit what the rule compares with, with unit
/// @param statement the rule in plain words; for a missing fact it ends with the question to ask
/// @param source keys of the documents the rule rests on, at least one
/// @param overridable whether a named prescriber may go on with a reason
/// @param unconfirmed whether the rule or its number is this project's own proposal that no source
///   states and no clinician has signed
public record Finding(
    String rule,
    Severity severity,
    Scope scope,
    String fact,
    String value,
    String limit,
    String statement,
    List<String> source,
    boolean overridable,
    boolean unconfirmed) {
  /// Copies the sources and refuses a finding that names no rule or no source.
  public Finding {
    source = List.copyOf(source);
    if (rule.isBlank() || source.isEmpty()) {
      throw new IllegalArgumentException("a finding names its rule and at least one source");
    }
  }
}
