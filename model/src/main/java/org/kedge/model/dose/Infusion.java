// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

/// An intravenous infusion at a constant rate; amounts are base.
///
/// @param startH start, hours on the clock of the course, finite
/// @param durationH length, hours, at least 1e-9, finite, and not lost beside the start
/// @param amountSMg S-ketamine, mg, at least 0, finite
/// @param amountRMg R-ketamine, mg, at least 0, finite
public record Infusion(double startH, double durationH, double amountSMg, double amountRMg) {
  private static final double SHORTEST_H = 1e-9;

  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public Infusion {
    if (!Double.isFinite(startH + durationH + amountSMg + amountRMg)
        || !(durationH >= SHORTEST_H && amountSMg >= 0 && amountRMg >= 0)
        || !(startH + durationH - startH > durationH / 2)) {
      throw new IllegalArgumentException(
          "startH must be finite, durationH at least 1e-9 and amounts at least 0, were %s, %s, %s, %s"
              .formatted(startH, durationH, amountSMg, amountRMg));
    }
  }

  /// Racemic ketamine: half of each enantiomer.
  ///
  /// @param startH start, hours
  /// @param durationH length, hours, at least 1e-9
  /// @param amountMg both enantiomers together, mg of base, at least 0
  /// @throws IllegalArgumentException if one is out of its range
  public static Infusion racemic(double startH, double durationH, double amountMg) {
    return new Infusion(startH, durationH, amountMg / 2, amountMg / 2);
  }
}
