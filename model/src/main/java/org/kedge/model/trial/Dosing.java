// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.receptor.ReceptorBlock;

/// From a treatment to concentrations and to the size of a dose.
public final class Dosing {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private Dosing() {}

  static boolean isDrug(Treatment treatment) {
    return !(treatment instanceof Treatment.None);
  }

  /// Concentrations of one person; none for no drug.
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

  /// Exposures of many people, each with parameters of their own.
  ///
  /// @param treatment a drug
  /// @param timesH ascending, hours
  /// @throws IllegalArgumentException for no drug
  static ExposureBatch exposures(
      Evidence evidence,
      Treatment treatment,
      List<Double> sessionDays,
      List<VirtualPatient> patients,
      double[] timesH) {
    double[] startsH = sessionDays.stream().mapToDouble(day -> day * HOURS_PER_DAY).toArray();
    return switch (treatment) {
      case Treatment.RacemicInfusion(double dose, double minutes) ->
          infusions(startsH, minutes, dose / 2, dose / 2, patients, timesH);
      case Treatment.EsketamineInfusion(double dose, double minutes) ->
          infusions(startsH, minutes, dose, 0, patients, timesH);
      case Treatment.EsketamineNasal(int devices) ->
          sprays(evidence, startsH, devices, patients, timesH);
      case Treatment.None() -> throw new IllegalArgumentException("no drug has no exposure");
    };
  }

  private static ExposureBatch infusions(
      double[] startsH,
      double minutes,
      double doseSMgPerKg,
      double doseRMgPerKg,
      List<VirtualPatient> patients,
      double[] timesH) {
    ExposureBatch batch =
        ExposureBatch.infusions(startsH, minutes / MINUTES_PER_HOUR, timesH, patients.size());
    for (int place = 0; place < patients.size(); place++) {
      VirtualPatient patient = patients.get(place);
      double weightKg = patient.weightKg();
      batch.add(
          place,
          new IvVenous(patient.parameters(), weightKg),
          doseSMgPerKg * weightKg,
          doseRMgPerKg * weightKg);
    }
    return batch;
  }

  private static ExposureBatch sprays(
      Evidence evidence,
      double[] startsH,
      int devices,
      List<VirtualPatient> patients,
      double[] timesH) {
    double gapH = evidence.value("nasal.gap", "min") / MINUTES_PER_HOUR;
    List<SpraySession> sessions =
        Arrays.stream(startsH)
            .mapToObj(startH -> SpraySession.even(startH, devices, gapH))
            .toList();
    ExposureBatch batch =
        ExposureBatch.sprays(sessions, evidence.value("nasal.dsw", "h"), timesH, patients.size());
    for (int place = 0; place < patients.size(); place++) {
      VirtualPatient patient = patients.get(place);
      NasalCovariates covariates = new NasalCovariates(patient.ageYears(), false, false);
      batch.add(place, new NasalS(patient.parameters(), covariates));
    }
    return batch;
  }

  /// Size D of one session for the typical reference person. Within one dose, exposure does not
  /// predict the response, so a person's own exposure does not enter.
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
