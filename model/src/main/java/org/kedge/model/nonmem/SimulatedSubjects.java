// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.person.Noise;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.ResidualError;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Individuals;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Switches;
import org.kedge.model.trial.Treatment;

/// The virtual patients of a trial as subjects: their doses, their concentrations as measured, with
/// residual error, their MADRS totals as rated, in whole points as a form has them, and their
/// covariates.
///
/// Who leaves an arm has no records after that. Sessions without drug are no records either.
///
/// Patient i of arm k, of n patients an arm, has the ID `(k - 1) n + i`, both from 1. A reading at
/// the time of a dose stands before it.
///
/// @source evidence drug/ketamine and drug/esketamine
public final class SimulatedSubjects {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private final Evidence evidence;

  /// Simulates with these rows.
  public SimulatedSubjects(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Simulates a design.
  ///
  /// @param design arms, and the times of the readings
  /// @param patients patients an arm, at least 1
  /// @param seed as in [Simulation#run]: the same patients
  /// @param threads at least 1; they do not change the result
  /// @return subjects by arm, in the order of the patients; concentrations in ng/mL, at least 0, to
  ///   six digits, MADRS totals in whole points
  /// @throws IllegalArgumentException if the design asks for what the model refuses, or `patients`
  ///   or `threads` is below 1
  public List<Subject> of(Design design, int patients, long seed, int threads) {
    if (patients < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "patients and threads must be at least 1, were %d and %d".formatted(patients, threads));
    }
    Simulation simulation = new Simulation(evidence);
    List<Subject> subjects = new ArrayList<>();
    for (int place = 0; place < design.arms().size(); place++) {
      Arm arm = design.arms().get(place);
      Individuals individuals = simulation.individuals(design, arm, patients, seed, threads);
      for (int index = 0; index < patients; index++) {
        long id = (long) place * patients + index + 1;
        VirtualPatient patient = individuals.patients().get(index);
        List<Event> events = new ArrayList<>(readings(design, arm, individuals, index));
        events.addAll(doses(arm, patient.weightKg(), individuals.goesOn(index)));
        events.sort(Comparator.comparingDouble(Event::timeH));
        subjects.add(new Subject(id, covariates(design, place, patient), events));
      }
    }
    return subjects;
  }

  private static Map<Column, Double> covariates(Design design, int arm, VirtualPatient patient) {
    Arm given = design.arms().get(arm);
    Map<Column, Double> covariates = new EnumMap<>(Column.class);
    covariates.put(Column.WT, patient.weightKg());
    covariates.put(Column.AGE, patient.ageYears());
    covariates.put(Column.SEX, patient.female() ? 1.0 : 0);
    covariates.put(Column.BASE, patient.madrsBaseline());
    covariates.put(Column.OAD, given.newOralAntidepressant() ? 1.0 : 0);
    covariates.put(Column.CLASS, patient.strongResponder() ? 1.0 : 0);
    covariates.put(Column.ARM, arm + 1.0);
    covariates.put(Column.BLIND, (double) given.blinding().number());
    if (design.population().ancestry().asian() > 0) {
      covariates.put(Column.ASIAN, patient.ancestry().isAsian() ? 1.0 : 0);
      covariates.put(Column.JPN, patient.ancestry().isJapanese() ? 1.0 : 0);
    }
    for (Arm other : design.arms()) {
      switches(other.switches()).keySet().forEach(column -> covariates.put(column, off(column)));
    }
    covariates.putAll(switches(given.switches()));
    return covariates;
  }

  /// What stands in a column where an arm does not ask for it and another one does: a dot would be
  /// read as 0.
  private static double off(Column column) {
    return column == Column.LIVER ? 1 : 0;
  }

  private static Map<Column, Double> switches(Switches given) {
    Map<Column, Double> covariates = new EnumMap<>(Column.class);
    for (Influence influence : given.influences()) {
      switch (influence) {
        case Influence.ReducedLiver(double factor) -> covariates.put(Column.LIVER, factor);
        case Influence.Rifampicin() -> covariates.put(Column.RIF, 1.0);
        case Influence.NasalWeight _ ->
            throw new IllegalArgumentException("event data have no column for " + influence.word());
      }
    }
    if (given.consolidation() == Consolidation.UNSATURATED) {
      covariates.put(Column.UNSAT, 1.0);
    }
    return covariates;
  }

