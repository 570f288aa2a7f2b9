// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Dosing;
import org.kedge.model.trial.Treatment;

/// Predictions of trials that pick people who are well with the drug, and in which some of them go
/// on and some get a placebo. People are rated every `judge.rating_left` days.
final class WithdrawalForecast {
  private static final double PERCENT = 100;

  /// Days from the pick to the relapse; infinite where none is seen.
  ///
  /// @param cut length of the follow-up
  private record Relapses(List<Double> days, double cut) {
    double events() {
      return (double) days.stream().filter(day -> day <= cut).count();
    }

    double[] percent() {
      return days.stream().mapToDouble(day -> day <= cut ? PERCENT : 0).toArray();
    }

    double[] cutDays() {
      return days.stream().mapToDouble(day -> Math.min(day, cut)).toArray();
    }

    double perDay() {
      return events() / Arrays.stream(cutDays()).sum();
    }
  }

  private final Evidence evidence;
  private final Cohort cohort;
  private final double z;
  private final double stepDays;

  WithdrawalForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    cohort = new Cohort(settings.patients(), settings.seed());
    z = evidence.value("judge.z", "1");
    stepDays = evidence.value("judge.rating_left", "d");
  }

  /// One prediction a case; none where nobody of the cohort is picked, or nobody relapses.
  Map<Case, Prediction> predict(List<Case> cases) {
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    for (Case one : cases) {
      int levels = one.row().arm().doses().size();
      List<Prediction> known =
          IntStream.range(0, levels)
              .mapToObj(level -> predict(one, level))
              .flatMap(Optional::stream)
              .toList();
      if (known.size() == levels) {
        predictions.put(one, Prediction.average(known));
      }
    }
    return predictions;
  }

  private Optional<Prediction> predict(Case one, int level) {
    boolean median = one.observable() == Observable.MEDIAN_TIME_TO_RELAPSE;
    double cut = evidence.value(median ? "judge.withdrawal" : "judge.event_driven", "d");
    Relapses relapses = relapses(one.row().arm(), level, cut);
    if (relapses.days().isEmpty()) {
      return Optional.empty();
    }
    return switch (one.observable()) {
      case RELAPSE -> Optional.of(Prediction.mean(relapses.percent(), z));
      case MEDIAN_TIME_TO_RELAPSE -> Optional.of(Prediction.median(relapses.cutDays(), z));
      case RELAPSE_HAZARD_RATIO ->
          ratio(relapses, relapses(one.row().against().orElseThrow(), level, cut));
      default -> throw new IllegalArgumentException(one.observable() + " is of no withdrawal");
    };
  }

  /// The error of the log of a ratio of rates comes from the numbers of events.
  private Optional<Prediction> ratio(Relapses on, Relapses off) {
    if (on.events() == 0 || off.events() == 0) {
      return Optional.empty();
    }
    double ratio = on.perDay() / off.perDay();
    double reach = Math.exp(z * Math.sqrt(1 / on.events() + 1 / off.events()));
    return Optional.of(new Prediction(ratio, ratio / reach, ratio * reach));
  }

  private Relapses relapses(ObservedArm arm, int level, double cut) {
    double picked = arm.selection().day().orElseThrow();
    FollowUp followUp =
        FollowUp.of(
            evidence,
            cohort,
            cohort.people(evidence, Person.population(evidence, arm)),
            new FollowUp.Course(
                sessions(arm, level),
                days(picked - stepDays * (longestRun() - 1), picked + cut),
                DurabilityForecast.expectancy(evidence, arm),
                arm.newOralAntidepressant()));
    double[] days =
        followUp.daysToRelapse(
            well(followUp, arm, picked), picked, RelapseRule.ofWithdrawal(evidence));
    return new Relapses(Arrays.stream(days).boxed().toList(), cut);
  }

  private List<Double> days(double from, double to) {
    return DoubleStream.iterate(from, day -> day <= to, day -> day + stepDays).boxed().toList();
  }

  private List<Session> sessions(ObservedArm arm, int level) {
    Treatment treatment = MoodForecast.treatments(evidence, arm).get(level);
    double size = Dosing.size(evidence, treatment);
    double stops = arm.selection().stopsDay().orElse(Double.POSITIVE_INFINITY);
    return arm.sessionDays().stream().map(day -> new Session(day, day < stops ? size : 0)).toList();
  }

  private int run(String row) {
    return (int) evidence.value(row, "{visit}");
  }

  private int longestRun() {
    return Math.max(run("judge.stable_remission"), run("judge.stable_response"));
  }

  private IntPredicate well(FollowUp followUp, ObservedArm arm, double picked) {
    double score = evidence.value("mood.remission", "{score}");
    IntPredicate remission =
        followUp.atMost(score, lastDays(picked, run("judge.stable_remission")));
    IntPredicate response =
        lastDays(picked, run("judge.stable_response")).stream()
            .map(followUp::responders)
            .reduce(person -> true, IntPredicate::and);
    return switch (arm.selection().wellness()) {
      case STABLE_REMISSION -> remission;
      case STABLE_RESPONSE -> response.and(remission.negate());
      case AS_ASKED -> response;
    };
  }

  private List<Double> lastDays(double picked, int run) {
    return days(picked - stepDays * (run - 1), picked);
  }
}
