// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.Set;
import org.kedge.protocol.rule.Jurisdiction;

/// What a clinic sets for itself. A setting may be stricter than a row and never looser.
///
/// @param zone where the clinic's days begin and end
/// @param jurisdiction whose label applies
/// @param closedWeekdays weekdays without sessions
/// @param closedDates single days without sessions
/// @param clockFromLastDevice whether the esketamine stay is counted from the last device instead
///   of the first: later, never earlier
/// @param madrsRemissionCut the site's MADRS cut for remission, within the row's bounds; the row's
///   own value where none is set
public record Site(
    ZoneId zone,
    Jurisdiction jurisdiction,
    Set<DayOfWeek> closedWeekdays,
    Set<LocalDate> closedDates,
    boolean clockFromLastDevice,
    OptionalDouble madrsRemissionCut) {
  /// Copies the sets and refuses a site that is never open.
  public Site {
    closedWeekdays = Set.copyOf(closedWeekdays);
    closedDates = Set.copyOf(closedDates);
    if (closedWeekdays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("closedWeekdays must leave a day open");
    }
  }

  /// A site with weekends closed and every other setting as the rows have it.
  public static Site weekdays(ZoneId zone, Jurisdiction jurisdiction) {
    return new Site(
        zone,
        jurisdiction,
        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Set.of(),
        false,
        OptionalDouble.empty());
  }

  /// Whether sessions are held on a day.
  public boolean open(LocalDate date) {
    return !closedWeekdays.contains(date.getDayOfWeek()) && !closedDates.contains(date);
  }
}
