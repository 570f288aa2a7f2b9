// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a protocol's rhythm to dates.
///
/// The rhythm counts from the first session and does not drift when one session moves. A session
/// whose day is closed moves to the nearest open day that keeps both gaps to the session before; of
/// two equally near days the later. Dates are whole days of the site's zone, so that a change of
/// the clock changes nothing here.
final class Schedule {
  private final List<Phase> phases;
  private final Site site;
  private final int horizon;
  private final int minGapDays;

  /// @param horizon sessions listed of a phase without an end
  /// @param minGapDays least gap of the drug, whole days
  Schedule(List<Phase> phases, Site site, int horizon, int minGapDays) {
    this.phases = phases;
    this.site = site;
    this.horizon = horizon;
    this.minGapDays = minGapDays;
  }

  /// A day of a session.
  record Day(Phase phase, LocalDate target, LocalDate date, LocalDate earliest, LocalDate latest) {}

  /// Days found so far, and the session that found none.
  ///
  /// @param stuck number and gap of the session that no open day fits
  record Dates(List<Day> days, Optional<String> stuck) {
    Dates {
      days = List.copyOf(days);
    }
  }

  Dates from(LocalDate start) {
    List<Day> days = new ArrayList<>();
    LocalDate first = start;
    while (!site.open(first)) {
      first = first.plusDays(1);
      if (ChronoUnit.DAYS.between(start, first) > ChronoUnit.YEARS.getDuration().toDays()) {
        return new Dates(days, Optional.of("No day is open in the year after the start."));
      }
    }
    LocalDate phaseStart = first;
    for (Phase phase : phases) {
      int cycles = phase.cycles().orElse(horizon);
      for (int cycle = 0; cycle < cycles; cycle++) {
        for (int offset : phase.offsetDays()) {
          LocalDate target = phaseStart.plusDays((long) cycle * phase.cycleDays() + offset);
          Optional<Day> day = day(phase, target, days);
          if (day.isEmpty()) {
            return new Dates(days, Optional.of(stuck(phase, target, days)));
          }
          days.add(day.orElseThrow());
        }
      }
      if (phase.cycles().isEmpty()) {
        return new Dates(days, Optional.empty());
      }
      phaseStart = phaseStart.plusDays((long) cycles * phase.cycleDays());
    }
    return new Dates(days, Optional.empty());
  }

  private Optional<Day> day(Phase phase, LocalDate target, List<Day> before) {
    if (before.isEmpty()) {
      return Optional.of(new Day(phase, target, target, target, target));
    }
    Day last = before.getLast();
    Phase.Gap gap = phase.gapAfter(last.phase());
    LocalDate earliest = last.date().plusDays(Math.max(gap.minDays(), minGapDays));
    LocalDate latest = last.date().plusDays(gap.maxDays());
    return nearest(target, earliest, latest)
        .map(date -> new Day(phase, target, date, earliest, latest));
  }

  private Optional<LocalDate> nearest(LocalDate target, LocalDate earliest, LocalDate latest) {
    return earliest
        .datesUntil(latest.plusDays(1))
        .filter(site::open)
        .min((left, right) -> {
          int nearer = Long.compare(distance(left, target), distance(right, target));
          return nearer != 0 ? nearer : right.compareTo(left);
        });
  }

  private static long distance(LocalDate left, LocalDate right) {
    return Math.abs(ChronoUnit.DAYS.between(left, right));
  }

  private static String stuck(Phase phase, LocalDate target, List<Day> before) {
    return "No open day fits session %d (%s), planned for %s. Which closed day can be opened?"
        .formatted(before.size() + 1, phase.name(), target);
  }
}
