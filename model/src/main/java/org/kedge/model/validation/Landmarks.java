// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.acute.AcuteEffect;

/// Where observed peaks and times of a session stand on the course of a virtual arm.
///
/// A course of the pressure is the rise that the drug causes: what readings rise without it is
/// taken off an observed peak. The height of a time is the one at which the judge reads it: row
/// `judge.cadss`, or the part of the mean's peak of row `judge.over`.
final class Landmarks {
  private final Evidence evidence;
  private final HitRule rule;
  private final TimeCourse.Point peak;

  /// @param points the course, at least one
  Landmarks(Evidence evidence, HitRule rule, List<TimeCourse.Point> points) {
    this.evidence = evidence;
    this.rule = rule;
    peak = points.stream().max(Comparator.comparingDouble(TimeCourse.Point::mean)).orElseThrow();
  }

  /// @throws IllegalArgumentException if the row is about no peak and no time of a session, or has
  ///   neither a number nor an interval
  TimeCourse.Landmark of(Observation row) {
    Observable observable = Observable.of(row.quantity()).orElseThrow(() -> notOnACourse(row));
    Bounds bounds = bounds(row, observable);
    double value = row.value().orElse((bounds.low() + bounds.high()) / 2);
    return switch (observable) {
      case SBP_PEAK -> peak(row, value, bounds, riseWithoutDrug(row.arm()));
      case CADSS_PEAK, SEDATION_SESSION -> peak(row, value, bounds, 0);
      case TIME_CADSS_RESOLVED ->
          time(row, value, bounds, evidence.value("judge.cadss", "{score}"));
      case SEDATION_PEAK -> time(row, value, bounds, peak.mean());
      case TIME_SBP_RETURNED, SEDATION_ONSET, SEDATION_RESOLVED ->
          time(row, value, bounds, evidence.value("judge.over", "1") * peak.mean());
      default -> throw notOnACourse(row);
    };
  }

  private static IllegalArgumentException notOnACourse(Observation row) {
    return new IllegalArgumentException(
        "row %s: %s is no peak and no time of a session".formatted(row.id(), row.quantity()));
  }

  private Bounds bounds(Observation row, Observable observable) {
    Optional<Bounds> judged = rule.bounds(row, observable);
    return judged.orElseGet(() -> {
      double value = row.value().orElseThrow(() -> notOnACourse(row));
      return new Bounds(value, value, "none");
    });
  }

  private double riseWithoutDrug(ObservedArm arm) {
    return new AcuteEffect(evidence::value)
        .systolicRiseWithoutDrugMmHg(Person.typical(evidence, arm).ageYears());
  }

  private TimeCourse.Landmark peak(Observation row, double value, Bounds bounds, double without) {
    return new TimeCourse.Landmark(
        row.id(),
        peak.timeH(),
        peak.timeH(),
        peak.timeH(),
        value - without,
        bounds.low() - without,
        bounds.high() - without);
  }

  private static TimeCourse.Landmark time(
      Observation row, double value, Bounds bounds, double height) {
    return new TimeCourse.Landmark(
        row.id(),
        Units.toHours(value, row.unit()),
        Units.toHours(bounds.low(), row.unit()),
        Units.toHours(bounds.high(), row.unit()),
        height,
        height,
        height);
  }
}
