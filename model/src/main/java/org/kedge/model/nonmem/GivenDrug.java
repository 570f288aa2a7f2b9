// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.Infusion;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// The doses of an episode as the packs take them, for a typical person with the subject's
/// covariates. Times count from the first dose.
final class GivenDrug {
  private final Evidence evidence;
  private final Subject subject;
  private final Episode episode;

  GivenDrug(Evidence evidence, Subject subject, Episode episode) {
    this.evidence = evidence;
    this.subject = subject;
    this.episode = episode;
  }

  /// Typical concentrations, one list a group of equal doses: the packs are linear, so that the
  /// groups add up.
  ///
  /// @param timesH not descending, hours
  List<List<Concentration>> concentrations(double[] timesH) {
    if (!episode.isSpray()) {
      double weightKg = needed(Column.WT, "clearance and volume scale with it");
      return List.of(
          new IvVenous(evidence::value, weightKg)
              .concentrations(infusions(episode.doses()), timesH));
    }
    NasalS pack = new NasalS(evidence::value, person());
    List<List<Concentration>> groups = new ArrayList<>();
    for (int devices : episode.doses().stream().mapToInt(this::devices).distinct().toArray()) {
      double[] startsH =
          episode.doses().stream()
              .filter(dose -> devices(dose) == devices)
              .mapToDouble(dose -> dose.timeH() - episode.startH())
              .toArray();
      groups.add(pack.concentrations(startsH, devices, timesH));
    }
    return groups;
  }

  double needed(Column column, String because) {
    return subject
        .covariate(column)
        .orElseThrow(() ->
            new EventDataException(
                "subject %d: no %s, expected one because %s"
                    .formatted(subject.id(), column, because)));
  }

  private NasalCovariates person() {
    boolean japanese = subject.covariate(Column.JPN).orElse(0) == 1;
    boolean asian = japanese || subject.covariate(Column.ASIAN).orElse(0) == 1;
    return new NasalCovariates(
        needed(Column.AGE, "the liver's flow falls with it"), asian, japanese, 1);
  }

  private List<Infusion> infusions(List<Event.Dose> doses) {
    return doses.stream().map(dose -> infusion(dose, episode.startH(), 1)).toList();
  }

  private static Infusion infusion(Event.Dose dose, double startH, double factor) {
    double durationH = dose.amountMg() / dose.rateMgPerH();
    double amountMg = factor * dose.amountMg();
    return dose.compartment() == Compartment.S_KETAMINE
        ? new Infusion(dose.timeH() - startH, durationH, amountMg, 0)
        : Infusion.racemic(dose.timeH() - startH, durationH, amountMg);
  }

  int devices(Event.Dose dose) {
    return (int) Math.rint(dose.amountMg() / evidence.value("nasal.dose_device", "mg"));
  }

  /// Concentrations of the reference person under one session: a mood follows the dose by weight,
  /// not the person's own exposure.
  Function<double[], List<Concentration>> reference(List<Event.Dose> session) {
    double startH = session.getFirst().timeH();
    double weightKg = evidence.value("rec.ref_weight", "kg");
    if (episode.isSpray()) {
      NasalCovariates typical =
          new NasalCovariates(evidence.value("per.age", "a"), false, false, 1);
      return timesH ->
          new NasalS(evidence::value, typical)
              .concentrations(new double[] {0}, devices(session.getFirst()), timesH);
    }
    double factor = weightKg / needed(Column.WT, "a dose counts by weight");
    List<Infusion> infusions =
        session.stream().map(dose -> infusion(dose, startH, factor)).toList();
    return timesH -> new IvVenous(evidence::value, weightKg).concentrations(infusions, timesH);
  }
}
