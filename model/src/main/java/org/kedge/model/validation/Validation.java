// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedge.evidence.Evidence;

/// Holds the model against every observed row.
///
/// @source evidence observed/pk.csv, observed/acute.csv and observed/mood.csv
public final class Validation {
  private final Evidence evidence;
  private final HitRule rule;

  /// A validation of the model that the rows describe.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public Validation(Evidence evidence) {
    this.evidence = evidence;
    rule = new HitRule(evidence);
  }

  /// Judges all rows.
  ///
  /// @return one judgement a row, in the order of the tables
  /// @throws ArithmeticException if a number stops being finite
  /// @throws IllegalStateException if the model does not cover the quantity of a row and no line of
  ///   observed/uncovered.csv says why
  public List<Judgement> run(Settings settings) {
    return run(settings, id -> true);
  }

  /// Judges some rows.
  ///
  /// @param which whether the row with an id is wanted
  /// @return one judgement a row, in the order of the tables
  /// @throws ArithmeticException if a number stops being finite
  /// @throws IllegalStateException if the model does not cover the quantity of a row and no line of
  ///   observed/uncovered.csv says why
  public List<Judgement> run(Settings settings, Predicate<String> which) {
    List<Observation> rows =
        Observation.all(evidence).stream().filter(row -> which.test(row.id())).toList();
    Map<String, Verdict> verdicts = new HashMap<>();
    List<Case> ready = new ArrayList<>();
    for (Observation row : rows) {
      switch (prepare(row)) {
        case Prepared.Ready(Case one) -> ready.add(one);
        case Prepared.Not(String why) -> verdicts.put(row.id(), new Verdict.NotSimulated(why));
      }
    }
    Map<Case, Prediction> predictions = predict(ready, settings);
    ready.forEach(one -> verdicts.put(one.row().id(), verdict(one, predictions.get(one))));
    return rows.stream().map(row -> judgement(row, verdicts)).toList();
  }

  private Map<Case, Prediction> predict(List<Case> ready, Settings settings) {
    Map<Case, Prediction> predictions = new HashMap<>();
    Map<Observable.Family, List<Case>> byFamily =
        ready.stream().collect(Collectors.groupingBy(one -> one.observable().family()));
    List<Case> sessions = ready.stream().filter(one -> one.observable().isOfOneSession()).toList();
    predictions.putAll(new SessionForecast(evidence, settings).predict(sessions));
    byFamily.forEach((family, cases) ->
        predictions.putAll(
            switch (family) {
              case RATIO -> new RatioForecast(evidence, settings).predict(cases);
              case MOOD -> new MoodForecast(evidence, settings).predict(cases);
              case DURABILITY -> new DurabilityForecast(evidence, settings).predict(cases);
              case WITHDRAWAL -> new WithdrawalForecast(evidence, settings).predict(cases);
              case EXPOSURE, PARAMETER, BIOAVAILABILITY, ACUTE -> Map.of();
            }));
    return predictions;
  }

  private static Verdict verdict(Case one, @Nullable Prediction prediction) {
    return prediction == null
        ? new Verdict.NotSimulated("people: none of this kind among so few virtual patients")
        : Verdict.of(prediction, one.bounds());
  }

  private sealed interface Prepared {
    record Ready(Case one) implements Prepared {}

    record Not(String why) implements Prepared {}
  }

  private Prepared prepare(Observation row) {
    Optional<Observable> known = Observable.of(row.quantity());
    if (known.isEmpty()) {
      return new Prepared.Not("quantity: " + uncovered(row.quantity()));
    }
    Observable observable = known.get();
    Optional<String> gap = Gap.of(row, observable);
    if (gap.isPresent()) {
      return new Prepared.Not(gap.get());
    }
    Optional<Bounds> bounds =
        rule.bounds(row, observable).map(found -> noted(found, row, observable));
    return new Prepared.Ready(new Case(row, observable, bounds));
  }

  private String uncovered(String quantity) {
    return evidence.table("observed/uncovered").lines().stream()
        .filter(line -> line.list("quantities").contains(quantity))
        .map(line -> line.text("why"))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("observed/uncovered.csv: nothing on " + quantity));
  }

  /// What the prediction takes for granted is said beside the bounds.
  private static Bounds noted(Bounds bounds, Observation row, Observable observable) {
    Bounds noted = bounds;
    boolean mood = observable.family() == Observable.Family.MOOD;
    boolean lasting = observable.family() == Observable.Family.DURABILITY;
    boolean infused = row.arm().route().equals("iv");
    if ((mood || lasting) && infused && row.arm().doses().isEmpty()) {
      noted = noted.noting("dose of iv.dose_default");
    }
    if (mood && infused && row.arm().infusionMinutes().isEmpty()) {
      noted = noted.noting("infusion time of iv.duration_default");
    }
    if (lasting && row.arm().blinding().isEmpty()) {
      noted = noted.noting("expectancy as with an active placebo: blinding is not said");
    }
    if (observable == Observable.RELAPSE || observable == Observable.RELAPSE_HAZARD_RATIO) {
      noted = noted.noting("read at the time of judge.event_driven");
    }
    boolean byDose = observable.family() != Observable.Family.PARAMETER;
    if (byDose && row.arm().doses().size() > 1) {
      noted = noted.noting("flexible dose: average over its levels");
    }
    return noted;
  }

  private static Judgement judgement(Observation row, Map<String, Verdict> verdicts) {
    Verdict verdict = verdicts.get(row.id());
    if (verdict == null) {
      throw new IllegalStateException("row %s has no verdict".formatted(row.id()));
    }
    return Judgement.of(row, verdict);
  }
}
