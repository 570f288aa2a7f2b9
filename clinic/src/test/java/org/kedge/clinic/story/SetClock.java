// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that a test sets, so that two hours pass at once. Whoever reads it moves it on by a
/// millisecond: no two things happen at the same moment.
public final class SetClock extends Clock {
  private final AtomicReference<Instant> now;

  /// A clock that shows a moment.
  public SetClock(Instant first) {
    this.now = new AtomicReference<>(first);
  }

  /// Sets it.
  public void set(Instant moment) {
    now.set(moment);
  }

  /// Lets time pass.
  public void pass(Duration duration) {
    now.updateAndGet(moment -> moment.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.updateAndGet(moment -> moment.plusMillis(1));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now.get(), zone);
  }

  /// Puts such a clock into a clinic of its own. No component, so that only a test that imports it
  /// has it; the made-up bundles are a few days old by it.
  public static class OfClinic {
    /// Tuesday morning.
    public static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    /// The clock.
    @Bean
    @Primary
    public SetClock setClock() {
      return new SetClock(FIRST);
    }
  }
}
