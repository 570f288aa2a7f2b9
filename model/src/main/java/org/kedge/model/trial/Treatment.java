// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// What is given in each session of an arm. The ranges are those of
/// [org.kedge.model.dose.SessionLimits], which a simulation looks at.
public sealed interface Treatment {
  /// Racemic ketamine by infusion.
  ///
  /// @param doseMgPerKg dose of base by body weight, mg/kg, above 0, up to the row of its ceiling
  /// @param infusionMinutes length, min, within the row iv.duration_default
  record RacemicInfusion(double doseMgPerKg, double infusionMinutes) implements Treatment {}

  /// Esketamine by infusion.
  ///
  /// @param doseMgPerKg dose of base by body weight, mg/kg, above 0, up to the row of its ceiling
  /// @param infusionMinutes length, min, within the row iv.duration_default
  record EsketamineInfusion(double doseMgPerKg, double infusionMinutes) implements Treatment {}

  /// Esketamine nasal spray.
  ///
  /// @param devices number of devices, 1 up to the row nasal.device_most
  record EsketamineNasal(int devices) implements Treatment {}

  /// No drug.
  record None() implements Treatment {}
}
