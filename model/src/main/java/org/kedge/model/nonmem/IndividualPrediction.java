// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.NoPosterior;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.PatientFit;
import org.kedge.model.fit.Posterior;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Session;

/// IPRED: the MADRS total that a subject's own MADRS, PHQ-9 and QIDS-SR16 totals speak for, the
/// mean over the posterior of the mood parameters, without the fluctuation of the illness and
/// errors.
///
/// It is there for the MADRS records of an episode with doses and at least one total. All totals of
/// the episode count, later ones too, but for those that are too old at the first dose; BASE, where
/// it is given, stands for those up to it. A blinded course and one with unsaturated consolidation
/// have none, because the posterior is that of open treatment. CLASS is passed over: it is known of
/// simulated subjects alone, and the totals have to tell it.
///
/// @source evidence drug/ketamine and drug/esketamine
public final class IndividualPrediction implements SubjectPrediction {
  static final String COLUMN = "IPRED";

  private final EpisodeSplit split;
  private final SessionSize size;
  private final PatientFit fit;
  private final Baseline baseline;
  private final long seed;

  /// Reads the rows.
  ///
  /// @param seed any number; the same seed gives the same predictions
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public IndividualPrediction(Evidence evidence, long seed) {
    GivenDrug drug = new GivenDrug(evidence);
    split = new EpisodeSplit(evidence, drug);
    size = new SessionSize(evidence, drug);
    fit = new PatientFit(evidence);
    baseline = new Baseline(evidence);
    this.seed = seed;
  }

  @Override
  public String column() {
    return COLUMN;
  }

  /// Predictions of a subject.
  ///
  /// @return MADRS totals, points, 0 to the baseline; nothing for other records, and where no
  ///   posterior can be had
  /// @throws EventDataException if a covariate that a dose needs is missing, an influence is not
  ///   for its pack, or a dose is not what the model accepts
  @Override
  public Predicted of(Subject subject) {
    List<OptionalDouble> predictions =
        new ArrayList<>(Collections.nCopies(subject.events().size(), OptionalDouble.empty()));
    Set<String> gaps = new TreeSet<>();
    for (Episode episode : split.of(subject)) {
      gap(subject, episode, predictions).ifPresent(gaps::add);
    }
    return new Predicted(predictions, gaps);
  }

  /// Predicts an episode, or says why not.
  private Optional<String> gap(Subject subject, Episode episode, List<OptionalDouble> predictions) {
    EpisodeReadings readings = new EpisodeReadings(subject, episode, predictions);
    List<Integer> places = readings.madrs();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    if (!episode.hasDoses()) {
      return Optional.of("no dose, so no effect to learn");
    }
    if (!subject.isOpen()) {
      return Optional.of("BLIND or UNSAT is given, and the posterior is that of open treatment");
    }
    List<Rating> ratings = readings.ratings(baseline);
    if (ratings.isEmpty()) {
      return Optional.of("no total in DV that is recent enough");
    }
    if (!baseline.isModelled(ratings)) {
      return Optional.of(
          "the latest total up to the first dose is outside the range of the model (row per.B0)");
    }
    double[] days =
        places.stream().mapToDouble(place -> Math.max(0, readings.day(place))).toArray();
    return switch (fit.fit(course(subject, episode, ratings), seed)) {
      case NoPosterior none -> Optional.of(none.reason().statement());
      case Posterior posterior -> {
        put(posterior, days, places, predictions);
        yield Optional.empty();
      }
    };
  }

  private PatientCourse course(Subject subject, Episode episode, List<Rating> ratings) {
    List<Session> sessions = size.of(subject, episode);
    double last = ratings.stream().mapToDouble(Rating::day).max().orElse(0);
    boolean oral = subject.covariate(Column.OAD).orElse(0) == 1;
    return new PatientCourse(sessions, ratings, oral, Math.max(last, sessions.getLast().day()));
  }

  private static void put(
      Posterior posterior, double[] days, List<Integer> places, List<OptionalDouble> predictions) {
    double[][] madrs = posterior.madrs(days);
    for (int at = 0; at < days.length; at++) {
      double mean = 0;
      for (int particle = 0; particle < posterior.particles(); particle++) {
        mean += posterior.weight(particle) * madrs[at][particle];
      }
      predictions.set(places.get(at), OptionalDouble.of(mean));
    }
  }
}
