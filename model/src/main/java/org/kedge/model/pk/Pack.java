// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// A published parameter pack. Its rows are its own: nothing that scales one pack reaches another.
public enum Pack {
  /// Esketamine spray.
  NASAL_S("NASAL-S", "nasal.", Site.VENOUS),
  /// Infusions, venous sampling.
  IV_VENOUS("IV-VENOUS", "ivv.", Site.VENOUS),
  /// Infusions, arterial sampling.
  IV_ARTERIAL("IV-ARTERIAL", "iva.", Site.ARTERIAL);

  private final String word;
  private final String rows;
  private final Site site;

  Pack(String word, String rows, Site site) {
    this.word = word;
    this.rows = rows;
    this.site = site;
  }

  /// Its name in documents.
  public String word() {
    return word;
  }

  /// Where its concentrations are sampled.
  public Site site() {
    return site;
  }

  /// Whether a row belongs to another pack.
  boolean isForeign(String row) {
    for (Pack pack : values()) {
      if (pack != this && row.startsWith(pack.rows)) {
        return true;
      }
    }
    return false;
  }
}
