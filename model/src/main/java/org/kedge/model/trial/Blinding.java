// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.model.person.Parameters;

/// What the patients of a trial can know of their arm. It scales the expectancy part of the mood.
///
/// @source evidence drug/ketamine/mood.csv, rows mood.blind_*
public enum Blinding {
  /// Everybody knows.
  OPEN("open", 0, "mood.blind_open", "mood.blind_open"),
  /// The control has acute effects too: the setting of the calibration.
  ACTIVE_PLACEBO("active-placebo", 1, "mood.blind_active", "mood.blind_active"),
  /// The control has none.
  INERT_PLACEBO("inert-placebo", 2, "mood.blind_inert_drug", "mood.blind_inert_control"),
  /// Nobody can tell.
  MASKED("masked", 3, "mood.blind_masked", "mood.blind_masked");

  private final String word;
  private final int number;
  private final String drugRow;
  private final String controlRow;

  Blinding(String word, int number, String drugRow, String controlRow) {
    this.word = word;
    this.number = number;
    this.drugRow = drugRow;
    this.controlRow = controlRow;
  }

  /// The word that designs use.
  public String word() {
    return word;
  }

  /// The number that event data use.
  ///
  /// @return from 0, without a gap
  /// @unit 1
  public int number() {
    return number;
  }

  /// The one of a number.
  ///
  /// @param number as in event data
  /// @throws IllegalArgumentException if there is none of that number
  public static Blinding of(int number) {
    for (Blinding blinding : values()) {
      if (blinding.number == number) {
        return blinding;
      }
    }
    throw new IllegalArgumentException(
        "number must be 0 to %d, was %d".formatted(values().length - 1, number));
  }

  /// Factor on the expectancy part.
  ///
  /// @param drug whether for the arm with the drug
  /// @return at least 0
  /// @unit 1
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public double factor(Parameters parameters, boolean drug) {
    return parameters.value(drug ? drugRow : controlRow, "1");
  }
}
