// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;
import org.kedge.model.trial.Treatment;

/// Predictions of the mood. Arms that were given the same are simulated once.
///
/// A flexible dose is simulated at each of its levels and averaged. Where an infusion time is not
/// said, the one of row `iv.duration_default` stands in: the mood depends on it very little. Where
/// a dose of racemic ketamine is not said, the one of row `iv.dose_default` does, as in the
/// calibration.
final class MoodForecast {
  private static final double PERCENT = 100;

  /// What two arms must share to be one simulation.
  private record Trial(
      Treatment treatment,
      List<Double> sessionDays,
      Blinding blinding,
      boolean newOralAntidepressant,
      Population population) {}

  private record Question(Trial trial, double timeH, Quantity quantity) {}

  private final Evidence evidence;
  private final Settings settings;
  private final double z;
  private final Map<Trial, TreeSet<Double>> times = new LinkedHashMap<>();
  private final Map<Question, Summary> answers = new HashMap<>();

  MoodForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    this.settings = settings;
    z = evidence.value("judge.z", "1");
  }

  /// One prediction a case.
  Map<Case, Prediction> predict(List<Case> cases) {
    for (Case one : cases) {
      arms(one).forEach(arm -> ask(arm, one.row().timeH().orElseThrow()));
    }
    times.forEach(this::simulate);
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    cases.forEach(one -> predictions.put(one, of(one)));
    return predictions;
  }

  private static List<ObservedArm> arms(Case one) {
    List<ObservedArm> arms = new ArrayList<>(List.of(one.row().arm()));
    one.row().against().ifPresent(arms::add);
    return arms;
  }

  private void ask(ObservedArm arm, double timeH) {
    trials(arm).forEach(trial -> times.computeIfAbsent(trial, key -> new TreeSet<>()).add(timeH));
  }

  /// One trial a dose level.
  private List<Trial> trials(ObservedArm arm) {
    return treatments(evidence, arm).stream()
        .map(treatment ->
            new Trial(
                treatment,
                arm.sessionDays(),
                arm.blinding().orElseThrow(),
                arm.newOralAntidepressant(),
                Person.population(evidence, arm)))
        .toList();
  }

  /// What the people of an arm were given, one entry a dose level.
  static List<Treatment> treatments(Evidence evidence, ObservedArm arm) {
    if (arm.isControl()) {
      return List.of(new Treatment.None());
    }
    List<Double> doses =
        arm.doses().isEmpty() ? List.of(evidence.value("iv.dose_default", "mg/kg")) : arm.doses();
    return doses.stream().map(dose -> treatment(evidence, arm, dose)).toList();
  }

  private static Treatment treatment(Evidence evidence, ObservedArm arm, double dose) {
    if (arm.isNasal()) {
      return new Treatment.EsketamineNasal(SessionDose.of(evidence, arm, dose).devices());
    }
    double minutes =
        arm.infusionMinutes().orElseGet(() -> evidence.value("iv.duration_default", "min"));
    return arm.drug().equals("esketamine")
        ? new Treatment.EsketamineInfusion(dose, minutes)
        : new Treatment.RacemicInfusion(dose, minutes);
  }

  /// Changes of the MADRS over time in one arm, at its highest dose.
  ///
  /// @param timesH ascending, hours
  /// @return one summary a time
  List<Summary> changes(ObservedArm arm, List<Double> timesH) {
    return run(trials(arm).getLast(), timesH).stream()
        .filter(summary -> summary.quantity() == Quantity.MADRS_CHANGE)
        .toList();
  }

  private void simulate(Trial trial, SortedSet<Double> timesH) {
    run(trial, List.copyOf(timesH))
        .forEach(summary ->
            answers.put(new Question(trial, summary.timeH(), summary.quantity()), summary));
  }

  private List<Summary> run(Trial trial, List<Double> timesH) {
    Arm arm =
        new Arm(
            "observed",
            trial.treatment(),
            trial.sessionDays(),
            trial.blinding(),
            trial.newOralAntidepressant());
    Design design = new Design(trial.population(), List.of(arm), timesH);
    return new Simulation(evidence)
        .run(design, settings.patients(), settings.seed(), settings.threads());
  }

  private Prediction of(Case one) {
    double timeH = one.row().timeH().orElseThrow();
    ObservedArm arm = one.row().arm();
    return switch (one.observable()) {
      case MADRS_CHANGE -> average(arm, timeH, Quantity.MADRS_CHANGE);
      case RESPONSE -> average(arm, timeH, Quantity.RESPONSE).times(PERCENT);
      case REMISSION -> average(arm, timeH, Quantity.REMISSION).times(PERCENT);
      case MADRS_DIFFERENCE ->
          average(arm, timeH, Quantity.MADRS_CHANGE)
              .minus(average(one.row().against().orElseThrow(), timeH, Quantity.MADRS_CHANGE));
      case MADRS_MEAN_REDUCTION -> reduction(arm, timeH);
      case RESPONSE_ODDS_RATIO ->
          average(arm, timeH, Quantity.RESPONSE)
              .oddsOver(average(one.row().against().orElseThrow(), timeH, Quantity.RESPONSE));
      default -> throw new IllegalArgumentException(one.observable() + " is not of the mood");
    };
  }

  private Prediction reduction(ObservedArm arm, double timeH) {
    Prediction change = average(arm, timeH, Quantity.MADRS_CHANGE);
    double baseline = average(arm, timeH, Quantity.MADRS_TOTAL).value() - change.value();
    return change.fallOver(baseline / PERCENT);
  }

  private Prediction average(ObservedArm arm, double timeH, Quantity quantity) {
    return Prediction.average(
        trials(arm).stream().map(trial -> mean(new Question(trial, timeH, quantity))).toList());
  }

  private Prediction mean(Question question) {
    Summary summary = answers.get(question);
    if (summary == null) {
      throw new IllegalStateException("not simulated: " + question);
    }
    return Prediction.within(
        summary.mean().orElseThrow(), z * summary.sd().orElseThrow() / Math.sqrt(summary.n()));
  }
}
