// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Crosswalk;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Schedule;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Noise;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;

/// A patient of the model's own world through eight sessions of induction and four weekly ones, and
/// what was seen: ten ratings on one instrument until a week after the last session, four later on
/// the MADRS, in whose points forecasts are.
final class SimulatedPatient {
  static final List<Session> SESSIONS =
      new Schedule(List.of(0.0, 3.0, 7.0, 10.0, 14.0, 17.0, 21.0, 24.0, 28.0, 35.0, 42.0, 49.0), 1)
          .continued();
  static final double[] VISITS = {0, 1, 7, 14, 21, 28, 35, 42, 49, 56};

  /// 14, 21, 28 and 35 days after the last session.
  static final double[] LATER = {63, 70, 77, 84};

  private static final double NOW = 56;

  private final Crosswalk crosswalk;
  private final Scale scale;
  private final double[] scores;
  private final boolean strong;

  /// @param seed of the world
  /// @param index of the patient
  /// @param scale of the first ten ratings
  SimulatedPatient(Evidence evidence, long seed, int index, Scale scale) {
    this.scale = scale;
    crosswalk = new Crosswalk(evidence);
    VirtualPatient patient = Population.of(evidence).patient(evidence, seed, index);
    strong = patient.strongResponder();
    MoodParameters person =
        (strong
                ? MoodParameters.of(patient.parameters())
                : MoodParameters.weak(patient.parameters()))
            .withExpectancy(evidence.value("mood.blind_open", "1"));
    double[] days = Arrays.copyOf(VISITS, VISITS.length + LATER.length);
    System.arraycopy(LATER, 0, days, VISITS.length, LATER.length);
    double[] truth =
        new MoodCourse(person, SESSIONS, false)
            .at(days).stream()
                .mapToDouble(state -> state.madrs(patient.madrsBaseline(), person.gain()))
                .toArray();
    scores = new double[days.length];
    double illness = 0;
    double sd = evidence.value("mood.sOU", "{score}");
    for (int at = 0; at < days.length; at++) {
      double since = at == 0 ? 0 : days[at] - days[at - 1];
      double kept = Math.exp(-since / evidence.value("mood.tauW", "d"));
      illness =
          kept * illness
              + sd * Math.sqrt(1 - kept * kept) * patient.noise().normal(Noise.Stream.ILLNESS, at);
      scores[at] =
          total(
              at < VISITS.length ? scale : Scale.MADRS,
              truth[at] + illness,
              patient.noise().normal(Noise.Stream.RATING, at));
    }
  }

  /// The total whose level is nearest to the severity with the error of the instrument.
  private double total(Scale on, double severity, double deviate) {
    double seen = severity + crosswalk.level(on, 0).sd() * deviate;
    return IntStream.rangeClosed(0, (int) crosswalk.maximum(on))
        .boxed()
        .min(
            Comparator.comparingDouble(
                total -> Math.abs(crosswalk.level(on, total).madrs() - seen)))
        .orElseThrow();
  }

  PatientCourse course() {
    List<Rating> ratings = new ArrayList<>();
    for (int at = 0; at < VISITS.length; at++) {
      ratings.add(new Rating(VISITS[at], scale, scores[at]));
    }
    return new PatientCourse(SESSIONS, ratings, false, NOW);
  }

  boolean strong() {
    return strong;
  }

  /// Days ahead of one of the later ratings.
  static int ahead(int later) {
    return (int) (LATER[later] - NOW);
  }

  double later(int later) {
    return scores[VISITS.length + later];
  }

  /// MADRS level of the tenth rating.
  double lastSeen() {
    return crosswalk.level(scale, scores[VISITS.length - 1]).madrs();
  }
}
