// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Dosing;

/// Predictions of how long a response lasts after the last session.
///
/// The people are those who respond on the day after it. After a single session they are rated once
/// a day, after a series twice a week, or once a week where the row asks how many are left.
final class DurabilityForecast {
  private static final double HOURS_PER_DAY = 24;
  private static final double WEEK = 7;
  private static final double PERCENT = 100;

  private final Evidence evidence;
  private final Cohort cohort;
  private final double z;

  DurabilityForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    cohort = new Cohort(settings.patients(), settings.seed());
    z = evidence.value("judge.z", "1");
  }

  /// One prediction a case.
  Map<Case, Prediction> predict(List<Case> cases) {
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    cases.forEach(one -> predictions.put(one, predict(one)));
    return predictions;
  }

  private Prediction predict(Case one) {
    double[] days = daysToRelapse(one);
    return switch (one.observable()) {
      case RESPONDERS_NOT_RELAPSED -> {
        double left = untilDay(one) - lastDay(one.row().arm());
        yield Prediction.mean(
            Arrays.stream(days).map(day -> day > left ? PERCENT : 0).toArray(), z);
      }
      case MEAN_DAYS_TO_RELAPSE -> {
        double cut = untilDay(one) - lastDay(one.row().arm());
        yield Prediction.mean(Arrays.stream(days).map(day -> Math.min(day, cut)).toArray(), z);
      }
      case MEDIAN_DAYS_TO_RELAPSE -> {
        double cut = evidence.value("judge.followup", "d");
        yield Prediction.median(Arrays.stream(days).map(day -> Math.min(day, cut)).toArray(), z);
      }
      default -> throw new IllegalArgumentException(one.observable() + " is no relapse");
    };
  }

  private static double lastDay(ObservedArm arm) {
    return arm.sessionDays().getLast();
  }

  private static double untilDay(Case one) {
    return one.row().timeH().orElseThrow() / HOURS_PER_DAY;
  }

  /// From the last session.
  private double[] daysToRelapse(Case one) {
    ObservedArm arm = one.row().arm();
    boolean single = arm.sessionDays().size() == 1;
    double first = lastDay(arm) + 1;
    double last =
        one.observable() == Observable.MEDIAN_DAYS_TO_RELAPSE
            ? first + evidence.value("judge.followup", "d")
            : untilDay(one);
    double weekly = one.observable() == Observable.RESPONDERS_NOT_RELAPSED ? WEEK : WEEK / 2;
    double step = single ? 1 : weekly;
    List<Double> days =
        DoubleStream.iterate(first, day -> day <= last, day -> day + step).boxed().toList();
    FollowUp followUp =
        FollowUp.of(
            evidence,
            cohort,
            cohort.people(evidence, Person.population(evidence, arm)),
            new FollowUp.Course(sessions(arm), days, expectancy(arm), arm.newOralAntidepressant()));
    boolean afterSeries = one.observable() == Observable.MEDIAN_DAYS_TO_RELAPSE;
    RelapseRule rule =
        afterSeries ? RelapseRule.afterSeries(evidence) : RelapseRule.lostResponse(evidence);
    double[] since = followUp.daysToRelapse(followUp.responders(first), first, rule);
    return Arrays.stream(since).map(day -> day + 1).toArray();
  }

  private List<Session> sessions(ObservedArm arm) {
    double size = Dosing.size(evidence, MoodForecast.treatments(evidence, arm).getFirst());
    return arm.sessionDays().stream().map(day -> new Session(day, size)).toList();
  }

  private double expectancy(ObservedArm arm) {
    return arm.blinding().orElse(Blinding.ACTIVE_PLACEBO).factor(evidence::value, !arm.isControl());
  }
}
