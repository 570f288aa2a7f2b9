// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;

/// Predictions of what happens within one session: exposures, parameters of the packs, acute
/// effects. The rows of one arm share their virtual patients and their courses.
final class SessionForecast {
  private final Evidence evidence;
  private final Settings settings;
  private final double z;

  SessionForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    this.settings = settings;
    z = evidence.value("judge.z", "1");
  }

  /// One prediction a case.
  Map<Case, Prediction> predict(List<Case> cases) {
    Map<ObservedArm, List<Case>> byArm = new LinkedHashMap<>();
    cases.forEach(one -> byArm.computeIfAbsent(one.row().arm(), arm -> new ArrayList<>()).add(one));
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    byArm.forEach((arm, own) -> {
      add(predictions, arm, own.stream().filter(SessionForecast::isParameter).toList(), true);
      add(predictions, arm, own.stream().filter(one -> !isParameter(one)).toList(), false);
    });
    return predictions;
  }

  private static boolean isParameter(Case one) {
    return switch (one.observable().family()) {
      case PARAMETER, BIOAVAILABILITY -> true;
      case EXPOSURE, ACUTE, RATIO, MOOD, DURABILITY, WITHDRAWAL -> false;
    };
  }

  private void add(
      Map<Case, Prediction> predictions, ObservedArm arm, List<Case> cases, boolean parameters) {
    if (cases.isEmpty()) {
      return;
    }
    if (parameters) {
      merge(predictions, cases, List.of(of(arm, cases, parameters(arm))));
    } else {
      List<Double> times =
          cases.stream()
              .map(one -> one.row().timeH())
              .filter(OptionalDouble::isPresent)
              .map(OptionalDouble::getAsDouble)
              .toList();
      merge(
          predictions,
          cases,
          arm.doses().stream().map(dose -> of(arm, cases, session(arm, dose, times))).toList());
    }
  }

  private static void merge(
      Map<Case, Prediction> predictions, List<Case> cases, List<List<Prediction>> levels) {
    for (int at = 0; at < cases.size(); at++) {
      int place = at;
      predictions.put(
          cases.get(at),
          Prediction.average(levels.stream().map(level -> level.get(place)).toList()));
    }
  }

  private Function<Person, ToDoubleFunction<Case>> parameters(ObservedArm arm) {
    return person -> {
      PackParameter parameter = new PackParameter(evidence, arm, person);
      return one -> parameter.value(one.row(), one.observable());
    };
  }

  private Function<Person, ToDoubleFunction<Case>> session(
      ObservedArm arm, double dose, List<Double> times) {
    SessionDose level = SessionDose.of(evidence, arm, dose);
    return person -> {
      SessionCourse course = new SessionCourse(level, person, times);
      return one -> course.value(one.row(), one.observable());
    };
  }

  /// One prediction a case, in order.
  private List<Prediction> of(
      ObservedArm arm, List<Case> cases, Function<Person, ToDoubleFunction<Case>> values) {
    ToDoubleFunction<Case> typical = values.apply(Person.typical(evidence, arm));
    boolean onlyTypical = cases.stream().allMatch(one -> one.row().statistic().isTypical());
    double[][] drawn = onlyTypical ? new double[cases.size()][0] : draw(arm, cases, values);
    return IntStream.range(0, cases.size())
        .mapToObj(at ->
            switch (cases.get(at).row().statistic()) {
              case TYPICAL, RANGE -> Prediction.exact(typical.applyAsDouble(cases.get(at)));
              case MEDIAN -> Prediction.median(drawn[at], z);
              case MEAN, SHARE, WORDS -> Prediction.mean(drawn[at], z);
            })
        .toList();
  }

  /// @return `case x patient`
  private double[][] draw(
      ObservedArm arm, List<Case> cases, Function<Person, ToDoubleFunction<Case>> values) {
    double[][] drawn = new double[cases.size()][settings.patients()];
    Runnable all =
        () ->
            IntStream.range(0, settings.patients())
                .parallel()
                .forEach(index -> {
                  ToDoubleFunction<Case> own =
                      values.apply(Person.virtual(evidence, arm, settings.seed(), index));
                  for (int at = 0; at < drawn.length; at++) {
                    drawn[at][index] = own.applyAsDouble(cases.get(at));
                  }
                });
    try (ForkJoinPool pool = new ForkJoinPool(settings.threads())) {
      pool.submit(all).join();
    }
    return drawn;
  }
}
