// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

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

  @Test
  void printsUnitsAsAPersonReadsThem() {
    assertEquals("above 140/90 mmHg", Words.readable("above 140/90 mm[Hg]"));
    assertEquals("points", Words.unit("{score}"));
    assertEquals("1 h 05 min", words.duration(Duration.ofMinutes(65)));
  }
}
