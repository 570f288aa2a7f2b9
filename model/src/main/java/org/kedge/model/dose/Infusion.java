// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

/// An intravenous infusion at a constant rate; amounts are base.
///
/// @param startH start, hours
/// @param durationH length, hours, above 0
/// @param amountSMg S-ketamine, mg, at least 0
/// @param amountRMg R-ketamine, mg, at least 0
public record Infusion(double startH, double durationH, double amountSMg, double amountRMg) {
  /// Checks the ranges.
  public Infusion {
    if (!(durationH > 0) || !(amountSMg >= 0) || !(amountRMg >= 0)) {
      throw new IllegalArgumentException(
          "durationH must be above 0 and amounts at least 0, were %s, %s, %s"
              .formatted(durationH, amountSMg, amountRMg));
    }
  }

  /// Racemic ketamine: half of each enantiomer.
  public static Infusion racemic(double startH, double durationH, double amountMg) {
    return new Infusion(startH, durationH, amountMg / 2, amountMg / 2);
  }
}
