// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.util.Locale;

/// An instrument whose total is followed.
public enum Instrument {
  /// Patient Health Questionnaire, 9 items, filled in by the patient.
  PHQ9("PHQ-9"),
  /// Montgomery-Åsberg scale, rated by a clinician; the total alone is kept.
  MADRS("MADRS");

  private final String shown;

  Instrument(String shown) {
    this.shown = shown;
  }

  /// The name as people write it.
  public String shown() {
    return shown;
  }

  /// The word that the tables use.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
