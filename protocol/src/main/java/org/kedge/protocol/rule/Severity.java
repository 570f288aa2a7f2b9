// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// What a finding does to a decision.
public enum Severity {
  /// Excludes, within its scope.
  EXCLUDE("exclude"),
  /// Asks for attention and decides nothing.
  CAUTION("caution"),
  /// Defers until a question is answered.
  NEEDS_DATA("needs-data");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /// The word that files, commands and pages use.
  public String word() {
    return word;
  }
}
