// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Times of resources. A date without a time is the start of that day in UTC, a month or a year its
/// first day: the earliest moment that the text allows.
final class Days {
  private Days() {}

  static Optional<LocalDate> day(@Nullable Type type) {
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
        : date(time).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The calendar day that is written, whatever the zone of this machine.
  private static LocalDate date(BaseDateTimeType time) {
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 7 -> LocalDate.parse(text + "-01");
      default -> LocalDate.parse(text.substring(0, 10));
    };
  }
}
