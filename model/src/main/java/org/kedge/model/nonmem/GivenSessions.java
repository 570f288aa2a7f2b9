// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Session;
import org.kedge.model.receptor.ReceptorBlock;

/// From dose records to the sessions that the mood sees.
///
/// Infusion records that begin within the window over which an exposure counts (row rec.auc_window)
/// are one session: pauses and changes of rate. A spray's record is a session of its own.
final class GivenSessions {
  private static final double HOURS_PER_DAY = 24;

  /// Doses that differ by rounding alone share one size: mg and hours to a millionth.
  private static final double GRAINS = 1e6;

  private final Evidence evidence;
  private final ReceptorBlock block;
  private final double windowH;
  private final double gapH;
  private final double referenceArea;
  private final Map<List<Long>, Double> sizes = new HashMap<>();

  GivenSessions(Evidence evidence) {
    this.evidence = evidence;
    block = new ReceptorBlock(evidence);
    windowH = evidence.value("rec.auc_window", "h");
    gapH = evidence.row("nasal.gap").high().orElseThrow() / 60;
    referenceArea = block.referenceArea();
  }

  /// The doses of an episode by session.
  ///
  /// @throws EventDataException if a dose is above what the model accepts, or an infusion has no
  ///   weight to be held against
  List<List<Event.Dose>> grouped(Subject subject, Episode episode, GivenDrug drug) {
    List<List<Event.Dose>> sessions = split(subject, episode);
    if (!episode.isSpray()) {
      double weightKg = weightKg(drug);
      sessions.forEach(session -> notAboveCeiling(subject, session, weightKg));
    }
    return sessions;
  }

  /// The same as the mood sees them, from the first dose on.
  List<Session> sized(List<List<Event.Dose>> sessions, Episode episode, GivenDrug drug) {
    double weightKg = episode.isSpray() ? 1 : weightKg(drug);
    return sessions.stream()
        .map(session -> {
          double size =
              sizes.computeIfAbsent(
                  pattern(session, weightKg),
                  key -> block.area(drug.reference(session)) / referenceArea);
          double startH = session.getFirst().timeH() - episode.startH();
          return new Session(startH / HOURS_PER_DAY, size);
        })
        .toList();
  }

  private static double weightKg(GivenDrug drug) {
    return drug.needed(Column.WT, "an infusion is by weight");
  }

  private List<List<Event.Dose>> split(Subject subject, Episode episode) {
    List<List<Event.Dose>> sessions = new ArrayList<>();
    for (Event.Dose dose : episode.doses()) {
      double sinceH =
          sessions.isEmpty()
              ? Double.POSITIVE_INFINITY
              : dose.timeH() - sessions.getLast().getFirst().timeH();
      if (episode.isSpray() && sinceH <= gapH) {
        throw new EventDataException(
            "subject %d: sprays at %s h and %s h, expected one record a session with its whole dose"
                .formatted(subject.id(), sessions.getLast().getFirst().timeH(), dose.timeH()));
      }
      if (episode.isSpray() || sinceH >= windowH) {
        sessions.add(new ArrayList<>());
      }
      sessions.getLast().add(dose);
    }
    return sessions;
  }

  /// Of esketamine alone the ceiling is its own; a racemic part brings that of the racemate.
  private void notAboveCeiling(Subject subject, List<Event.Dose> session, double weightKg) {
    boolean esketamine =
        session.stream().allMatch(dose -> dose.compartment() == Compartment.S_KETAMINE);
    double most = evidence.value(esketamine ? "iv.dose_max_s" : "iv.dose_max", "mg/kg");
    double dose = session.stream().mapToDouble(Event.Dose::amountMg).sum() / weightKg;
    if (dose > most * (1 + 1 / GRAINS)) {
      throw new EventDataException(
          "subject %d, session at %s h: %s mg/kg, expected at most %s mg/kg"
              .formatted(subject.id(), session.getFirst().timeH(), dose, most));
    }
  }

  private static List<Long> pattern(List<Event.Dose> session, double weightKg) {
    List<Long> pattern = new ArrayList<>();
    for (Event.Dose dose : session) {
      pattern.add((long) dose.compartment().number());
      pattern.add(grains(dose.timeH() - session.getFirst().timeH()));
      pattern.add(grains(dose.amountMg() / weightKg));
      pattern.add(grains(dose.rateMgPerH() / weightKg));
    }
    return pattern;
  }

  private static long grains(double value) {
    return Math.round(value * GRAINS);
  }
}
