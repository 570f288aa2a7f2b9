// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kedge.protocol.patient.Day;

/// Times of resources. A moment is the earliest that the text allows, so that a fact is rather too
/// old; a day is kept as well as the text knows it.
final class Days {
  private Days() {}

  static Optional<Day> day(@Nullable Type type) {
    return switch (type) {
      case BaseDateTimeType time when time.hasValue() -> date(time);
      case Period period when period.hasStart() -> date(period.getStartElement());
      case null, default -> Optional.empty();
    };
  }

  static Optional<Instant> moment(@Nullable Type type) {
    return switch (type) {
      case InstantType instant when instant.hasValue() ->
          Optional.of(instant.getValue().toInstant());
      case BaseDateTimeType time when time.hasValue() -> moment(time);
      case Period period when period.hasStart() -> moment(period.getStartElement());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Instant> moment(BaseDateTimeType time) {
    return time.hasTime()
        ? Optional.of(time.getValue().toInstant())
        : date(time).map(day -> day.first().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// The calendar day that is written, whatever the zone of this machine; nothing where the
  /// calendar has no such day, which the parser has reported.
  private static Optional<Day> date(BaseDateTimeType time) {
    String text = time.getValueAsString();
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> Day.of(Year.parse(text));
            case 7 -> Day.of(YearMonth.parse(text));
            default -> Day.of(LocalDate.parse(text.substring(0, 10)));
          });
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
