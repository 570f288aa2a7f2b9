// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// Where the mood course stands; all are pure numbers, unit 1.
///
/// @param onset U, effect on its way, at least 0
/// @param labile X1, labile effect, 0 to 1
/// @param consolidated X2, consolidated effect, 0 to 1
/// @param expectancy X3, effect of expectancy and contact, 0 to 1
/// @param oral Q, part removed by a new oral antidepressant, 0 to 1
public record MoodState(
    double onset, double labile, double consolidated, double expectancy, double oral) {
  /// Noise-free score: `B0 (1 - G [1 - (1 - X1)(1 - X2)]) (1 - X3) (1 - Q)`.
  ///
  /// @param baseline B0, MADRS total, points, 0 to the maximum of the scale
  /// @param gain G, 0 to 1
  /// @return MADRS total, points, 0 to `baseline`
  /// @unit {score}
  /// @throws IllegalArgumentException if one is out of its range
  public double madrs(double baseline, double gain) {
    if (!(baseline >= 0 && baseline < Double.POSITIVE_INFINITY && gain >= 0 && gain <= 1)) {
      throw new IllegalArgumentException(
          "baseline must be at least 0 and finite and gain 0 to 1, were %s and %s"
              .formatted(baseline, gain));
    }
    double drug = gain * (1 - (1 - labile) * (1 - consolidated));
    return baseline * (1 - drug) * (1 - expectancy) * (1 - oral);
  }
}
