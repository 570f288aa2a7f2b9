// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.CountedDose;
import org.kedge.model.dose.DoseKind;
import org.kedge.model.dose.SessionLimits;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.Pack;

/// Splits a subject's records into episodes and their doses into sessions, and holds the doses
/// against what the model accepts.
///
/// For the mood, records that begin within the window over which an exposure counts are one
/// session, by infusion and by spray: pauses, changes of rate and devices apart from each other.
///
/// @source evidence row rec.auc_window
final class EpisodeSplit {
  private static final int MOST_DOSES = 5000;

  private final SessionLimits limits;
  private final GivenDrug drug;

  EpisodeSplit(Evidence evidence, GivenDrug drug) {
    limits = new SessionLimits(evidence);
    this.drug = drug;
  }

  /// @throws EventDataException if routes are mixed between two resets, an influence is not for the
  ///   pack of the route, or a dose is not what the model accepts
  List<Episode> of(Subject subject) {
    return Stretch.of(subject.events()).stream().map(stretch -> episode(subject, stretch)).toList();
  }

  /// Further doses written out, by time.
  private static List<Event.Dose> writtenOut(Subject subject, List<Event.Dose> records) {
    long count = records.stream().mapToLong(dose -> 1 + dose.additional()).sum();
    if (count > MOST_DOSES) {
      throw subject.fault("%d doses, expected at most %d".formatted(count, MOST_DOSES));
    }
    List<Event.Dose> doses = new ArrayList<>();
    for (Event.Dose dose : records) {
      for (int further = 0; further <= dose.additional(); further++) {
        doses.add(dose.later(further * dose.intervalH()));
      }
    }
    doses.sort(Comparator.comparingDouble(Event.Dose::timeH));
    return doses;
  }

  private Episode episode(Subject subject, Stretch stretch) {
    List<Event.Dose> doses = writtenOut(subject, stretch.doses());
    if (doses.stream().map(dose -> dose.compartment().route()).distinct().count() > 1) {
      throw subject.fault(
          "infusions and sprays, expected one route between two resets (EVID 3 or 4), because each has its own parameter pack");
    }
    requireLimits(subject, doses);
    boolean isSpray =
        !doses.isEmpty() && doses.getFirst().compartment().route() == Compartment.Route.SPRAY;
    if (!doses.isEmpty()) {
      requireInfluences(subject, isSpray ? Pack.NASAL_S : Pack.IV_VENOUS);
    }
    List<GivenSession> sessions = new ArrayList<>();
    for (Event.Dose dose : doses) {
      if (sessions.isEmpty() || !limits.isOneSession(sessions.getLast().startH(), dose.timeH())) {
        sessions.add(new GivenSession(new ArrayList<>()));
      }
      sessions.getLast().doses().add(dose);
    }
    return new Episode(stretch, sessions, isSpray);
  }

  /// Whatever is asked for: an influence without a scaling must not pass as if it were none.
  private static void requireInfluences(Subject subject, Pack pack) {
    for (Influence influence : subject.influences()) {
      if (influence.pack() != pack) {
        throw subject.fault(
            "%s with a dose of the pack %s, expected %s, which alone has a scaling for it"
                .formatted(influence.word(), pack.word(), influence.pack().word()));
      }
    }
  }

  private void requireLimits(Subject subject, List<Event.Dose> doses) {
    List<CountedDose> counted = doses.stream().map(dose -> counted(subject, dose)).toList();
    limits
        .breach(counted)
        .ifPresent(breach -> {
          throw subject.fault(
              "dose at %s h: %s"
                  .formatted(
                      EventWriter.number(doses.get(breach.place()).timeH()), breach.sentence()));
        });
  }

  private CountedDose counted(Subject subject, Event.Dose dose) {
    if (dose.compartment().route() == Compartment.Route.SPRAY) {
      double lastH = drug.devicesH(dose).getLast();
      return new CountedDose(
          DoseKind.ESKETAMINE_SPRAY, dose.timeH(), lastH - dose.timeH(), dose.amountMg());
    }
    return new CountedDose(
        dose.compartment() == Compartment.S_KETAMINE
            ? DoseKind.ESKETAMINE_INFUSION
            : DoseKind.RACEMIC_INFUSION,
        dose.timeH(),
        dose.amountMg() / dose.rateMgPerH(),
        dose.amountMg() / subject.needed(Column.WT, "an infusion is by weight"));
  }
}
