// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// Dose records as the packs take them, for typical persons.
///
/// @source evidence drug/esketamine/pk.csv, rows nasal.dose_device and nasal.gap
final class GivenDrug {
  private static final double MINUTES_PER_HOUR = 60;

  private final Evidence evidence;
  private final double deviceMg;
  private final double gapH;

  GivenDrug(Evidence evidence) {
    this.evidence = evidence;
    deviceMg = evidence.value("nasal.dose_device", "mg");
    gapH = evidence.value("nasal.gap", "min") / MINUTES_PER_HOUR;
  }

  /// Concentrations of a typical person with the subject's covariates.
  ///
  /// @param timesH not descending, hours from the first dose
  List<Concentration> concentrations(Subject subject, Episode episode, double[] timesH) {
    if (episode.isSpray()) {
      boolean japanese = subject.covariate(Column.JPN).orElse(0) == 1;
      boolean asian = japanese || subject.covariate(Column.ASIAN).orElse(0) == 1;
      double ageYears = subject.needed(Column.AGE, "the liver's flow falls with it");
      return sprays(
          episode.sessions(),
          episode.startH(),
          new NasalCovariates(ageYears, asian, japanese),
          timesH);
    }
    double weightKg = subject.needed(Column.WT, "an infusion is by weight");
    return infusions(episode.sessions(), episode.startH(), weightKg, 1, timesH);
  }

  /// Concentrations of the reference person under one session by weight: the mood follows the dose
  /// and not the person's own exposure.
  ///
  /// @param timesH not descending, hours from the session's first dose
  List<Concentration> reference(
      Subject subject, Episode episode, GivenSession session, double[] timesH) {
    if (episode.isSpray()) {
      double ageYears = evidence.value("per.age", "a");
      NasalCovariates typical = new NasalCovariates(ageYears, false, false);
      return sprays(List.of(session), session.startH(), typical, timesH);
    }
    double weightKg = evidence.value("rec.ref_weight", "kg");
    double factor = weightKg / subject.needed(Column.WT, "an infusion is by weight");
    return infusions(List.of(session), session.startH(), weightKg, factor, timesH);
  }

  /// When each device of a record is given, hours.
  List<Double> devicesH(Event.Dose dose) {
    int devices = (int) Math.rint(dose.amountMg() / deviceMg);
    return SpraySession.even(dose.timeH(), devices, gapH).devicesH();
  }

  private List<Concentration> sprays(
      List<GivenSession> sessions, double startH, NasalCovariates person, double[] timesH) {
    List<SpraySession> given = new ArrayList<>();
    for (GivenSession session : sessions) {
      given.add(
          new SpraySession(
              session.doses().stream()
                  .flatMap(dose -> devicesH(dose).stream())
                  .map(timeH -> timeH - startH)
                  .sorted()
                  .toList()));
    }
    return new NasalS(evidence::value, person).concentrations(given, timesH);
  }

  private List<Concentration> infusions(
      List<GivenSession> sessions, double startH, double weightKg, double factor, double[] timesH) {
    List<Infusion> given =
        sessions.stream()
            .flatMap(session -> session.doses().stream())
            .map(dose -> infusion(dose, startH, factor))
            .toList();
    return new IvVenous(evidence::value, weightKg).concentrations(given, timesH);
  }

  private static Infusion infusion(Event.Dose dose, double startH, double factor) {
    double durationH = dose.amountMg() / dose.rateMgPerH();
    double amountMg = factor * dose.amountMg();
    return dose.compartment() == Compartment.S_KETAMINE
        ? new Infusion(dose.timeH() - startH, durationH, amountMg, 0)
        : Infusion.racemic(dose.timeH() - startH, durationH, amountMg);
  }
}
