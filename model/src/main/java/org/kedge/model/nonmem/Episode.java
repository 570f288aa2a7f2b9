// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Doses and readings between two resets: what is before does not count.
///
/// @param doses each single dose, in order of time; further doses are written out
/// @param readings places of the readings among the subject's events
record Episode(List<Event.Dose> doses, List<Integer> readings) {
  private static final int MOST_DOSES = 5000;

  static List<Episode> of(Subject subject) {
    List<Episode> episodes = new ArrayList<>();
    Episode current = new Episode(new ArrayList<>(), new ArrayList<>());
    for (int at = 0; at < subject.events().size(); at++) {
      Event event = subject.events().get(at);
      if (event instanceof Event.Reset || (event instanceof Event.Dose dose && dose.resets())) {
        episodes.add(current.inOrder(subject));
        current = new Episode(new ArrayList<>(), new ArrayList<>());
      }
      switch (event) {
        case Event.Dose dose -> current.add(dose);
        case Event.Reading _ -> current.readings.add(at);
        case Event.Reset _ -> {}
      }
    }
    episodes.add(current.inOrder(subject));
    return episodes;
  }

  private void add(Event.Dose dose) {
    for (int further = 0; further <= dose.additional(); further++) {
      doses.add(
          new Event.Dose(
              dose.timeH() + further * dose.intervalH(),
              dose.compartment(),
              dose.amountMg(),
              dose.rateMgPerH(),
              0,
              0,
              false));
    }
  }

  private Episode inOrder(Subject subject) {
    if (doses.size() > MOST_DOSES) {
      throw new EventDataException(
          "subject %d: %d doses, expected at most %d"
              .formatted(subject.id(), doses.size(), MOST_DOSES));
    }
    if (doses.stream().map(dose -> dose.compartment().route()).distinct().count() > 1) {
      throw new EventDataException(
          "subject %d: infusions and sprays, expected one route between two resets (EVID 3 or 4), because each has its own parameter pack"
              .formatted(subject.id()));
    }
    return new Episode(
        doses.stream().sorted(Comparator.comparingDouble(Event.Dose::timeH)).toList(),
        List.copyOf(readings));
  }

  boolean hasDoses() {
    return !doses.isEmpty();
  }

  /// Time of the first dose, hours.
  double startH() {
    return doses.getFirst().timeH();
  }

  boolean isSpray() {
    return doses.getFirst().compartment().route() == Compartment.Route.SPRAY;
  }
}
