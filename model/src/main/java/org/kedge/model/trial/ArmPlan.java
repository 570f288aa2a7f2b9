// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.ExposurePlan;

/// What all patients of an arm share.
final class ArmPlan {
  private static final double HOURS_PER_DAY = 24;

  private final Arm arm;
  private final double[] days;
  private final List<Session> sessions;
  private final double expectancyFactor;
  private final Optional<ExposurePlan> exposure;
  private final AcuteCourse acute;
  private final RatedCourse rated;

  /// @param timesH times of assessment, ascending, hours
  ArmPlan(Evidence evidence, Arm arm, double[] timesH) {
    this.arm = arm;
    days = Arrays.stream(timesH).map(hour -> hour / HOURS_PER_DAY).toArray();
    double size = Dosing.size(evidence, arm.treatment());
    sessions = arm.sessionDays().stream().map(day -> new Session(day, size)).toList();
    expectancyFactor = arm.blinding().factor(evidence::value, Dosing.isDrug(arm.treatment()));
    ExposureTimes times = new ExposureTimes(arm.sessionDays(), timesH);
    exposure =
        Dosing.isDrug(arm.treatment())
            ? Optional.of(Dosing.plan(evidence, arm.treatment(), arm.sessionDays(), times.allH()))
            : Optional.empty();
    acute = new AcuteCourse(evidence, arm, times);
    rated = new RatedCourse(ScoreRule.of(evidence), timesH);
  }

  Arm arm() {
    return arm;
  }

  /// Times of assessment, days.
  double[] days() {
    return days;
  }

  /// The sessions as the mood sees them.
  List<Session> sessions() {
    return sessions;
  }

  /// Factor on the expectancy part of the mood.
  double expectancyFactor() {
    return expectancyFactor;
  }

  /// When concentrations are worked out; empty for no drug.
  Optional<ExposurePlan> exposure() {
    return exposure;
  }

  AcuteCourse acute() {
    return acute;
  }

  RatedCourse rated() {
    return rated;
  }
}
