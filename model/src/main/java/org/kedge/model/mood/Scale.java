// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// An instrument whose total can be read as a MADRS level.
public enum Scale {
  /// Montgomery-Asberg Depression Rating Scale, rated by a clinician.
  MADRS("madrs"),
  /// Patient Health Questionnaire with nine items, a self-report.
  PHQ9("phq9"),
  /// Quick Inventory of Depressive Symptomatology, 16 items, a self-report.
  QIDS_SR16("qids-sr16");

  private final String word;

  Scale(String word) {
    this.word = word;
  }

  /// The word for it in files and tables.
  public String word() {
    return word;
  }
}
