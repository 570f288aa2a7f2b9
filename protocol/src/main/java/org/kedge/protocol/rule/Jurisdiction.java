// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// Whose label applies.
public enum Jurisdiction {
  /// United States.
  US("US"),
  /// European Union.
  EU("EU");

  private final String word;

  Jurisdiction(String word) {
    this.word = word;
  }

  /// The word that files, commands and pages use.
  public String word() {
    return word;
  }
}
