// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import org.kedge.model.person.Parameters;

/// What lies between a predicted concentration and a measured one, as the pack's paper has it.
///
/// @source evidence drug/ketamine/pk.csv, rows ivv.res_; drug/ketamine/pk-arterial.csv, rows
///   iva.res_; drug/esketamine/pk.csv, rows nasal.res_
public enum ResidualError {
  /// Ketamine, venous pack: proportional.
  VENOUS_KETAMINE("ivv.res_k", false),
  /// Norketamine, venous pack: proportional.
  VENOUS_NORKETAMINE("ivv.res_n", false),
  /// Hydroxynorketamine, venous pack: proportional, assumed.
  VENOUS_HYDROXYNORKETAMINE("ivv.res_h", false),
  /// Ketamine, arterial pack: proportional.
  ARTERIAL_KETAMINE("iva.res_k", false),
  /// Norketamine, arterial pack: proportional part.
  ARTERIAL_NORKETAMINE("iva.res_n", false),
  /// Hydroxynorketamine, arterial pack: proportional part.
  ARTERIAL_HYDROXYNORKETAMINE("iva.res_h", false),
  /// Esketamine, nasal pack: on the logarithm.
  NASAL_KETAMINE("nasal.res_k", true),
  /// Noresketamine, nasal pack: on the logarithm.
  NASAL_NORKETAMINE("nasal.res_n", true);

  /// Further from 0 no standard normal number of this module lies.
  private static final double MOST_DEVIATIONS = 10;

  private final String row;
  private final boolean logarithmic;

  ResidualError(String row, boolean logarithmic) {
    this.row = row;
    this.logarithmic = logarithmic;
  }

  /// A measured concentration: `C (1 + s z)`, or `C exp(s z)` on the logarithm. What the first form
  /// takes below 0 is measured as 0.
  ///
  /// @param parameters s, the standard deviation, 1
  /// @param predictedNgMl C, at least 0, finite
  /// @param z standard normal, -10 to 10
  /// @return at least 0
  /// @unit ng/mL
  /// @throws IllegalArgumentException if the prediction or z is out of its range, or the row is
  ///   missing
  public double measuredNgMl(Parameters parameters, double predictedNgMl, double z) {
    if (!(predictedNgMl >= 0 && predictedNgMl < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "predictedNgMl must be at least 0 and finite, was " + predictedNgMl);
    }
    if (!(Math.abs(z) <= MOST_DEVIATIONS)) {
      throw new IllegalArgumentException("z must be -10 to 10, was " + z);
    }
    double deviation = parameters.value(row, "1") * z;
    return logarithmic
        ? predictedNgMl * Math.exp(deviation)
        : Math.max(0, predictedNgMl * (1 + deviation));
  }
}
