// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Dosing;

/// Predictions of how long a response lasts after the last session.
///
/// The people are those who respond on the day on which the study picked them, or `judge.selected`
/// days after the last session. They are rated as often as the `judge.rating_` rows say.
final class DurabilityForecast {
  private static final double HOURS_PER_DAY = 24;
  private static final double PERCENT = 100;

  private final Evidence evidence;
  private final Cohort cohort;
  private final double z;

  DurabilityForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    cohort = new Cohort(settings.patients(), settings.seed());
    z = evidence.value("judge.z", "1");
  }

  /// One prediction a case; none where nobody of the cohort is such a responder.
  Map<Case, Prediction> predict(List<Case> cases) {
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    for (Case one : cases) {
      double[] values = values(one);
      if (values.length > 0) {
        boolean median = one.observable() == Observable.MEDIAN_DAYS_TO_RELAPSE;
        predictions.put(one, median ? Prediction.median(values, z) : Prediction.mean(values, z));
      }
    }
    return predictions;
  }

  /// One value a responder.
  private double[] values(Case one) {
    if (one.observable() == Observable.EARLY_RESPONSE_OF_END_RESPONDERS) {
      return earlyResponse(one);
    }
    double cut = lastRating(one) - lastDay(one.row().arm());
    double[] days = daysToRelapse(one);
    return switch (one.observable()) {
      case RESPONDERS_NOT_RELAPSED -> percent(days, day -> day > cut);
      case RESPONDERS_RELAPSED -> percent(days, day -> day <= cut);
      case MEAN_DAYS_OF_RELAPSED -> Arrays.stream(days).filter(day -> day <= cut).toArray();
      case MEAN_DAYS_TO_RELAPSE, MEDIAN_DAYS_TO_RELAPSE ->
          Arrays.stream(days).map(day -> Math.min(day, cut)).toArray();
      default -> throw new IllegalArgumentException(one.observable() + " is no relapse");
    };
  }

  private static double[] percent(double[] days, DoublePredicate which) {
    return Arrays.stream(days).map(day -> which.test(day) ? PERCENT : 0).toArray();
  }

  private double[] earlyResponse(Case one) {
    double early = one.row().timeH().orElseThrow() / HOURS_PER_DAY;
    double end = picked(one.row().arm());
    FollowUp followUp = followUp(one.row().arm(), List.of(early, end));
    IntPredicate soon = followUp.responders(early);
    return IntStream.range(0, cohort.count())
        .filter(followUp.responders(end))
        .mapToDouble(person -> soon.test(person) ? PERCENT : 0)
        .toArray();
  }

  private static double lastDay(ObservedArm arm) {
    return arm.sessionDays().getLast();
  }

  private double picked(ObservedArm arm) {
    return arm.selection().day().orElse(lastDay(arm) + evidence.value("judge.selected", "d"));
  }

  /// End of the follow-up: what the row says, or row `judge.followup` after the last session.
  private double lastRating(Case one) {
    return one.row().timeH().isPresent()
        ? one.row().timeH().getAsDouble() / HOURS_PER_DAY
        : lastDay(one.row().arm()) + evidence.value("judge.followup", "d");
  }

  private static boolean isShare(Case one) {
    return switch (one.observable()) {
      case RESPONDERS_NOT_RELAPSED, RESPONDERS_RELAPSED -> true;
      default -> false;
    };
  }

  private double ratingStep(Case one) {
    if (one.row().arm().sessionDays().size() == 1) {
      return evidence.value("judge.rating_single", "d");
    }
    return evidence.value(isShare(one) ? "judge.rating_left" : "judge.rating_series", "d");
  }

  private RelapseRule rule(Case one) {
    boolean single = one.row().arm().sessionDays().size() == 1;
    return single || isShare(one)
        ? LostResponse.atAnyScore(evidence)
        : LostResponse.afterSeries(evidence);
  }

  /// From the last session.
  private double[] daysToRelapse(Case one) {
    ObservedArm arm = one.row().arm();
    double picked = picked(arm);
    double step = ratingStep(one);
    double end = lastRating(one);
    List<Double> days =
        DoubleStream.iterate(picked, day -> day <= end, day -> day + step).boxed().toList();
    FollowUp followUp = followUp(arm, days);
    double[] since = followUp.daysToRelapse(followUp.responders(picked), picked, rule(one));
    return Arrays.stream(since).map(day -> day + picked - lastDay(arm)).toArray();
  }

  private FollowUp followUp(ObservedArm arm, List<Double> days) {
    return FollowUp.of(
        evidence,
        cohort,
        cohort.people(evidence, Person.population(evidence, arm)),
        new FollowUp.Course(
            sessions(arm), days, expectancy(evidence, arm), arm.newOralAntidepressant()));
  }

  private List<Session> sessions(ObservedArm arm) {
    double size = Dosing.size(evidence, MoodForecast.treatments(evidence, arm).getFirst());
    return arm.sessionDays().stream().map(day -> new Session(day, size)).toList();
  }

  /// Factor on the expectancy; as with an active placebo where the blinding is not said.
  static double expectancy(Evidence evidence, ObservedArm arm) {
    return arm.blinding().orElse(Blinding.ACTIVE_PLACEBO).factor(evidence::value, !arm.isControl());
  }
}
