// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

/// What stands ready for the pump.
///
/// @param strengthMgPerMl ketamine in the syringe or bag as prepared, mg/mL, above 0
/// @param volumeMl volume prepared, mL, above 0
public record PumpPreparation(double strengthMgPerMl, double volumeMl) {
  /// Checks the ranges.
  public PumpPreparation {
    if (!(strengthMgPerMl > 0) || !Double.isFinite(strengthMgPerMl)) {
      throw new IllegalArgumentException(
          "strengthMgPerMl must be above 0 mg/mL, was " + strengthMgPerMl);
    }
    if (!(volumeMl > 0) || !Double.isFinite(volumeMl)) {
      throw new IllegalArgumentException("volumeMl must be above 0 mL, was " + volumeMl);
    }
  }
}
