// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.forecast.AllowedInterval;
import org.kedge.model.forecast.IntervalBounds;
import org.kedge.protocol.plan.Catalogue;
import org.kedge.protocol.plan.Phase;
import org.kedge.protocol.plan.TreatmentProtocol;

/// When the protocol allows the next session.
///
/// The protocol's rhythm counts from the first session with its drug. The latest session stands for
/// the planned day that is nearest to it, of two the earlier; the next session is of the phase of
/// the planned day after that. A phase without an end allows the gaps of the phases after it as
/// well: those are reached by decision. After a protocol that ends, the maintenance protocols of
/// the drug hold, each with its first phase. So does a maintenance protocol that is named: the
/// course does not say when it began.
final class NextSession {
  /// A day of the rhythm, from the first session.
  private record Planned(Phase phase, int day) {}

  private NextSession() {}

  /// Days between the latest session and the next.
  static AllowedInterval sinceSession(Evidence evidence, CourseCase asked) {
    List<Phase.Gap> gaps = gaps(asked);
    if (gaps.isEmpty()) {
      gaps =
          new Catalogue(evidence)
              .protocols().stream()
                  .filter(one -> one.kind() == TreatmentProtocol.Kind.MAINTENANCE)
                  .filter(one -> one.drug() == asked.protocol().drug())
                  .map(one -> one.phases().getFirst().gap())
                  .toList();
    }
    if (gaps.isEmpty()) {
      return new AllowedInterval.None(
          "The protocol %s has ended, and the catalogue has no maintenance protocol for its drug."
              .formatted(asked.protocol().id()));
    }
    return new IntervalBounds(
        gaps.stream().mapToInt(Phase.Gap::minDays).min().orElseThrow(),
        gaps.stream().mapToInt(Phase.Gap::maxDays).max().orElseThrow());
  }

  private static List<Phase.Gap> gaps(CourseCase asked) {
    List<Phase> phases = asked.protocol().phases();
    return asked.protocol().kind() == TreatmentProtocol.Kind.MAINTENANCE
        ? List.of(phases.getFirst().gap())
        : gaps(phases, asked.lastSessionDay() - asked.firstSessionDay());
  }

  /// Gaps that the next session may keep; none after the end of the phases.
  private static List<Phase.Gap> gaps(List<Phase> phases, double lastDay) {
    List<Planned> rhythm = rhythm(phases, lastDay);
    Planned latest =
        rhythm.stream()
            .min(Comparator.comparingDouble(planned -> Math.abs(planned.day() - lastDay)))
            .orElseThrow();
    int next = rhythm.indexOf(latest) + 1;
    if (next == rhythm.size()) {
      return List.of();
    }
    Phase phase = rhythm.get(next).phase();
    Phase.Gap own = phase.gapAfter(latest.phase());
    if (phase.cycles().isPresent()) {
      return List.of(own);
    }
    List<Phase> later = phases.subList(phases.indexOf(phase) + 1, phases.size());
    return Stream.concat(Stream.of(own), later.stream().map(Phase::firstGap)).toList();
  }

  /// Planned days to the end of the protocol, or well beyond a day in a phase without an end.
  private static List<Planned> rhythm(List<Phase> phases, double beyondDay) {
    List<Planned> rhythm = new ArrayList<>();
    int start = 0;
    for (Phase phase : phases) {
      int enough = 2 + (int) Math.max(0, (beyondDay - start) / phase.cycleDays());
      int cycles = phase.cycles().orElse(enough);
      for (int cycle = 0; cycle < cycles; cycle++) {
        for (int offset : phase.offsetDays()) {
          rhythm.add(new Planned(phase, start + cycle * phase.cycleDays() + offset));
        }
      }
      if (phase.cycles().isEmpty()) {
        return rhythm;
      }
      start += cycles * phase.cycleDays();
    }
    return rhythm;
  }

  /// The same in whole days from now on, each within the bounds to the hour.
  ///
  /// @param sinceDays since the latest session, at least 0
  static AllowedInterval ahead(AllowedInterval sinceSession, double sinceDays) {
    if (!(sinceSession instanceof IntervalBounds bounds)) {
      return sinceSession;
    }
    int most = (int) Math.floor(bounds.mostDays() - sinceDays);
    if (most < 1) {
      return new AllowedInterval.None(
          "The longest gap of the protocol, %d days from the latest session, has passed or ends within a day."
              .formatted(bounds.mostDays()));
    }
    int least = Math.max(1, (int) Math.ceil(bounds.leastDays() - sinceDays));
    return least > most
        ? new AllowedInterval.None(
            "No whole number of days from now on lies within the gaps of the protocol, %d to %d days from the latest session."
                .formatted(bounds.leastDays(), bounds.mostDays()))
        : new IntervalBounds(least, most);
  }
}
