// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// One number that the mood should reproduce: a line of `evidence/calibration/mood.csv`.
///
/// @param id the line
/// @param trial which virtual trial
/// @param statistic what is read off it
/// @param day on which, from the first session; for a relapse from the start of the follow-up
/// @param target the published or agreed number
/// @param error its standard error
record MoodTarget(
    String id, String trial, String statistic, double day, double target, double error) {
  private static final String TABLE = "calibration/mood";

  static List<MoodTarget> all(Evidence evidence) {
    return evidence.table(TABLE).lines().stream().map(MoodTarget::of).toList();
  }

  private static MoodTarget of(Table.Line line) {
    return new MoodTarget(
        line.id(),
        line.text("trial"),
        line.text("statistic"),
        line.requiredNumber("day"),
        line.requiredNumber("target"),
        line.requiredNumber("error"));
  }

  double z(double predicted) {
    return (predicted - target) / error;
  }
}
