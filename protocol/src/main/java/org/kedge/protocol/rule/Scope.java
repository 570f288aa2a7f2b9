// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// What a finding is about.
public enum Scope {
  /// The whole course: it counts for the decision of the screening.
  COURSE("course"),
  /// One session: it is reported, and counts on the day.
  SESSION("session");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /// The word that files, commands and pages use.
  public String word() {
    return word;
  }
}
