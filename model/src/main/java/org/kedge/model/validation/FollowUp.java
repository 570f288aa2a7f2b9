// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodParts;
import org.kedge.model.mood.MoodPeople;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Noise;
import org.kedge.model.person.VirtualPatient;

/// Rated MADRS totals of a cohort over one course, and what a trial reads off them: changes,
/// response, remission, and the time at which a response is lost. Scores are in points of the
/// MADRS; people are counted by their place, from 0.
///
/// @source evidence drug/ketamine/mood.csv, rows judge.*
public final class FollowUp {
  /// What is given and when the people are rated.
  ///
  /// @param sessions in any order; size 0 for a placebo
  /// @param days of the ratings, from the first session, finite, at least 0, ascending, each before
  ///   a session of that day; at least one
  /// @param expectancyFactor on p, by what the people can know, at least 0
  /// @param newOralAntidepressant whether one is started at day 0
  public record Course(
      List<Session> sessions,
      List<Double> days,
      double expectancyFactor,
      boolean newOralAntidepressant) {
    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if there is no day
    public Course {
      sessions = List.copyOf(sessions);
      days = List.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a course needs a day of rating");
      }
    }
  }

  private final List<Double> days;
  private final double[] baseline;
  private final double[][] scores;
  private final double response;

  private FollowUp(List<Double> days, double[] baseline, double[][] scores, double response) {
    this.days = days;
    this.baseline = baseline;
    this.scores = scores;
    this.response = response;
  }

  /// Simulates a course.
  ///
  /// @param evidence rows of the mood
  /// @param cohort whose chance is used
  /// @param patients the people of the cohort under these rows
  /// @throws IllegalArgumentException if there are not as many patients as people in the cohort, a
  ///   day or the factor is out of its range, or days descend
  public static FollowUp of(
      Evidence evidence, Cohort cohort, List<VirtualPatient> patients, Course course) {
    if (patients.size() != cohort.count()) {
      throw new IllegalArgumentException(
          "patients must be as many as the cohort, %d, were %d"
              .formatted(cohort.count(), patients.size()));
    }
    MoodPeople people = new MoodPeople(patients.size(), MoodParameters.of(evidence::value));
    double[] baseline = new double[people.padded()];
    for (int at = 0; at < patients.size(); at++) {
      VirtualPatient patient = patients.get(at);
      MoodParameters own =
          patient.strongResponder()
              ? MoodParameters.of(patient.parameters())
              : MoodParameters.weak(patient.parameters());
      people.set(at, own.withExpectancy(course.expectancyFactor()));
      baseline[at] = patient.madrsBaseline();
    }
    double[] days = course.days().stream().mapToDouble(Double::doubleValue).toArray();
    MoodLanes lanes = new MoodLanes(people, course.sessions(), days, Consolidation.SATURATED);
    MoodParts parts = new MoodParts(days.length, people.padded());
    lanes.run(parts);
    double[][] scores = new double[days.length][people.padded()];
    lanes.madrs(parts, baseline, course.newOralAntidepressant(), scores);
    rate(evidence, cohort, days, scores);
    return new FollowUp(
        course.days(),
        Arrays.copyOf(baseline, patients.size()),
        scores,
        evidence.value("mood.response", "1"));
  }

  /// Adds the illness fluctuation, 0 at day 0, and the error of the rating.
  private static void rate(Evidence evidence, Cohort cohort, double[] days, double[][] scores) {
    double[] illness = new double[cohort.count()];
    double sd = evidence.value("mood.sOU", "{score}");
    double error = evidence.value("mood.eps", "{score}");
    double most = evidence.value("mood.madrs_max", "{score}");
    for (int at = 0; at < days.length; at++) {
      double since = at == 0 ? days[0] : days[at] - days[at - 1];
      double kept = Math.exp(-since / evidence.value("mood.tauW", "d"));
      double drift = sd * Math.sqrt(1 - kept * kept);
      double[] drifts = cohort.normals(Noise.Stream.ILLNESS, days[at]);
      double[] errors = cohort.normals(Noise.Stream.RATING, days[at]);
      for (int person = 0; person < illness.length; person++) {
        illness[person] = kept * illness[person] + drift * drifts[person];
        scores[at][person] =
            Math.clamp(scores[at][person] + illness[person] + error * errors[person], 0, most);
      }
    }
  }

  private int place(double day) {
    int place = days.indexOf(day);
    if (place < 0) {
      throw new IllegalArgumentException("nobody was rated on day " + day);
    }
    return place;
  }

  private IntStream people() {
    return IntStream.range(0, baseline.length);
  }

  /// Changes from baseline on a day, one a person; a fall is negative.
  ///
  /// @param day of a rating, days from the first session
  /// @shape `person`
  /// @unit {score}
  /// @throws IllegalArgumentException if nobody was rated on that day
  public double[] changes(double day) {
    double[] now = scores[place(day)];
    return people().mapToDouble(person -> now[person] - baseline[person]).toArray();
  }

  /// Who responds on a day: a fall of at least the part of row `mood.response`.
  ///
  /// @param day of a rating, days from the first session
  /// @throws IllegalArgumentException if nobody was rated on that day
  public IntPredicate responders(double day) {
    double[] now = scores[place(day)];
    return person -> baseline[person] - now[person] >= response * baseline[person];
  }

  /// Who has at most this score on all of these days. The answer throws an
  /// `IllegalArgumentException` where nobody was rated on one of them.
  ///
  /// @param score MADRS total, points
  /// @param when days of ratings, from the first session
  public IntPredicate atMost(double score, List<Double> when) {
    return person -> when.stream().allMatch(day -> scores[place(day)][person] <= score);
  }

  /// Share of people, 0 to 1.
  ///
  /// @param who by place
  /// @unit 1
  public double share(IntPredicate who) {
    return (double) people().filter(who).count() / baseline.length;
  }

  /// Days from `day` to the relapse, for each of some people; infinite where none is seen.
  ///
  /// @param who for example those who respond on the day
  /// @param day of a rating, after which ratings count, days from the first session
  /// @param rule what is a relapse
  /// @return days, above 0, in the order of the people; as many as there are of them
  /// @throws IllegalArgumentException if nobody was rated on that day
  public double[] daysToRelapse(IntPredicate who, double day, RelapseRule rule) {
    return people().filter(who).mapToDouble(person -> relapse(person, day, rule)).toArray();
  }

  private double relapse(int person, double day, RelapseRule rule) {
    int from = place(day) + 1;
    double[] after = days.stream().skip(from).mapToDouble(Double::doubleValue).toArray();
    double[] rated =
        IntStream.range(from, days.size()).mapToDouble(at -> scores[at][person]).toArray();
    OptionalInt completed = rule.completed(after, rated, baseline[person]);
    return completed.isEmpty() ? Double.POSITIVE_INFINITY : after[completed.getAsInt()] - day;
  }
}
