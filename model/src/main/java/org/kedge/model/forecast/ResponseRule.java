// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Crosswalk;
import org.kedge.model.mood.Scale;

/// What a response is: the fall of a total within one instrument.
///
/// Two instruments are never compared: the maps between them have an intercept, and half of a level
/// is not half of a total. A baseline is the latest total of its instrument up to the first session
/// whose MADRS level the model holds for.
///
/// @source evidence rows mood.response, forecast.score_age and per.B0
final class ResponseRule {
  /// What rounding may add to a difference of days.
  private static final double ROUNDING_DAYS = 1e-6;

  private final Crosswalk crosswalk;
  private final double leastFall;
  private final double scoreAgeDays;
  private final Row baselines;

  ResponseRule(Evidence evidence) {
    crosswalk = new Crosswalk(evidence);
    leastFall = evidence.value("mood.response", "1");
    scoreAgeDays = evidence.value("forecast.score_age", "d");
    baselines = evidence.row("per.B0");
  }

  /// @param total of the same instrument as the baseline
  boolean isResponse(double total, double baseline) {
    return baseline - total >= leastFall * baseline;
  }

  /// The baseline of an instrument; none where it was not rated, or the model does not hold for it.
  Optional<Rating> baseline(PatientCourse course, Scale scale) {
    return course.before().reversed().stream()
        .filter(rating -> rating.scale() == scale)
        .findFirst()
        .filter(this::isInRange);
  }

  private boolean isInRange(Rating rating) {
    double level = crosswalk.level(rating.scale(), rating.total()).madrs();
    return level >= baselines.low().orElseThrow() && level <= baselines.high().orElseThrow();
  }

  /// By the latest total, not too old, of an instrument that has a baseline; of one day the
  /// instrument that [Scale] names first.
  ResponseNow now(PatientCourse course) {
    List<Rating> since = course.ratings().stream().filter(rating -> rating.day() > 0).toList();
    if (course.before().isEmpty()) {
      return ResponseNow.NO_BASELINE;
    }
    if (course.before().stream().noneMatch(one -> baseline(course, one.scale()).isPresent())) {
      return ResponseNow.BASELINE_OUTSIDE;
    }
    if (since.isEmpty()) {
      return ResponseNow.NOT_RATED;
    }
    if (isOld(course, since.getLast())) {
      return ResponseNow.TOO_OLD;
    }
    return since.stream()
        .filter(rating -> !isOld(course, rating))
        .filter(rating -> baseline(course, rating.scale()).isPresent())
        .max(
            Comparator.comparingDouble(Rating::day)
                .thenComparing(Rating::scale, Comparator.reverseOrder()))
        .map(latest -> compared(latest, baseline(course, latest.scale()).orElseThrow()))
        .orElse(ResponseNow.OTHER_INSTRUMENT);
  }

  private boolean isOld(PatientCourse course, Rating rating) {
    return course.nowDay() - rating.day() > scoreAgeDays + ROUNDING_DAYS;
  }

  private ResponseNow compared(Rating latest, Rating baseline) {
    return isResponse(latest.total(), baseline.total()) ? ResponseNow.YES : ResponseNow.NO;
  }
}
