// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Locale;

/// What a simulation gives, in the order of the summary.
public enum Quantity {
  /// S-ketamine in plasma, at the site of the pack.
  KETAMINE_S("ng/mL"),
  /// R-ketamine in plasma.
  KETAMINE_R("ng/mL"),
  /// Both.
  KETAMINE_TOTAL("ng/mL"),
  /// S- and R-norketamine in plasma.
  NORKETAMINE_TOTAL("ng/mL"),
  /// Relative NMDA index.
  NMDA_INDEX("1"),
  /// MADRS total, as rated.
  MADRS_TOTAL("{score}"),
  /// Change from baseline; a fall is negative.
  MADRS_CHANGE("{score}"),
  /// Fall of at least half: the mean is the share.
  RESPONSE("1"),
  /// Score at or below the cut-off: the mean is the share.
  REMISSION("1"),
  /// Of those who have responded at an assessment, who has relapsed by then, as the design defines
  /// it: the mean is the share.
  RELAPSED("1"),
  /// Systolic rise.
  SBP_CHANGE("mm[Hg]"),
  /// Diastolic rise.
  DBP_CHANGE("mm[Hg]"),
  /// Rise of the heart rate.
  HR_CHANGE("/min"),
  /// Dissociation.
  CADSS("{score}"),
  /// Probability of sedation in the latest session begun.
  SEDATION("1"),
  /// Probability of nausea in the latest session begun.
  NAUSEA("1");

  private final String unit;

  Quantity(String unit) {
    this.unit = unit;
  }

  /// UCUM code.
  public String unit() {
    return unit;
  }

  /// The word of the summary.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
