// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// Dates that a person writes.
final class DateText {
  /// What a text was expected to be.
  static final String EXPECTED = "a date such as 2026-01-31";

  /// A day of four-digit years: no record holds another.
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private DateText() {}

  /// The day, or nothing where the text is no date.
  static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(DAY.parse(text, LocalDate::from));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
