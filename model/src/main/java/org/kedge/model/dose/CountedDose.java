// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

/// A dose as the ceilings count it.
///
/// @param kind what was given, and how
/// @param startH start, hours on the clock of the course, finite
/// @param lengthH hours from its start to its end, at least 0, finite: the infusion time, or from
///   the first device to the last
/// @param amount of base, in the unit of its kind; whatever a person wrote, to be judged
public record CountedDose(DoseKind kind, double startH, double lengthH, double amount) {
  /// Checks the times.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public CountedDose {
    if (!Double.isFinite(startH + lengthH) || !(lengthH >= 0)) {
      throw new IllegalArgumentException(
          "startH must be finite and lengthH finite and at least 0, were %s and %s"
              .formatted(startH, lengthH));
    }
  }

  /// When it ends, hours on the clock of the course.
  double endH() {
    return startH + lengthH;
  }
}
