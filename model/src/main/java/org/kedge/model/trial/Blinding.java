// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.model.person.Parameters;

/// What the patients of a trial can know of their arm. It scales the expectancy part of the mood.
public enum Blinding {
  /// Everybody knows.
  OPEN("open", "mood.blind_open", "mood.blind_open"),
  /// The control has acute effects too: the setting of the calibration.
  ACTIVE_PLACEBO("active-placebo", "mood.blind_active", "mood.blind_active"),
  /// The control has none.
  INERT_PLACEBO("inert-placebo", "mood.blind_inert_drug", "mood.blind_inert_control"),
  /// Nobody can tell.
  MASKED("masked", "mood.blind_masked", "mood.blind_masked");

  private final String word;
  private final String drugRow;
  private final String controlRow;

  Blinding(String word, String drugRow, String controlRow) {
    this.word = word;
    this.drugRow = drugRow;
    this.controlRow = controlRow;
  }

  /// The word that designs use.
  public String word() {
    return word;
  }

  /// Factor on the expectancy part.
  ///
  /// @param drug whether for the arm with the drug
  /// @return at least 0
  public double factor(Parameters parameters, boolean drug) {
    return parameters.value(drug ? drugRow : controlRow, "1");
  }
}
