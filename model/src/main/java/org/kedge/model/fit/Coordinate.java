// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// A parameter in which patients differ. In the prior each is a standard normal number.
public enum Coordinate {
  /// B0, severity at the start, MADRS points.
  BASELINE("baseline", "{score}"),
  /// G, part of the severity that a full effect removes, 0 to 1.
  GAIN("gain", "1"),
  /// tau1, decay time of the labile effect, days.
  LABILE_DAYS("labile-days", "d"),
  /// f p, effect of expectancy and contact in open treatment, 0 to 1; f is row mood.blind_open.
  EXPECTANCY("expectancy-open", "1"),
  /// q, effect of a new oral antidepressant, 0 to 1.
  ORAL_EFFECT("oral-effect", "1"),
  /// kc, rate of consolidation, a day.
  CONSOLIDATION_PER_DAY("consolidation-per-day", "/d"),
  /// tau2, decay time of the consolidated effect, days.
  CONSOLIDATED_DAYS("consolidated-days", "d");

  static final int COUNT = values().length;

  private final String word;
  private final String unit;

  Coordinate(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  /// The word for it in files.
  public String word() {
    return word;
  }

  /// UCUM code of its values.
  public String unit() {
    return unit;
  }
}
