// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Parameters;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// Dose records as the packs take them, for typical persons.
///
/// @source evidence drug/esketamine/pk.csv, rows nasal.dose_device and nasal.gap
final class GivenDrug {
  private static final double MINUTES_PER_HOUR = 60;

  /// What rounding in the records may add to a gap.
  private static final double ROUNDING = 1 + 1e-6;

  private final Evidence evidence;
  private final double deviceMg;
  private final double gapH;
  private final double longestGapH;

  GivenDrug(Evidence evidence) {
    this.evidence = evidence;
    deviceMg = evidence.value("nasal.dose_device", "mg");
    gapH = evidence.value("nasal.gap", "min") / MINUTES_PER_HOUR;
    longestGapH = evidence.row("nasal.gap").high().orElseThrow() / MINUTES_PER_HOUR;
  }

  /// Concentrations of a typical person with the subject's covariates.
  ///
  /// @param timesH not descending, hours from the first dose
  List<Concentration> concentrations(Subject subject, Episode episode, double[] timesH) {
    Parameters parameters = influenced(subject);
    if (episode.isSpray()) {
      boolean japanese = subject.covariate(Column.JPN).orElse(0) == 1;
      boolean asian = japanese || subject.covariate(Column.ASIAN).orElse(0) == 1;
      double ageYears = subject.needed(Column.AGE, "the liver's flow falls with it");
      return new NasalS(parameters, new NasalCovariates(ageYears, asian, japanese))
          .concentrations(sprays(episode.sessions(), episode.startH()), timesH);
    }
    double weightKg = subject.needed(Column.WT, "an infusion is by weight");
    return new IvVenous(parameters, weightKg)
        .concentrations(infusions(episode.sessions(), episode.startH(), 1), timesH);
  }

  private Parameters influenced(Subject subject) {
    Parameters parameters = evidence::value;
    for (Influence influence : subject.influences()) {
      parameters = influence.on(parameters, evidence);
    }
    return parameters;
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
      return new NasalS(evidence::value, typical)
          .concentrations(sprays(List.of(session), session.startH()), timesH);
    }
    double weightKg = evidence.value("rec.ref_weight", "kg");
    double factor = weightKg / subject.needed(Column.WT, "an infusion is by weight");
    return new IvVenous(evidence::value, weightKg)
        .concentrations(infusions(List.of(session), session.startH(), factor), timesH);
  }

  /// When each device of a record is given, hours.
  List<Double> devicesH(Event.Dose dose) {
    int devices = (int) Math.rint(dose.amountMg() / deviceMg);
    return SpraySession.even(dose.timeH(), devices, gapH).devicesH();
  }

  /// Devices as the nose takes them: after a pause longer than the longest gap of the row, the next
  /// device is a first one again, also within one session.
  private List<SpraySession> sprays(List<GivenSession> sessions, double startH) {
    List<Double> devicesH =
        sessions.stream()
            .flatMap(session -> session.doses().stream())
            .flatMap(dose -> devicesH(dose).stream())
            .map(timeH -> timeH - startH)
            .sorted()
            .toList();
    List<SpraySession> given = new ArrayList<>();
    int first = 0;
    for (int at = 1; at <= devicesH.size(); at++) {
      if (at == devicesH.size()
          || devicesH.get(at) - devicesH.get(at - 1) > longestGapH * ROUNDING) {
        given.add(new SpraySession(devicesH.subList(first, at)));
        first = at;
      }
    }
    return given;
  }

  private static List<Infusion> infusions(
      List<GivenSession> sessions, double startH, double factor) {
    return sessions.stream()
        .flatMap(session -> session.doses().stream())
        .map(dose -> infusion(dose, startH, factor))
        .toList();
  }

  private static Infusion infusion(Event.Dose dose, double startH, double factor) {
    double durationH = dose.amountMg() / dose.rateMgPerH();
    double amountMg = factor * dose.amountMg();
    return dose.compartment() == Compartment.S_KETAMINE
        ? new Infusion(dose.timeH() - startH, durationH, amountMg, 0)
        : Infusion.racemic(dose.timeH() - startH, durationH, amountMg);
  }
}
