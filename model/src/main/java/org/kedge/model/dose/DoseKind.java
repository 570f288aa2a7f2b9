// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

/// What was given and how, as far as a ceiling goes by it.
public enum DoseKind {
  /// Racemic ketamine by infusion, by body weight.
  RACEMIC_INFUSION("racemic ketamine", "mg/kg"),
  /// Esketamine by infusion, by body weight.
  ESKETAMINE_INFUSION("esketamine", "mg/kg"),
  /// Esketamine nasal spray, whoever it is for.
  ESKETAMINE_SPRAY("esketamine spray", "mg");

  private final String word;
  private final String unit;

  DoseKind(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  /// The drug in words.
  public String word() {
    return word;
  }

  /// UCUM code of its amounts, of base.
  public String unit() {
    return unit;
  }

  /// Whether it has an infusion time.
  boolean isInfusion() {
    return this != ESKETAMINE_SPRAY;
  }
}
