// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// Drug that enters a compartment.
sealed interface Input {
  /// When it begins, hours.
  double startH();

  /// All at once.
  ///
  /// @param compartment place in the state
  /// @param startH time, hours
  /// @param amountMg amount, at least 0
  record Bolus(int compartment, double startH, double amountMg) implements Input {}

  /// At a constant rate.
  ///
  /// @param compartment place in the state
  /// @param startH begin, hours
  /// @param durationH length, above 0
  /// @param rateMgPerH rate, at least 0
  record ZeroOrder(int compartment, double startH, double durationH, double rateMgPerH)
      implements Input {
    double endH() {
      return startH + durationH;
    }
  }
}
