// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.kedge.evidence.Table;

/// How far back a fact still counts.
///
/// @param back the span; zero where there is no limit
/// @param text the span in words
record Window(Period back, String text) {
  static Window of(Table.Line line) {
    if (line.text("window").isEmpty()) {
      return new Window(Period.ZERO, "");
    }
    int amount = Integer.parseInt(line.text("window"));
    return switch (line.text("window_unit")) {
      case "d" -> new Window(Period.ofDays(amount), amount + " days");
      case "wk" -> new Window(Period.ofWeeks(amount), amount + " weeks");
      case "mo" -> new Window(Period.ofMonths(amount), amount + " months");
      default ->
          throw new IllegalArgumentException(
              "row %s: window unit must be d, wk or mo".formatted(line.id()));
    };
  }

  boolean holds(LocalDate day, Instant asOf) {
    return back.isZero() || !day.isBefore(asOf.atZone(ZoneOffset.UTC).toLocalDate().minus(back));
  }

  boolean holds(Instant at, Instant asOf) {
    return holds(at.atZone(ZoneOffset.UTC).toLocalDate(), asOf);
  }
}
