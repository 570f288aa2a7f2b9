// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// How strictly contraindications are read.
public enum Mode {
  /// Label and consensus, the union of their absolute contraindications: the default.
  CONSENSUS("consensus"),
  /// The article: any cardiovascular disease, high blood pressure, alcoholism, psychosis or mania
  /// excludes as well.
  STRICT("strict");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /// The word that files, commands and pages use.
  public String word() {
    return word;
  }
}
