// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// The two kinds of treatment.
public enum Drug {
  /// Racemic ketamine by intravenous infusion; off-label for depression.
  KETAMINE_IV("ketamine-iv"),
  /// Esketamine nasal spray; labelled.
  ESKETAMINE_NASAL("esketamine-nasal");

  private final String word;

  Drug(String word) {
    this.word = word;
  }

  /// The word that files, commands and pages use.
  public String word() {
    return word;
  }
}
