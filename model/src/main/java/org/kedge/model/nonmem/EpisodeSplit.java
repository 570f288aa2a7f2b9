// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kedge.evidence.Evidence;

/// Splits a subject's records into episodes and their doses into sessions, and holds each session
/// against what the model accepts.
///
/// Infusion records that begin within the window over which an exposure counts are one session:
/// pauses and changes of rate. Spray records are one session while the next device comes within the
/// longest gap.
///
/// @source evidence rows rec.auc_window, nasal.gap, nasal.device_most, iv.dose_max and
///   iv.dose_max_s
final class EpisodeSplit {
  private static final int MOST_DOSES = 5000;
  private static final double MINUTES_PER_HOUR = 60;

  /// What rounding in the records may add to a dose or a gap.
  private static final double ROUNDING = 1 + 1e-6;

  private final Evidence evidence;
  private final GivenDrug drug;
  private final double windowH;
  private final double longestGapH;

  EpisodeSplit(Evidence evidence, GivenDrug drug) {
    this.evidence = evidence;
    this.drug = drug;
    windowH = evidence.value("rec.auc_window", "h");
    longestGapH = evidence.row("nasal.gap").high().orElseThrow() / MINUTES_PER_HOUR;
  }

  /// @throws EventDataException if routes are mixed between two resets, or a session is more than
  ///   the model accepts
  List<Episode> of(Subject subject) {
    List<Episode> episodes = new ArrayList<>();
    List<Event.Dose> doses = new ArrayList<>();
    List<Integer> readings = new ArrayList<>();
    for (int at = 0; at < subject.events().size(); at++) {
      Event event = subject.events().get(at);
      if (event instanceof Event.Reset || (event instanceof Event.Dose dose && dose.resets())) {
        episodes.add(episode(subject, doses, readings));
        doses = new ArrayList<>();
        readings = new ArrayList<>();
      }
      switch (event) {
        case Event.Dose dose -> writeOut(dose, doses);
        case Event.Reading _ -> readings.add(at);
        case Event.Reset _ -> {}
      }
    }
    episodes.add(episode(subject, doses, readings));
    return episodes;
  }

  private static void writeOut(Event.Dose dose, List<Event.Dose> doses) {
    for (int further = 0; further <= dose.additional(); further++) {
      doses.add(dose.later(further * dose.intervalH()));
    }
  }

  private Episode episode(Subject subject, List<Event.Dose> doses, List<Integer> readings) {
    if (doses.size() > MOST_DOSES) {
      throw subject.fault("%d doses, expected at most %d".formatted(doses.size(), MOST_DOSES));
    }
    if (doses.stream().map(dose -> dose.compartment().route()).distinct().count() > 1) {
      throw subject.fault(
          "infusions and sprays, expected one route between two resets (EVID 3 or 4), because each has its own parameter pack");
    }
    doses.sort(Comparator.comparingDouble(Event.Dose::timeH));
    boolean isSpray =
        !doses.isEmpty() && doses.getFirst().compartment().route() == Compartment.Route.SPRAY;
    List<GivenSession> sessions = new ArrayList<>();
    for (Event.Dose dose : doses) {
      if (sessions.isEmpty() || !belongs(sessions.getLast(), dose, isSpray)) {
        sessions.add(new GivenSession(new ArrayList<>()));
      }
      sessions.getLast().doses().add(dose);
    }
    for (GivenSession session : sessions) {
      if (isSpray) {
        notTooManyDevices(subject, session);
      } else {
        notAboveCeiling(subject, session);
      }
    }
    return new Episode(sessions, isSpray, readings);
  }

  private boolean belongs(GivenSession session, Event.Dose dose, boolean isSpray) {
    if (!isSpray) {
      return dose.timeH() - session.startH() < windowH;
    }
    double lastDeviceH = drug.devicesH(session.doses().getLast()).getLast();
    return dose.timeH() - lastDeviceH <= longestGapH * ROUNDING;
  }

  private void notTooManyDevices(Subject subject, GivenSession session) {
    double mostMg =
        evidence.value("nasal.device_most", "{device}") * evidence.value("nasal.dose_device", "mg");
    if (session.amountMg() > mostMg * ROUNDING) {
      throw subject.fault(
          "%s mg of spray at %s h, expected at most %s mg a session"
              .formatted(session.amountMg(), session.startH(), mostMg));
    }
  }

  /// Of esketamine alone the ceiling is its own; a racemic part brings that of the racemate.
  private void notAboveCeiling(Subject subject, GivenSession session) {
    double weightKg = subject.needed(Column.WT, "an infusion is by weight");
    double most = evidence.value(session.isEsketamine() ? "iv.dose_max_s" : "iv.dose_max", "mg/kg");
    double dose = session.amountMg() / weightKg;
    if (dose > most * ROUNDING) {
      throw subject.fault(
          "%s mg/kg at %s h, expected at most %s mg/kg a session"
              .formatted(dose, session.startH(), most));
    }
  }
}
