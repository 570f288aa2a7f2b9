// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// What is given in each session of an arm.
public sealed interface Treatment {
  /// Racemic ketamine by infusion.
  ///
  /// @param doseMgPerKg dose of base by body weight
  /// @param infusionMinutes length
  record RacemicInfusion(double doseMgPerKg, double infusionMinutes) implements Treatment {}

  /// Esketamine by infusion.
  ///
  /// @param doseMgPerKg dose of base by body weight
  /// @param infusionMinutes length
  record EsketamineInfusion(double doseMgPerKg, double infusionMinutes) implements Treatment {}

  /// Esketamine nasal spray.
  ///
  /// @param devices number of devices
  record EsketamineNasal(int devices) implements Treatment {}

  /// No drug.
  record None() implements Treatment {}
}
