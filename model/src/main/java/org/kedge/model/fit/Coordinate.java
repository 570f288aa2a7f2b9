// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// A parameter in which patients differ. In the prior each is a standard normal number.
public enum Coordinate {
  /// B0, severity at the start.
  BASELINE("baseline", "{score}"),
  /// G, part of the severity that a full effect removes.
  GAIN("gain", "1"),
  /// tau1, decay time of the labile effect.
  LABILE_DAYS("labile-days", "d"),
  /// p, effect of expectancy and contact.
  EXPECTANCY("expectancy", "1"),
  /// q, effect of a new oral antidepressant.
  ORAL_EFFECT("oral-effect", "1"),
  /// kc, rate of consolidation.
  CONSOLIDATION_PER_DAY("consolidation-per-day", "/d"),
  /// tau2, decay time of the consolidated effect.
  CONSOLIDATED_DAYS("consolidated-days", "d");

  static final int COUNT = values().length;

  private final String word;
  private final String unit;

  Coordinate(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  /// The word of files.
  public String word() {
    return word;
  }

  /// UCUM code.
  public String unit() {
    return unit;
  }
}
