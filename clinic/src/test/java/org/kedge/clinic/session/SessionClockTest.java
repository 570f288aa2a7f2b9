// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Gallery;

/// Times in Vienna, over midnight and over both changes of the clocks.
class SessionClockTest {
  @Test
  void tellsTheDayOfWhatHappenedAfterMidnightAndGoesOnInTheChart() {
    SessionClock clock = clock("2026-11-24T22:30:00Z");
    Instant before = Instant.parse("2026-11-24T22:50:00Z");
    Instant after = Instant.parse("2026-11-24T23:10:00Z");

    assertEquals("23:50:00", clock.second(before));
    assertEquals("2026-11-25 00:10:00", clock.second(after));
    assertEquals("2026-11-25 00:10", clock.time(after));
    assertEquals(23 * 60 + 50, clock.minute(before));
    assertEquals(24 * 60 + 10, clock.minute(after));
  }

  @Test
  void neitherLeapsNorTurnsBackInTheChartWhenTheClocksAreChanged() {
    SessionClock autumn = clock("2026-10-25T00:30:00Z");
    assertEquals("02:45:00", autumn.second(Instant.parse("2026-10-25T01:45:00Z")));
    assertEquals(2 * 60 + 30, autumn.minute(Instant.parse("2026-10-25T00:30:00Z")));
    assertEquals(3 * 60 + 45, autumn.minute(Instant.parse("2026-10-25T01:45:00Z")));

    SessionClock spring = clock("2026-03-29T00:30:00Z");
    assertEquals("03:15:00", spring.second(Instant.parse("2026-03-29T01:15:00Z")));
    assertEquals(2 * 60 + 15, spring.minute(Instant.parse("2026-03-29T01:15:00Z")));
  }

  private static SessionClock clock(String opened) {
    return new SessionClock(Gallery.words(), Instant.parse(opened));
  }
}
