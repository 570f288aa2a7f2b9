// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// Concentrations of many people at one time, venous plasma, ng/mL.
///
/// Every array has one value a place, padded to a whole number of the widest vectors; a place
/// without a person holds zeros. The arrays are the row's own: [ExposureBatch#read] writes them.
///
/// @shape each array: `person`, padded
public final class ConcentrationRow {
  private final double[] ketamineS;
  private final double[] ketamineR;
  private final double[] norketamineS;
  private final double[] norketamineR;
  private final double[] effectSiteS;

  /// @param padded places, a multiple of the widest vector
  ConcentrationRow(int padded) {
    ketamineS = new double[padded];
    ketamineR = new double[padded];
    norketamineS = new double[padded];
    norketamineR = new double[padded];
    effectSiteS = new double[padded];
  }

  /// Length of every array, at least the number of people.
  public int padded() {
    return ketamineS.length;
  }

  /// S-ketamine, ng/mL, at least 0.
  public double[] ketamineS() {
    return ketamineS;
  }

  /// R-ketamine, ng/mL, at least 0.
  public double[] ketamineR() {
    return ketamineR;
  }

  /// S-norketamine, ng/mL, at least 0.
  public double[] norketamineS() {
    return norketamineS;
  }

  /// R-norketamine, ng/mL, at least 0.
  public double[] norketamineR() {
    return norketamineR;
  }

  /// S-ketamine at the effect site, ng/mL, at least 0.
  public double[] effectSiteS() {
    return effectSiteS;
  }
}
