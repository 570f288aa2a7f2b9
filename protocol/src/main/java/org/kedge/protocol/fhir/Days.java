// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
      case BaseDateTimeType time when time.hasValue() -> Optional.of(date(time));
      case Period period when period.hasStart() -> Optional.of(date(period.getStartElement()));
      case null, default -> Optional.empty();
    };
  }

  static Optional<Instant> moment(@Nullable Type type) {
    return switch (type) {
      case InstantType instant when instant.hasValue() ->
          Optional.of(instant.getValue().toInstant());
      case BaseDateTimeType time when time.hasValue() -> Optional.of(moment(time));
      case Period period when period.hasStart() -> Optional.of(moment(period.getStartElement()));
      case null, default -> Optional.empty();
    };
  }

  private static Instant moment(BaseDateTimeType time) {
    return time.hasTime()
        ? time.getValue().toInstant()
        : date(time).first().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The calendar day that is written, whatever the zone of this machine.
  private static Day date(BaseDateTimeType time) {
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> Day.of(Year.parse(text));
      case 7 -> Day.of(YearMonth.parse(text));
      default -> Day.of(LocalDate.parse(text.substring(0, 10)));
    };
  }
}
