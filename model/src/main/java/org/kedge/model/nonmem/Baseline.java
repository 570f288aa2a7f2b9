// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Crosswalk;

/// The MADRS total that a course starts from: BASE; without it the latest total up to the first
/// dose, unless that is older than the row allows; without either the typical one. Where there is
/// no dose nothing starts, and the first total stands for all of them.
///
/// @source evidence protocol/outcome.csv, row outcome.baseline.age; drug/ketamine/person.csv, row
///   per.B0
final class Baseline {
  private static final double HOURS_PER_DAY = 24;

  private final double oldestH;
  private final double typical;
  private final double low;
  private final double high;
  private final Crosswalk crosswalk;

  Baseline(Evidence evidence) {
    oldestH = evidence.value("outcome.baseline.age", "d") * HOURS_PER_DAY;
    typical = evidence.value("per.B0", "{score}");
    low = evidence.row("per.B0").low().orElseThrow();
    high = evidence.row("per.B0").high().orElseThrow();
    crosswalk = new Crosswalk(evidence);
  }

  /// @unit {score}
  double of(Subject subject, Stretch stretch) {
    return subject
        .covariate(Column.BASE)
        .orElseGet(() -> {
          OptionalInt place = place(subject.events(), stretch);
          return place.isPresent()
              ? madrs(subject.events().get(place.getAsInt())).orElseThrow()
              : typical;
        });
  }

  /// Place among a subject's events of the total that takes the part of BASE; nothing where none
  /// does.
  OptionalInt place(List<Event> events, Stretch stretch) {
    IntStream totals =
        stretch.readings().stream()
            .mapToInt(Integer::intValue)
            .filter(place -> madrs(events.get(place)).isPresent());
    OptionalDouble startH = stretch.startH();
    if (startH.isEmpty()) {
      return totals.findFirst();
    }
    double firstH = startH.getAsDouble();
    return totals
        .filter(place -> events.get(place).timeH() <= firstH)
        .filter(place -> counts(events.get(place).timeH(), firstH))
        .reduce((_, latest) -> latest);
  }

  /// Whether a total is recent enough to speak for a course that starts at a time.
  boolean counts(double timeH, double startH) {
    return timeH >= startH - oldestH;
  }

  /// Whether the mood is modelled for the MADRS level of the total that a course starts from: the
  /// latest MADRS up to the first dose, or where there is none the latest of another instrument.
  ///
  /// @param ratings by day
  /// @return true where there is no such total
  boolean isModelled(List<Rating> ratings) {
    return ratings.stream()
        .filter(rating -> rating.day() <= 0)
        .max(Rating.START_LAST)
        .map(rating -> crosswalk.level(rating.scale(), rating.total()).madrs())
        .map(madrs -> madrs >= low && madrs <= high)
        .orElse(true);
  }

  private static OptionalDouble madrs(Event event) {
    return event instanceof Event.Reading reading && reading.compartment() == Compartment.MADRS
        ? reading.value()
        : OptionalDouble.empty();
  }
}
