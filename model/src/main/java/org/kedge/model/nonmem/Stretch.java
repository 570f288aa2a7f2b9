// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a subject's records hold between two resets: what is before does not count.
///
/// @param doses dose records as they are, further doses not written out
/// @param readings places of the readings among the subject's events
record Stretch(List<Event.Dose> doses, List<Integer> readings) {
  private Stretch() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /// The stretches of a subject, at least one.
  static List<Stretch> of(List<Event> events) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch now = new Stretch();
    for (int at = 0; at < events.size(); at++) {
      Event event = events.get(at);
      if (event.resets()) {
        stretches.add(now);
        now = new Stretch();
      }
      switch (event) {
        case Event.Dose dose -> now.doses.add(dose);
        case Event.Reading _ -> now.readings.add(at);
        case Event.Reset _ -> {}
      }
    }
    stretches.add(now);
    return stretches;
  }

  /// Time of the first dose, hours; nothing without a dose.
  OptionalDouble startH() {
    return doses.stream().mapToDouble(Event.Dose::timeH).min();
  }
}
