// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;

/// Asks the model what a plan does to virtual twins of a patient: people of the same weight, age
/// and score who differ in everything that is not known. The band holds nine in ten of them.
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

  @Override
  public Forecast forecast(Patient patient, Plan plan) {
    try {
      return predicted(patient, plan);
    } catch (IllegalArgumentException | ArithmeticException outside) {
      return new Forecast.None("The model gives no prediction here: " + outside.getMessage());
    }
  }

  private Forecast predicted(Patient patient, Plan plan) {
    List<Double> sessionDays = sessionDays(plan);
    Arm arm = new Arm("plan", treatment(plan), sessionDays, Blinding.OPEN, false);
    List<Summary> summaries =
        new Simulation(evidence)
            .run(
                new Design(twins(patient, plan), List.of(arm), times()),
                (int) evidence.value("plan.forecast.twins", "{patient}"),
                seed,
                threads);
    List<PredictedCurve> curves = new ArrayList<>();
    double acuteHours = ACUTE_MINUTES / MINUTES_PER_HOUR;
    for (Quantity quantity : ACUTE) {
      boolean right = plan.order() instanceof DoseOrder.Infusion;
      if (quantity != (right ? Quantity.KETAMINE_S : Quantity.KETAMINE_TOTAL)) {
        curves.add(curve(quantity, summaries, hours -> hours <= acuteHours));
      }
    }
    curves.add(
        curve(Quantity.MADRS_TOTAL, summaries, hours -> hours == 0 || hours >= HOURS_PER_DAY));
    return new Forecast.Predicted(
        curves,
        "nine in ten virtual twins; open treatment, no new antidepressant"
            + (madrs(patient, plan).isEmpty() ? "; MADRS at the start as in trials" : ""),
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

  private static Treatment treatment(Plan plan) {
    return switch (plan.order()) {
      case DoseOrder.Infusion order ->
          new Treatment.RacemicInfusion(order.doseMgPerKg(), order.infusionMinutes());
      case DoseOrder.Nasal order -> new Treatment.EsketamineNasal(order.devices());
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

  private Population twins(Patient patient, Plan plan) {
    Population all = Population.of(evidence);
    Population.Range weight =
        plan.order() instanceof DoseOrder.Infusion order
            ? all.weightKg().with(order.weight().kg(), 0)
            : all.weightKg();
    LocalDate day = LocalDate.ofInstant(plan.asOf(), ZoneOffset.UTC);
    Population.Range age =
        patient
            .birthDate()
            .map(born -> all.ageYears().with(Period.between(born, day).getYears(), 0))
            .orElse(all.ageYears());
    List<Measurement> madrs = madrs(patient, plan);
    return new Population(
        weight,
        age,
        all.fractionFemale(),
        madrs.isEmpty()
            ? all.madrsBaseline()
            : all.madrsBaseline().with(madrs.getFirst().value(), 0));
  }

  private static List<Measurement> madrs(Patient patient, Plan plan) {
    return patient.readings("madrs-total", plan.asOf());
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