  private List<Event> readings(Design design, Arm arm, Individuals individuals, int patient) {
    Map<Compartment, Quantity> read = read(arm.treatment());
    List<Event> readings = new ArrayList<>();
    for (int time = 0; time < design.timesH().size(); time++) {
      for (Map.Entry<Compartment, Quantity> one : read.entrySet()) {
        double timeH = design.timesH().get(time);
        OptionalDouble simulated = individuals.value(one.getValue(), time, patient);
        if (simulated.isEmpty()) {
          continue;
        }
        double value = simulated.getAsDouble();
        double written =
            one.getKey().isScore()
                ? Math.rint(value)
                : measured(arm, one.getKey(), timeH, value, individuals.patients().get(patient));
        readings.add(new Event.Reading(timeH, one.getKey(), OptionalDouble.of(written)));
      }
    }
    return readings;
  }

  private double measured(
      Arm arm, Compartment compartment, double timeH, double ngMl, VirtualPatient patient) {
    boolean spray = arm.treatment() instanceof Treatment.EsketamineNasal;
    boolean norketamine = compartment == Compartment.NORKETAMINE;
    ResidualError error =
        spray
            ? norketamine ? ResidualError.NASAL_NORKETAMINE : ResidualError.NASAL_KETAMINE
            : norketamine ? ResidualError.VENOUS_NORKETAMINE : ResidualError.VENOUS_KETAMINE;
    long key = Double.doubleToLongBits(timeH) + compartment.name().hashCode();
    double z = patient.noise().normal(Noise.Stream.ASSAY, key);
    return Digits.six(Math.max(0, error.measuredNgMl(evidence::value, Math.max(0, ngMl), z)));
  }

  private static Map<Compartment, Quantity> read(Treatment treatment) {
    Map<Compartment, Quantity> read = new EnumMap<>(Compartment.class);
    read.put(Compartment.MADRS, Quantity.MADRS_TOTAL);
    if (!(treatment instanceof Treatment.None)) {
      read.put(Compartment.S_KETAMINE, Quantity.KETAMINE_S);
      read.put(Compartment.NORKETAMINE, Quantity.NORKETAMINE_TOTAL);
    }
    if (treatment instanceof Treatment.RacemicInfusion) {
      read.put(Compartment.R_KETAMINE, Quantity.KETAMINE_R);
    }
    return read;
  }

  private List<Event> doses(Arm arm, double weightKg, boolean goesOn) {
    return arm.drugDays().stream()
        .filter(day -> goesOn || day < arm.switches().continuation().fromDay())
        .map(day -> day * HOURS_PER_DAY)
        .flatMap(timeH -> dose(arm.treatment(), timeH, weightKg).stream())
        .toList();
  }

  private List<Event> dose(Treatment treatment, double timeH, double weightKg) {
    return switch (treatment) {
      case Treatment.RacemicInfusion(double dose, double minutes) ->
          List.of(infusion(timeH, Compartment.RACEMIC_KETAMINE, dose * weightKg, minutes));
      case Treatment.EsketamineInfusion(double dose, double minutes) ->
          List.of(infusion(timeH, Compartment.S_KETAMINE, dose * weightKg, minutes));
      case Treatment.EsketamineNasal(int devices) ->
          List.of(
              new Event.Dose(
                  timeH,
                  Compartment.NASAL_ESKETAMINE,
                  devices * evidence.value("nasal.dose_device", "mg"),
                  0,
                  0,
                  0,
                  false));
      case Treatment.None() -> List.of();
    };
  }

  private static Event infusion(
      double timeH, Compartment compartment, double amountMg, double minutes) {
    double rateMgPerH = amountMg / (minutes / MINUTES_PER_HOUR);
    return new Event.Dose(timeH, compartment, amountMg, rateMgPerH, 0, 0, false);
  }
}
