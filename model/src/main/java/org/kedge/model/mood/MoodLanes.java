// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The mood of many people over one course of sessions, one person a lane: [MoodCourse] in lanes,
/// equal to it within 1e-12 of the state, whatever the width of the lanes.
///
/// All share the days, the sizes of the doses and the parameters without spread. Each piece of time
/// goes over all people at once, and nothing is allocated on the way. The arrays of the people are
/// read anew at every call. An instance serves one thread at a time.
public final class MoodLanes {
  private final VectorSpecies<Double> species;
  private final MoodPeople people;
  private final Timeline timeline;
  private final double[] days;
  private final Consolidation consolidation;
  private final LaneWalk walk;

  /// A course in the widest lanes of the processor.
  ///
  /// @param people whose arrays are read at every [#run]
  /// @param sessions in any order
  /// @param days when to read, finite, at least 0, not descending; before a session of that day
  /// @param consolidation which of the two forms
  /// @throws IllegalArgumentException if a day is out of its range, or days descend
  public MoodLanes(
      MoodPeople people, List<Session> sessions, double[] days, Consolidation consolidation) {
    this(DoubleVector.SPECIES_PREFERRED, people, sessions, days, consolidation);
  }

  MoodLanes(
      VectorSpecies<Double> species,
      MoodPeople people,
      List<Session> sessions,
      double[] days,
      Consolidation consolidation) {
    this.species = species;
    this.people = people;
    this.days = days.clone();
    this.consolidation = consolidation;
    MoodParameters shared = people.typical();
    timeline = new Timeline(sessions, days, shared.onsetDays(), shared.expectancyDays());
    walk = new LaneWalk(species, people);
  }

  private MoodLanes(MoodLanes other, MoodPeople people) {
    if (!people.typical().equals(other.people.typical())) {
      throw new IllegalArgumentException("other people must share the same typical person");
    }
    this.species = other.species;
    this.people = people;
    this.days = other.days;
    this.consolidation = other.consolidation;
    this.timeline = other.timeline;
    walk = new LaneWalk(species, people);
  }

  /// The same course for other people; what the days and sessions ask for is not worked out again.
  ///
  /// @param others with the same typical person
  /// @throws IllegalArgumentException if theirs is another one
  public MoodLanes with(MoodPeople others) {
    return new MoodLanes(this, others);
  }

  /// Number of days on which the state is read, at least 0.
  public int times() {
    return days.length;
  }

  /// Walks through the course.
  ///
  /// @param parts receives the states; room for `times()` days and the people's padded length
  /// @throws IllegalArgumentException if a parameter of a person is out of its range
  /// @throws IndexOutOfBoundsException if there is less room
  public void run(MoodParts parts) {
    MoodParameters shared = people.typical();
    walk.start();
    List<Step> steps = timeline.steps();
    for (int at = 0; at < steps.size(); at++) {
      switch (steps.get(at)) {
        case Step.Pass(Piece piece) -> walk.pass(piece);
        case Step.Begin(int number) -> {
          double size = timeline.session(number).size();
          walk.begin(
              shared.pulse(size),
              consolidation.weight(size),
              number == 0 ? 1 : shared.expectancyRepeat());
        }
        case Step.Read(int time) -> walk.read(time, parts);
      }
    }
  }

  /// Noise-free scores of states, `B0 (1 - G [1 - (1 - X1)(1 - X2)]) (1 - X3) (1 - Q)`.
  ///
  /// @param parts states that [#run] has written
  /// @param baseline B0 by person, MADRS, points, at least 0, finite, padded
  /// @param newOralAntidepressant whether one was started at day 0
  /// @param madrs receives the scores, points, 0 to B0
  /// @shape `madrs`: `time x person`, persons padded
  /// @unit {score}
  /// @throws ArithmeticException if a score is not finite, with the day and the person
  /// @throws IndexOutOfBoundsException if an array has less room
  public void madrs(
      MoodParts parts, double[] baseline, boolean newOralAntidepressant, double[][] madrs) {
    for (int time = 0; time < days.length; time++) {
      double begun =
          newOralAntidepressant ? -Math.expm1(-days[time] / people.typical().oralDays()) : 0;
      drug(parts.labile()[time], parts.consolidated()[time], madrs[time]);
      rest(parts.expectancy()[time], begun, madrs[time]);
      scale(baseline, madrs[time]);
      check(madrs[time], days[time]);
    }
  }

  /// What the drug leaves of the score.
  private void drug(double[] labile, double[] consolidated, double[] into) {
    double[] gain = people.gain();
    for (int at = 0; at < people.padded(); at += species.length()) {
      DoubleVector untouched =
          DoubleVector.fromArray(species, labile, at)
              .neg()
              .add(1)
              .mul(DoubleVector.fromArray(species, consolidated, at).neg().add(1));
      DoubleVector.fromArray(species, gain, at)
          .mul(untouched.neg().add(1))
          .neg()
          .add(1)
          .intoArray(into, at);
    }
  }

  /// What expectancy and the oral antidepressant leave of that.
  private void rest(double[] expectancy, double begun, double[] into) {
    double[] oral = people.oralEffect();
    for (int at = 0; at < people.padded(); at += species.length()) {
      DoubleVector.fromArray(species, oral, at)
          .mul(-begun)
          .add(1)
          .mul(DoubleVector.fromArray(species, expectancy, at).neg().add(1))
          .mul(DoubleVector.fromArray(species, into, at))
          .intoArray(into, at);
    }
  }

  private void scale(double[] factors, double[] into) {
    for (int at = 0; at < people.padded(); at += species.length()) {
      DoubleVector.fromArray(species, into, at)
          .mul(DoubleVector.fromArray(species, factors, at))
          .intoArray(into, at);
    }
  }

  private void check(double[] scores, double day) {
    for (int person = 0; person < people.count(); person++) {
      if (!Double.isFinite(scores[person])) {
        throw new ArithmeticException(
            "the mood is not finite on day %s for person %d".formatted(day, person));
      }
    }
  }
}
