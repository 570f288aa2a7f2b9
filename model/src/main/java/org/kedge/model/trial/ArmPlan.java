// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.evidence.Evidence;

/// What all patients of an arm share.
final class ArmPlan {
  private final Arm arm;
  private final double[] timesH;
  private final double size;
  private final double expectancyFactor;
  private final ExposureTimes times;
  private final AcuteCourse acute;
  private final RatedCourse rated;

  /// @param timesH times of assessment, ascending, hours
  ArmPlan(Evidence evidence, Arm arm, double[] timesH) {
    this.arm = arm;
    this.timesH = timesH;
    size = Dosing.size(evidence, arm.treatment());
    expectancyFactor = arm.blinding().factor(evidence::value, Dosing.isDrug(arm.treatment()));
    times = new ExposureTimes(arm.sessionDays(), timesH);
    acute = new AcuteCourse(evidence, arm, times);
    rated = new RatedCourse(ScoreRule.of(evidence), timesH);
  }

  Arm arm() {
    return arm;
  }

  double[] timesH() {
    return timesH;
  }

  /// Size D of a dose.
  double size() {
    return size;
  }

  /// Factor on the expectancy part of the mood.
  double expectancyFactor() {
    return expectancyFactor;
  }

  ExposureTimes times() {
    return times;
  }

  AcuteCourse acute() {
    return acute;
  }

  RatedCourse rated() {
    return rated;
  }
}
