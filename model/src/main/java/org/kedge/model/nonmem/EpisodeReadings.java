// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Scale;
import org.kedge.model.pk.Concentration;

/// The readings of one episode, and the places into which their predictions go.
///
/// @param predictions receives one an event of the subject
record EpisodeReadings(Subject subject, Episode episode, List<OptionalDouble> predictions) {
  private static final double HOURS_PER_DAY = 24;

  private Event.Reading reading(int place) {
    return (Event.Reading) subject.events().get(place);
  }

  /// Places of the readings of some compartments, by time.
  private List<Integer> places(Predicate<Compartment> wanted) {
    return episode.readings().stream()
        .filter(place -> wanted.test(reading(place).compartment()))
        .sorted(Comparator.comparingDouble(place -> reading(place).timeH()))
        .toList();
  }

  private double[] sinceFirstDoseH(List<Integer> places) {
    return places.stream()
        .mapToDouble(place -> Math.max(0, reading(place).timeH() - episode.startH()))
        .toArray();
  }

  private void put(int place, double prediction) {
    predictions.set(place, OptionalDouble.of(prediction));
  }

  private static boolean isMadrs(Compartment compartment) {
    return compartment == Compartment.MADRS;
  }

  /// Places of the MADRS records, by time.
  List<Integer> madrs() {
    return places(EpisodeReadings::isMadrs);
  }

  /// Days from the first dose, below 0 before it.
  double day(int place) {
    return (reading(place).timeH() - episode.startH()) / HOURS_PER_DAY;
  }

  /// Totals that were rated and are not too old, by time. BASE, where it is given, stands for those
  /// up to the first dose.
  List<Rating> ratings(Baseline baseline) {
    List<Rating> rated = rated(baseline);
    OptionalDouble given = subject.covariate(Column.BASE);
    if (rated.isEmpty() || given.isEmpty()) {
      return rated;
    }
    return Stream.concat(
            Stream.of(new Rating(0, Scale.MADRS, given.getAsDouble())),
            rated.stream().filter(rating -> rating.day() > 0))
        .toList();
  }

  private List<Rating> rated(Baseline baseline) {
    return places(Compartment::isScore).stream()
        .filter(place -> reading(place).value().isPresent())
        .filter(place -> baseline.counts(reading(place).timeH(), episode.startH()))
        .map(place ->
            new Rating(
                day(place),
                reading(place).compartment().scale(),
                reading(place).value().orElseThrow()))
        .toList();
  }

  /// Without a dose there is no drug, and the score stays.
  void undosed(double baseline) {
    places(compartment -> !compartment.isScore()).forEach(place -> put(place, 0));
    madrs().forEach(place -> put(place, baseline));
  }

  void concentrations(GivenDrug drug) {
    List<Integer> places =
        places(compartment ->
            !compartment.isScore()
                && !(episode.isSpray() && compartment == Compartment.HYDROXYNORKETAMINE));
    if (places.isEmpty()) {
      return;
    }
    List<Concentration> concentrations =
        drug.concentrations(subject, episode, sinceFirstDoseH(places));
    for (int at = 0; at < places.size(); at++) {
      int place = places.get(at);
      put(place, value(concentrations.get(at), reading(place).compartment()));
    }
  }

  private static double value(Concentration concentration, Compartment compartment) {
    return switch (compartment) {
      case S_KETAMINE -> concentration.ketamineS();
      case R_KETAMINE -> concentration.ketamineR();
      case RACEMIC_KETAMINE -> concentration.ketamine();
      case NORKETAMINE -> concentration.norketamine();
      case HYDROXYNORKETAMINE -> concentration.hydroxynorketamine();
      case NASAL_ESKETAMINE, MADRS, PHQ9, QIDS ->
          throw new IllegalArgumentException(compartment + " holds no concentration");
    };
  }

  /// The sessions are sized only where there is a score to predict, because that is work.
  void scores(TypicalScore score, SessionSize size, double baseline) {
    List<Integer> places = madrs();
    if (places.isEmpty()) {
      return;
    }
    double[] days = sinceFirstDoseH(places);
    for (int at = 0; at < days.length; at++) {
      days[at] /= HOURS_PER_DAY;
    }
    double[] scores = score.at(days, size.of(subject, episode), subject, baseline);
    for (int at = 0; at < scores.length; at++) {
      put(places.get(at), scores[at]);
    }
  }
}
