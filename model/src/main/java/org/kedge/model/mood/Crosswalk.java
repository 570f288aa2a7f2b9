// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import org.kedge.evidence.Evidence;

/// From PHQ-9 levels to MADRS levels, until the published table is obtained.
///
/// `MADRS = mA + mB PHQ9`, cut to the range of the scale.
///
/// @source evidence drug/ketamine/mood.csv, rows mood.map_a and mood.map_b
public final class Crosswalk {
  private final double intercept;
  private final double slope;
  private final double phq9Maximum;
  private final double madrsMaximum;

  /// Reads the rows.
  public Crosswalk(Evidence evidence) {
    intercept = evidence.value("mood.map_a", "{score}");
    slope = evidence.value("mood.map_b", "1");
    phq9Maximum = evidence.value("mood.phq9_max", "{score}");
    madrsMaximum = evidence.value("mood.madrs_max", "{score}");
  }

  /// MADRS level of a PHQ-9 total.
  ///
  /// @param phq9 0 to 27
  /// @return 0 to 60
  /// @unit {score}
  public double madrs(double phq9) {
    if (!(phq9 >= 0 && phq9 <= phq9Maximum)) {
      throw new IllegalArgumentException(
          "phq9 must be 0 to %s points, was %s".formatted(phq9Maximum, phq9));
    }
    return Math.clamp(intercept + slope * phq9, 0, madrsMaximum);
  }
}
