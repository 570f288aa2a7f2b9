// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Times, ages and numbers in words, in the clinic's zone. 24 hours, ISO days: no reader has to
/// guess which number is the month.
@Component("words")
public class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ZONED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int MINUTES_PER_HOUR = 60;
  private static final Duration LONGEST_BACK = Duration.ofHours(12);

  private final ZoneId zone;
  private final Clock clock;

  /// Words for one clinic.
  public Words(ClinicSettings settings, Clock clock) {
    this.zone = settings.zone();
    this.clock = clock;
  }

  /// The clinic's zone.
  public ZoneId zone() {
    return zone;
  }

  /// Now.
  public Instant now() {
    return clock.instant();
  }

  /// Today in the clinic.
  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  /// The day of a moment in the clinic.
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// A day.
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /// The day of a moment.
  public String day(Instant at) {
    return DAY.format(dayOf(at));
  }

  /// A day with its weekday.
  public String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /// A day and a time.
  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /// A day and a time with the zone.
  public String zoned(Instant at) {
    return ZONED.format(at.atZone(zone));
  }

  /// Hours and minutes.
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /// Hours, minutes and seconds.
  public String second(Instant at) {
    return SECOND.format(at.atZone(zone));
  }

  /// A moment as a form's input wants it.
  public String input(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /// The moment that a form's input means.
  ///
  /// @throws DateTimeParseException if it is no day and time
  public Instant moment(String input) {
    return LocalDateTime.parse(input.strip(), MOMENT).atZone(zone).toInstant();
  }

  /// The latest moment, not after another, at which the clinic's clocks showed a time; nothing if
  /// it is no time or lies more than twelve hours back.
  ///
  /// @param time as in 16:05
  public Optional<Instant> lately(String time, Instant notAfter) {
    LocalTime shown;
    try {
      shown = LocalTime.parse(time, TIME);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
    return Stream.of(dayOf(notAfter), dayOf(notAfter).minusDays(1))
        .map(day -> ZonedDateTime.of(day, shown, zone))
        .flatMap(at -> Stream.of(at.withLaterOffsetAtOverlap(), at.withEarlierOffsetAtOverlap()))
        .filter(at -> at.toLocalTime().equals(shown))
        .map(ZonedDateTime::toInstant)
        .filter(at -> !at.isAfter(notAfter))
        .findFirst()
        .filter(at -> Duration.between(at, notAfter).compareTo(LONGEST_BACK) <= 0);
  }

  /// Minutes since midnight in the clinic.
  public double minuteOfDay(Instant at) {
    return at.atZone(zone).toLocalTime().toSecondOfDay() / (double) MINUTES_PER_HOUR;
  }

  /// Age in whole years.
  public int age(LocalDate birth) {
    return Period.between(birth, today()).getYears();
  }

  /// How long, in words.
  public String duration(Duration length) {
    long minutes = length.toMinutes();
    long hours = minutes / MINUTES_PER_HOUR;
    return hours == 0
        ? minutes + " min"
        : hours + " h " + String.format(Locale.ROOT, "%02d", minutes % MINUTES_PER_HOUR) + " min";
  }

  /// A number without needless digits.
  public static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// A UCUM unit as a person reads it.
  public static String unit(String ucum) {
    return switch (ucum) {
      case "mm[Hg]" -> "mmHg";
      case "{score}" -> "points";
      case "1" -> "";
      case "a" -> "years";
      default -> ucum;
    };
  }

  /// A sentence with UCUM units as a person reads them.
  public static String readable(String sentence) {
    return sentence.replace("mm[Hg]", "mmHg").replace("{score}", "points").replaceAll("[{}]", "");
  }
}
