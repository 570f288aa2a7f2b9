// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private final Words words = Gallery.words();

  @Test
  void showsTimesInTheClinicsZoneWithTwentyFourHours() {
    assertEquals("2026-11-24 11:42 CET", words.zoned(Gallery.NOW));
    assertEquals("11:42:07", words.second(Gallery.NOW));
  }

  @Test
  void readsBackTheMomentItPrints() {
    Instant afternoon = Instant.parse("2026-07-01T14:05:00Z");
    assertEquals("2026-07-01 16:05", words.input(afternoon));
    assertEquals(afternoon, words.moment(" 2026-07-01 16:05 "));
    assertThrows(DateTimeParseException.class, () -> words.moment("4:05 PM"));
  }

  @Test
  void countsTheDayOfTheClinicNotThatOfTheServer() {
    assertEquals(LocalDate.of(2026, 11, 25), words.dayOf(Instant.parse("2026-11-24T23:30:00Z")));
  }

  @Test
  void countsWholeYears() {
    assertEquals(54, words.age(LocalDate.of(1971, 11, 25)));
    assertEquals(55, words.age(LocalDate.of(1971, 11, 24)));
  }

  @Test
  void printsNumbersWithoutNeedlessDigitsAndNeverANumberThatIsNone() {
    assertEquals("71.5", Words.number(71.50, 2));
    assertEquals("100", Words.number(100.0, 2));
    assertEquals("0", Words.number(-0.001, 2));
    assertEquals("–", Words.number(Double.NaN, 2));
  }

  /// Vienna: the clock shows 02:30 twice on 25 October and never on 29 March.
  @ParameterizedTest
  @CsvSource({
    "23:55, 2026-11-24T23:10:00Z, 2026-11-24T22:55:00Z",
    "00:10, 2026-11-24T23:10:00Z, 2026-11-24T23:10:00Z",
    "02:30, 2026-10-25T02:00:00Z, 2026-10-25T01:30:00Z",
    "02:30, 2026-10-25T01:10:00Z, 2026-10-25T00:30:00Z",
    "23:30, 2026-10-25T08:00:00Z, 2026-10-24T21:30:00Z",
    "01:59, 2026-03-29T01:05:00Z, 2026-03-29T00:59:00Z",
    "03:05, 2026-03-29T01:05:00Z, 2026-03-29T01:05:00Z",
  })
  void readsATimeAsTheLastMomentAtWhichTheClockShowedIt(String time, Instant now, Instant meant) {
    assertEquals(Optional.of(meant), words.lately(time, now));
  }

  @ParameterizedTest
  @CsvSource({
    "02:30, 2026-03-29T01:05:00Z",
    "00:11, 2026-11-24T23:10:00Z",
    "11:00, 2026-11-24T23:10:00Z",
    "9:00, 2026-11-24T09:10:00Z",
  })
  void readsNoTimeThatTheClockDidNotShowInTheLastTwelveHours(String time, Instant now) {
    assertEquals(Optional.empty(), words.lately(time, now));
  }

  @Test
  void printsUnitsAsAPersonReadsThem() {
    assertEquals("above 140/90 mmHg", Words.readable("above 140/90 mm[Hg]"));
    assertEquals("points", Words.unit("{score}"));
    assertEquals("1 h 05 min", words.duration(Duration.ofMinutes(65)));
  }
}
