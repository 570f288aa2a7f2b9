// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.forecast.IntervalBounds;
import org.kedge.protocol.plan.Catalogue;
import org.kedge.protocol.plan.Phase;
import org.kedge.protocol.plan.TreatmentProtocol;

/// When the protocol allows the next session.
final class NextSession {
  private NextSession() {}

  /// Days between the latest session and the next.
  ///
  /// The phase is found by the calendar from the first session on. A phase without an end allows
  /// the gaps of the phases after it as well: those are reached by decision. After the last phase
  /// of a protocol that ends, the maintenance protocols of the drug hold.
  static IntervalBounds bounds(Evidence evidence, CourseCase asked) {
    List<Phase> phases = open(asked.protocol().phases(), asked.lastSessionDay());
    if (phases.isEmpty()) {
      phases =
          new Catalogue(evidence)
              .protocols().stream()
                  .filter(one -> one.kind() == TreatmentProtocol.Kind.MAINTENANCE)
                  .filter(one -> one.drug() == asked.protocol().drug())
                  .flatMap(one -> one.phases().stream())
                  .toList();
    }
    return new IntervalBounds(
        phases.stream().mapToInt(phase -> phase.gap().minDays()).min().orElseThrow(),
        phases.stream().mapToInt(phase -> phase.gap().maxDays()).max().orElseThrow());
  }

  /// The phase of the next session, and the later ones where it has no end.
  private static List<Phase> open(List<Phase> phases, double lastSessionDay) {
    double end = 0;
    for (int at = 0; at < phases.size(); at++) {
      Phase phase = phases.get(at);
      if (phase.cycles().isEmpty()) {
        return phases.subList(at, phases.size());
      }
      end += phase.cycles().getAsInt() * phase.cycleDays();
      if (lastSessionDay + phase.gap().minDays() < end) {
        return List.of(phase);
      }
    }
    return List.of();
  }

  /// The same from today on; at least a day.
  static IntervalBounds ahead(IntervalBounds bounds, int daysSinceSession) {
    return new IntervalBounds(
        Math.max(1, bounds.leastDays() - daysSinceSession),
        Math.max(1, bounds.mostDays() - daysSinceSession));
  }
}
