// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Duration;
import java.time.Instant;
import org.kedge.clinic.page.Words;

/// The times of one session. Those of another day than that of the opening bear their day, and the
/// minutes of a chart go on over midnight and over a change of the clocks.
final class SessionClock {
  private static final double SECONDS_PER_MINUTE = 60;

  private final Words words;
  private final Instant opened;

  SessionClock(Words words, Instant opened) {
    this.words = words;
    this.opened = opened;
  }

  /// Hours, minutes and seconds.
  String second(Instant at) {
    return day(at) + words.second(at);
  }

  /// Hours and minutes.
  String time(Instant at) {
    return day(at) + words.time(at);
  }

  /// Place on a chart: minutes from the midnight before the opening, as if no clock were changed.
  double minute(Instant at) {
    return words.minuteOfDay(opened)
        + Duration.between(opened, at).toSeconds() / SECONDS_PER_MINUTE;
  }

  private String day(Instant at) {
    return words.dayOf(at).equals(words.dayOf(opened)) ? "" : words.day(at) + " ";
  }
}
