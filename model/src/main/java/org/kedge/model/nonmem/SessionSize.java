// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Session;
import org.kedge.model.receptor.ReceptorBlock;

/// The size D of each session: what the mood sees of a dose. Sessions of one pattern share it.
final class SessionSize {
  private static final double HOURS_PER_DAY = 24;

  /// Doses that differ by rounding alone are equal: mg and hours to a millionth.
  private static final double GRAINS = 1e6;

  private final GivenDrug drug;
  private final ReceptorBlock block;
  private final double referenceArea;
  private final Map<List<Long>, Double> sizes = new HashMap<>();

  SessionSize(Evidence evidence, GivenDrug drug) {
    this.drug = drug;
    block = new ReceptorBlock(evidence);
    referenceArea = block.referenceArea();
  }

  /// Sessions from the first dose on.
  List<Session> of(Subject subject, Episode episode) {
    double weightKg = subject.covariate(Column.WT).orElse(1);
    List<Session> sessions = new ArrayList<>();
    for (GivenSession session : episode.sessions()) {
      double size =
          sizes.computeIfAbsent(
              pattern(session, episode.isSpray() ? 1 : weightKg),
              pattern ->
                  block.area(timesH -> drug.reference(subject, episode, session, timesH))
                      / referenceArea);
      sessions.add(new Session((session.startH() - episode.startH()) / HOURS_PER_DAY, size));
    }
    return sessions;
  }

  private static List<Long> pattern(GivenSession session, double weightKg) {
    List<Long> pattern = new ArrayList<>();
    for (Event.Dose dose : session.doses()) {
      pattern.add((long) dose.compartment().number());
      pattern.add(grains(dose.timeH() - session.startH()));
      pattern.add(grains(dose.amountMg() / weightKg));
      pattern.add(grains(dose.rateMgPerH() / weightKg));
    }
    return pattern;
  }

  private static long grains(double value) {
    return Math.round(value * GRAINS);
  }
}
