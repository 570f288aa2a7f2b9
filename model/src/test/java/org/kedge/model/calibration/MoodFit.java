// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.validation.Cohort;
import org.kedge.model.validation.FollowUp;
import org.kedge.model.validation.LostResponse;

/// Tier A of the mood, held against the targets of `evidence/calibration/mood.csv`.
///
/// The loss is the sum of squared z over the targets. The same virtual people are used for every
/// set of parameters.
final class MoodFit implements Fit {
  /// The gain, expectancy, the oral antidepressant: boxes wide enough that the results lie inside
  /// where the targets say anything.
  private static List<Parameter> with(Parameter... others) {
    return Stream.concat(
            Stream.of(
                Parameter.linear("mood.mI", -2, 6),
                Parameter.spread("mood.mI", 0.2, 4),
                Parameter.linear("mood.pm", -3.5, 0.5),
                Parameter.spread("mood.pm", 0.3, 4),
                Parameter.linear("mood.qm", -3.5, 1),
                Parameter.spread("mood.qm", 0.3, 4)),
            Stream.of(others))
        .toList();
  }

  /// The fits that `docs/calibration.md` compares. They differ in whether the fluctuation, the
  /// classes of response and the times of the drug's effect may move.
  static List<Fit> all() {
    return List.of(
        new MoodFit("mood, classes and times as they are", with(Parameter.log("mood.sOU", 1, 14))),
        new MoodFit("mood, classes, times and fluctuation as they are", with()),
        new MoodFit(
            "mood, times as they are",
            with(
                Parameter.log("mood.sOU", 1, 14),
                Parameter.linear("mood.fr", 0.1, 0.95),
                Parameter.linear("mood.a", 0.3, 0.95))),
        new MoodFit(
            "mood, everything free",
            with(
                Parameter.log("mood.sOU", 1, 14),
                Parameter.linear("mood.fr", 0.1, 0.95),
                Parameter.linear("mood.a", 0.3, 0.95),
                Parameter.log("mood.tau1", 5, 40),
                Parameter.spread("mood.tau1", 0.1, 0.8),
                Parameter.log("mood.kc", 0.002, 0.3),
                Parameter.log("mood.tau2", 15, 300),
                Parameter.spread("mood.tau2", 0.1, 1.2))));
  }

  private static final double PERCENT = 100;

  private static final double REMISSION = 12;
  private static final List<Double> STABLE = List.of(91.0, 98.0, 105.0, 112.0);

  private final String name;
  private final Cohort cohort = new Cohort(1600, 1);
  private final Cohort others = new Cohort(6000, 99);
  private final List<Parameter> parameters;
  private final RelapseRule lost;
  private final RelapseRule afterSeries;
  private final RelapseRule afterWithdrawal;

  private MoodFit(String name, List<Parameter> parameters) {
    this.name = name;
    this.parameters = parameters;
    lost = LostResponse.atAnyScore(Evidence.load());
    afterSeries = LostResponse.afterSeries(Evidence.load());
    afterWithdrawal = RelapseRule.ofWithdrawal(Evidence.load());
  }

  private Map<MoodTarget, Double> predictions(Evidence evidence, Cohort cohort) {
    List<VirtualPatient> people = cohort.people(evidence, Population.of(evidence));
    Map<String, FollowUp> trials = new HashMap<>();
    for (MoodTrial trial : MoodTrial.values()) {
      trials.put(trial.word(), FollowUp.of(evidence, cohort, people, trial.course()));
    }
    Map<MoodTarget, Double> predictions = new LinkedHashMap<>();
    for (MoodTarget target : MoodTarget.all(evidence)) {
      FollowUp trial = trials.get(target.trial());
      if (trial == null) {
        throw new IllegalArgumentException(target.id() + ": no trial " + target.trial());
      }
      predictions.put(target, predict(trial, target));
    }
    return predictions;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public Map<String, Double> z(Evidence evidence) {
    return z(evidence, cohort);
  }

  @Override
  public Map<String, Double> zOfOthers(Evidence evidence) {
    return z(evidence, others);
  }

  private Map<String, Double> z(Evidence evidence, Cohort people) {
    Map<String, Double> byTarget = new LinkedHashMap<>();
    predictions(evidence, people)
        .forEach((target, number) -> byTarget.put(target.id(), target.z(number)));
    return byTarget;
  }

  private double predict(FollowUp trial, MoodTarget target) {
    double day = target.day();
    return switch (target.statistic()) {
      case "change" -> mean(trial.changes(day));
      case "sd" -> sd(trial.changes(day));
      case "response" -> PERCENT * trial.share(trial.responders(day));
      case "remission10" -> PERCENT * trial.share(trial.atMost(10, List.of(day)));
      case "remission12" -> PERCENT * trial.share(trial.atMost(12, List.of(day)));
      case "not-relapsed" -> PERCENT * (1 - relapsedBy(single(trial), day));
      case "mean-time" ->
          mean(Arrays.stream(single(trial)).map(time -> Math.min(time, day - 1)).toArray());
      case "median-time" -> median(trial.daysToRelapse(trial.responders(day), day, afterSeries));
      case "still-responding" ->
          PERCENT * (1 - relapsedBy(trial.daysToRelapse(trial.responders(12), 12, lost), day));
      case "relapsed" ->
          PERCENT
              * relapsedBy(
                  trial.daysToRelapse(
                      trial.atMost(REMISSION, STABLE), MoodTrial.RANDOMISED, afterWithdrawal),
                  day);
      default -> throw new IllegalArgumentException(target.id() + ": " + target.statistic());
    };
  }

  private double[] single(FollowUp trial) {
    return trial.daysToRelapse(trial.responders(1), 1, lost);
  }

  private static double relapsedBy(double[] times, double day) {
    return Arrays.stream(times).filter(time -> time <= day).count() / (double) times.length;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : Math.min(sorted[sorted.length / 2], 95 - 12);
  }

  private static double sd(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
            / (values.length - 1));
  }
}
