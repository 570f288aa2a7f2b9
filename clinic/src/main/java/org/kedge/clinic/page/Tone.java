// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

/// How a state is shown: a colour and an icon that always stand beside a word.
public enum Tone {
  /// In order, done.
  OK("ok"),
  /// Worth knowing, going on.
  INFO("info"),
  /// Asks for attention.
  WARN("warn"),
  /// Excludes, stops, late.
  STOP("stop"),
  /// A question is open.
  ASK("ask"),
  /// Neither.
  PLAIN("plain");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /// Class of the style sheet.
  public String word() {
    return this == ASK ? WARN.icon : icon;
  }

  /// Symbol of the icon file.
  public String icon() {
    return icon;
  }
}
