// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// A day as well as a record knows it: a year, a month or the day itself.
///
/// @param first first day it can have been
/// @param last last day it can have been, not before `first`
public record Day(LocalDate first, LocalDate last) {
  /// Refuses an interval that ends before it begins.
  public Day {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not be before first");
    }
  }

  /// A day that is known.
  public static Day of(LocalDate day) {
    return new Day(day, day);
  }

  /// Some day of a month.
  public static Day of(YearMonth month) {
    return new Day(month.atDay(1), month.atEndOfMonth());
  }

  /// Some day of a year.
  public static Day of(Year year) {
    return new Day(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /// That many days later, known as well.
  public Day plusDays(long days) {
    return new Day(first.plusDays(days), last.plusDays(days));
  }

  /// The day, or the month or year where no more is known.
  @Override
  public String toString() {
    if (first.equals(last)) {
      return first.toString();
    }
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? YearMonth.from(first).toString()
        : first.getYear() + (first.getYear() == last.getYear() ? "" : " to " + last.getYear());
  }
}
