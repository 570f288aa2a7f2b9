// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;
import java.util.Optional;

/// How much, and how it is given.
public sealed interface DoseOrder {
  /// The dose, milligrams.
  double doseMg();

  /// The dose in words, with its units.
  String text();

  /// Racemic ketamine by pump.
  ///
  /// @param doseMgPerKg dose by weight as asked for
  /// @param doseMg the dose, rounded down
  /// @param weight the weight it rests on
  /// @param earlierWeights up to two weights before it, latest first
  /// @param infusionMinutes planned length
  /// @param pump what the pump is set to; absent until a preparation is known
  record Infusion(
      double doseMgPerKg,
      double doseMg,
      Weight weight,
      List<Weight> earlierWeights,
      double infusionMinutes,
      Optional<PumpSetting> pump)
      implements DoseOrder {
    /// Copies the weights.
    public Infusion {
      earlierWeights = List.copyOf(earlierWeights);
    }

    @Override
    public String text() {
      return "%s over %s min (%s × %s)"
          .formatted(
              new Quantity(doseMg, "mg").text(),
              Quantity.number(infusionMinutes),
              new Quantity(doseMgPerKg, "mg/kg").text(),
              new Quantity(weight.kg(), "kg").text());
    }
  }

  /// What the pump is set to.
  ///
  /// @param strengthMgPerMl strength as prepared, mg/mL
  /// @param drawMl volume that holds the dose, rounded down, mL
  /// @param rateMlPerHour rate, rounded down, mL/h
  /// @param checkMg what the set pump gives in the planned time, calculated back, mg
  record PumpSetting(double strengthMgPerMl, double drawMl, double rateMlPerHour, double checkMg) {}

  /// Esketamine nasal spray.
  ///
  /// @param doseMg the dose
  /// @param devices how many devices hold it
  /// @param restMinutes rest between two devices
  record Nasal(double doseMg, int devices, double restMinutes) implements DoseOrder {
    @Override
    public String text() {
      return "%s: %d %s%s"
          .formatted(
              new Quantity(doseMg, "mg").text(),
              devices,
              devices == 1 ? "device" : "devices",
              devices == 1 ? "" : ", " + Quantity.number(restMinutes) + " min rest between them");
    }
  }
}
