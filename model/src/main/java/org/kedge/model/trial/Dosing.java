// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.pk.Pack;
import org.kedge.model.receptor.ReceptorBlock;

/// From a treatment to concentrations and to the size of a dose.
///
/// @source evidence drug/ketamine/pk.csv, drug/esketamine/pk.csv and drug/ketamine/receptor.csv
public final class Dosing {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private Dosing() {}

  /// The pack that gives the concentrations of a treatment; none for no drug.
  public static Optional<Pack> pack(Treatment treatment) {
    return switch (treatment) {
      case Treatment.RacemicInfusion _, Treatment.EsketamineInfusion _ ->
          Optional.of(Pack.IV_VENOUS);
      case Treatment.EsketamineNasal _ -> Optional.of(Pack.NASAL_S);
      case Treatment.None() -> Optional.empty();
    };
  }

  static boolean isDrug(Treatment treatment) {
    return !(treatment instanceof Treatment.None);
  }

  /// Concentrations of the typical person of a weight and an age; none for no drug.
  static List<Concentration> concentrations(
      Treatment treatment,
      List<Double> sessionDays,
      double weightKg,
      double ageYears,
      Parameters parameters,
      double[] timesH) {
    double[] startsH = sessionDays.stream().mapToDouble(day -> day * HOURS_PER_DAY).toArray();
    return switch (treatment) {
      case Treatment.RacemicInfusion(double dose, double minutes) ->
          new IvVenous(parameters, weightKg)
              .concentrations(
                  sessionDays.stream()
                      .map(day ->
                          Infusion.racemic(
                              day * HOURS_PER_DAY, minutes / MINUTES_PER_HOUR, dose * weightKg))
                      .toList(),
                  timesH);
      case Treatment.EsketamineInfusion(double dose, double minutes) ->
          new IvVenous(parameters, weightKg)
              .concentrations(
                  sessionDays.stream()
                      .map(day ->
                          new Infusion(
                              day * HOURS_PER_DAY, minutes / MINUTES_PER_HOUR, dose * weightKg, 0))
                      .toList(),
                  timesH);
      case Treatment.EsketamineNasal(int devices) ->
          new NasalS(parameters, new NasalCovariates(ageYears, false, false))
              .concentrations(startsH, devices, timesH);
      case Treatment.None() -> List.of();
    };
  }

  /// The schedule of a drug for many people.
  ///
  /// @param treatment a drug
  /// @param timesH ascending, hours
  /// @throws IllegalArgumentException for no drug
  static ExposurePlan plan(
      Evidence evidence, Treatment treatment, List<Double> sessionDays, double[] timesH) {
    double[] startsH = sessionDays.stream().mapToDouble(day -> day * HOURS_PER_DAY).toArray();
    return switch (treatment) {
      case Treatment.RacemicInfusion(double _, double minutes) ->
          ExposurePlan.infusions(startsH, minutes / MINUTES_PER_HOUR, timesH);
      case Treatment.EsketamineInfusion(double _, double minutes) ->
          ExposurePlan.infusions(startsH, minutes / MINUTES_PER_HOUR, timesH);
      case Treatment.EsketamineNasal(int devices) -> {
        double gapH = evidence.value("nasal.gap", "min") / MINUTES_PER_HOUR;
        List<SpraySession> sessions =
            Arrays.stream(startsH)
                .mapToObj(startH -> SpraySession.even(startH, devices, gapH))
                .toList();
        yield ExposurePlan.sprays(sessions, evidence.value("nasal.dsw", "h"), timesH);
      }
      case Treatment.None() -> throw new IllegalArgumentException("no drug has no exposure");
    };
  }

  /// Enters a person with the doses of a treatment by body weight.
  static void add(ExposureBatch batch, int place, Treatment treatment, VirtualPatient patient) {
    double weightKg = patient.weightKg();
    switch (treatment) {
      case Treatment.RacemicInfusion(double dose, double _) ->
          batch.add(
              place,
              new IvVenous(patient.parameters(), weightKg),
              dose * weightKg / 2,
              dose * weightKg / 2);
      case Treatment.EsketamineInfusion(double dose, double _) ->
          batch.add(place, new IvVenous(patient.parameters(), weightKg), dose * weightKg, 0);
      case Treatment.EsketamineNasal _ ->
          batch.add(
              place,
              new NasalS(
                  patient.parameters(),
                  new NasalCovariates(
                      patient.ageYears(),
                      patient.ancestry().isAsian(),
                      patient.ancestry().isJapanese())));
      case Treatment.None() -> throw new IllegalArgumentException("no drug has no exposure");
    }
  }

  /// Size D of one session for the typical reference person. Within one dose, exposure does not
  /// predict the response, so a person's own exposure does not enter.
  ///
  /// @return at least 0; 0 for no drug
  /// @unit 1
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public static double size(Evidence evidence, Treatment treatment) {
    if (!isDrug(treatment)) {
      return 0;
    }
    ReceptorBlock block = new ReceptorBlock(evidence);
    double weightKg = evidence.value("rec.ref_weight", "kg");
    double ageYears = evidence.value("per.age", "a");
    return block.area(timesH ->
        concentrations(treatment, List.of(0.0), weightKg, ageYears, evidence::value, timesH))
        / block.referenceArea();
  }
}
