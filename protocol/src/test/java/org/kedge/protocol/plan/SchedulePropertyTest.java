// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.protocol.rule.Jurisdiction;

class SchedulePropertyTest {
  static List<TreatmentProtocol> protocols() {
    return new Catalogue(Plans.EVIDENCE).protocols();
  }

  private static Site closed(Set<DayOfWeek> weekdays, Set<LocalDate> dates) {
    return new Site(Plans.ZONE, Jurisdiction.US, weekdays, dates, false, OptionalDouble.empty());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void keepsOpenDaysAndBothGapsFromAnyStart(TreatmentProtocol protocol) {
    LocalDate first = LocalDate.of(2026, 2, 20);
    Site site =
        closed(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 3, 9)));
    for (int offset = 0; offset < 400; offset++) {
      LocalDate start = first.plusDays(offset);
      Schedule.Dates dates = new Schedule(protocol.phases(), site, 4, 2).from(start);
      assertTrue(dates.stuck().isEmpty(), () -> start + ": " + dates.stuck());
      LocalDate before = null;
      for (Schedule.Day day : dates.days()) {
        assertTrue(site.open(day.date()), () -> start + " closed " + day);
        if (before != null) {
          assertFalse(day.date().isBefore(day.earliest()), () -> start + " " + day);
          assertFalse(day.date().isAfter(day.latest()), () -> start + " " + day);
          assertTrue(ChronoUnit.DAYS.between(before, day.date()) >= 2, () -> start + " " + day);
        }
        before = day.date();
      }
    }
  }

  @Test
  void saysWhichSessionFindsNoOpenDay() {
    TreatmentProtocol protocol = new Catalogue(Plans.EVIDENCE).protocol("IV-05-3x").orElseThrow();
    Site mondays =
        closed(
            Set.of(
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY,
                DayOfWeek.SUNDAY),
            Set.of());
    assertTrue(
        new Schedule(protocol.phases(), mondays, 4, 1)
            .from(LocalDate.of(2026, 1, 5))
            .stuck()
            .orElseThrow()
            .contains("session 2"));
  }
}
