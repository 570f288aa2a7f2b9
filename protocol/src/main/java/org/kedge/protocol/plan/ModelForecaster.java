// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.kedge.evidence.Evidence;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Extrapolation;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Regimen;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.patient.Patient;

/// Asks the model what a plan does to virtual twins of a patient: people of the same weight, age
/// and score, as far as these are on record, who differ in everything else. The band holds nine in
/// ten of them. A patient unlike those studied is marked.
///
/// The twins know that they are treated, and no new antidepressant is started. A prediction that
/// cannot be made is no obstacle: it says why.
///
/// Source: evidence protocol/plan.csv, rows plan.forecast
public final class ModelForecaster implements Forecaster {
  private static final double MINUTES_PER_HOUR = 60;
  private static final double HOURS_PER_DAY = 24;
  private static final int ACUTE_STEP_MINUTES = 10;
  private static final int ACUTE_MINUTES = 240;
  private static final int LOW = 0;
  private static final int MEDIAN = 2;
  private static final int HIGH = 4;
  private static final List<Quantity> ACUTE =
      List.of(
          Quantity.KETAMINE_S,
          Quantity.KETAMINE_TOTAL,
          Quantity.NMDA_INDEX,
          Quantity.SBP_CHANGE,
          Quantity.DBP_CHANGE,
          Quantity.CADSS);

  private final Evidence evidence;
  private final long seed;
  private final int threads;

  /// A forecaster on the model's rows.
  ///
  /// @param seed the same seed gives the same bands
  /// @param threads at least 1; they do not change the result
  public ModelForecaster(Evidence evidence, long seed, int threads) {
    this.evidence = evidence;
    this.seed = seed;
    this.threads = threads;
  }

  /// Where the concentrations of a prediction are sampled: `venous plasma`.
  public static String sampled(DoseOrder order) {
    return org.kedge.model.trial.Dosing.pack(treatment(order)).orElseThrow().site().words();
  }

  @Override
  public Forecast forecast(Patient patient, Plan plan) {
    Twins twins = Twins.of(patient, plan);
    Arm arm = new Arm("plan", treatment(plan.order()), sessionDays(plan), Blinding.OPEN, false);
    Optional<String> refusal = twins.refusal(evidence).or(() -> refusal(arm));
    try {
      return refusal.isPresent()
          ? new Forecast.None(refusal.orElseThrow())
          : predicted(twins, plan.order(), arm);
    } catch (IllegalArgumentException | ArithmeticException failed) {
      return new Forecast.None("The model failed on this plan: " + failed.getMessage());
    }
  }

  private Optional<String> refusal(Arm arm) {
    List<Treatment> treatments = arm.sessionDays().stream().map(_ -> arm.treatment()).toList();
    return new Regimen(treatments, arm.sessionDays())
        .breach(evidence)
        .map(breach ->
            "The model makes no prediction for session %d: %s."
                .formatted(breach.place() + 1, breach.sentence()));
  }

  private Forecast predicted(Twins twins, DoseOrder order, Arm arm) {
    Design design = new Design(twins.population(evidence), List.of(arm), times());
    int people = (int) evidence.value("plan.forecast.twins", "{patient}");
    Simulation simulation = new Simulation(evidence);
    List<Summary> summaries = simulation.run(design, people, seed, threads);
    List<PredictedCurve> curves = new ArrayList<>();
    double acuteHours = ACUTE_MINUTES / MINUTES_PER_HOUR;
    for (Quantity quantity : ACUTE) {
      boolean right = order instanceof DoseOrder.Infusion;
      if (quantity != (right ? Quantity.KETAMINE_S : Quantity.KETAMINE_TOTAL)) {
        curves.add(curve(quantity, summaries, hours -> hours <= acuteHours));
      }
    }
    curves.add(
        curve(Quantity.MADRS_TOTAL, summaries, hours -> hours == 0 || hours >= HOURS_PER_DAY));
    return new Forecast.Predicted(
        curves,
        simulation.extrapolations(design, people, seed).stream()
            .map(Extrapolation::patientSentence)
            .toList(),
        "nine in ten virtual twins; open treatment, no new antidepressant"
            + (twins.madrs().isEmpty() ? "; MADRS at the start as in trials" : ""),
        "Kedge model, mood tier A, seed " + seed);
  }

  private List<Double> sessionDays(Plan plan) {
    LocalDate first = plan.sessions().getFirst().date();
    double last = evidence.value("plan.forecast.days", "d");
    return plan.sessions().stream()
        .map(session -> (double) ChronoUnit.DAYS.between(first, session.date()))
        .filter(day -> day < last)
        .toList();
  }

  private static Treatment treatment(DoseOrder order) {
    return switch (order) {
      case DoseOrder.Infusion infusion ->
          new Treatment.RacemicInfusion(infusion.doseMgPerKg(), infusion.infusionMinutes());
      case DoseOrder.Nasal nasal -> new Treatment.EsketamineNasal(nasal.devices());
    };
  }

  private List<Double> times() {
    TreeSet<Double> hours = new TreeSet<>();
    for (int minute = 0; minute <= ACUTE_MINUTES; minute += ACUTE_STEP_MINUTES) {
      hours.add(minute / MINUTES_PER_HOUR);
    }
    int days = (int) evidence.value("plan.forecast.days", "d");
    for (int day = 1; day <= days; day++) {
      hours.add(day * HOURS_PER_DAY);
    }
    return List.copyOf(hours);
  }

  private static PredictedCurve curve(
      Quantity quantity, List<Summary> summaries, DoublePredicate shown) {
    return new PredictedCurve(
        quantity.word(),
        quantity.unit(),
        summaries.stream()
            .filter(summary -> summary.quantity() == quantity)
            .filter(summary -> shown.test(summary.timeH()))
            .map(summary ->
                new PredictedCurve.Point(
                    summary.timeH(),
                    summary.quantiles().get(LOW),
                    summary.quantiles().get(MEDIAN),
                    summary.quantiles().get(HIGH)))
            .toList());
  }
}
