// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.ArrayList;
import java.util.List;

/// The mood of one person over a course of sessions.
///
/// Between sessions, days: `dU/dt = -U/b`; `dX1/dt = U/b - X1/tau1`; `dX2/dt = kc X1 Dbar (1 - X2)
/// - X2/tau2`; `dX3/dt = -X3/tauP`. At a session `U += A (1 - X1)`, and `X3 += p (1 - X3)`, with
///   the repeat factor on p from the second session on. `Q = q (1 - exp(-t/tauQ))` where an oral
///   antidepressant is started at day 0. A score on the day of a session is read before it.
///
/// U, X1 and X3 are sums of exponentials. What is not consolidated, `Y = 1 - X2`, obeys a linear
/// equation, `dY/dt = -(kc X1 Dbar + 1/tau2) Y + 1/tau2`, so with `F` the integral of its rate
/// `Y(t) = Y(0) exp(-F(t)) + integral of exp(F(s) - F(t)) ds / tau2`; F has a closed form and the
/// integral is taken piece by piece. [MoodLanes] does the same for many people at once.
///
/// @source evidence drug/ketamine/mood.csv
public final class MoodCourse {
  private final MoodParameters person;
  private final List<Session> sessions;
  private final boolean newOralAntidepressant;
  private final Consolidation consolidation;

  /// The course of one person in the calibrated form.
  ///
  /// @param sessions in any order
  /// @param newOralAntidepressant whether one is started at day 0
  public MoodCourse(MoodParameters person, List<Session> sessions, boolean newOralAntidepressant) {
    this(person, sessions, newOralAntidepressant, Consolidation.SATURATED);
  }

  /// The course of one person.
  ///
  /// @param sessions in any order
  /// @param newOralAntidepressant whether one is started at day 0
  /// @param consolidation which of the two forms
  public MoodCourse(
      MoodParameters person,
      List<Session> sessions,
      boolean newOralAntidepressant,
      Consolidation consolidation) {
    this.person = person;
    this.sessions = List.copyOf(sessions);
    this.newOralAntidepressant = newOralAntidepressant;
    this.consolidation = consolidation;
  }

  /// States at given days.
  ///
  /// @param days when to read, finite, at least 0, not descending; before a session of that day
  /// @return one state a day
  /// @shape `days.length`
  /// @throws IllegalArgumentException if a day is out of its range, or days descend
  /// @throws ArithmeticException if the state stops being finite, with the day
  public List<MoodState> at(double[] days) {
    Timeline timeline = new Timeline(sessions, days, person.onsetDays(), person.expectancyDays());
    Walk walk = new Walk();
    List<MoodState> states = new ArrayList<>();
    for (Step step : timeline.steps()) {
      switch (step) {
        case Step.Pass(Piece piece) -> walk.pass(piece);
        case Step.Begin(int number) -> walk.begin(timeline.session(number), number);
        case Step.Read(int time) -> states.add(walk.read(days[time]));
      }
    }
    return states;
  }

  /// Where the person stands.
  private final class Walk {
    private final double onsetShare = 1 / (1 - person.onsetDays() / person.labileDays());
    private double onset;
    private double labile;
    private double drivingOnset;
    private double driving;
    private double unconsolidated = 1;
    private double expectancy;

    void begin(Session session, int number) {
      double begun = person.pulse(session.size()) * (1 - labile);
      onset += begun;
      drivingOnset += consolidation.weight(session.size()) * begun;
      double part = person.expectancy() * (number == 0 ? 1 : person.expectancyRepeat());
      expectancy += part * (1 - expectancy);
    }

    void pass(Piece piece) {
      double end = rateArea(piece, Piece.NODES);
      double sum = 0;
      for (int node = 0; node < Piece.NODES; node++) {
        sum += piece.weightDays(node) * Math.exp(rateArea(piece, node) - end);
      }
      unconsolidated = unconsolidated * Math.exp(-end) + sum / person.consolidatedDays();
      double labileLeft = Math.exp(-piece.lengthDays / person.labileDays());
      labile = later(labile, onset, labileLeft, piece);
      driving = later(driving, drivingOnset, labileLeft, piece);
      onset *= piece.onsetLeft;
      drivingOnset *= piece.onsetLeft;
      expectancy *= piece.expectancyLeft;
    }

    private double later(double level, double coming, double labileLeft, Piece piece) {
      double fast = onsetShare * coming;
      return (level + fast) * labileLeft - fast * piece.onsetLeft;
    }

    /// F from the start of the piece to a node.
    private double rateArea(Piece piece, int place) {
      double fast = onsetShare * drivingOnset;
      double slowAreaDays =
          -person.labileDays() * Math.expm1(-piece.afterDays(place) / person.labileDays());
      double area = (driving + fast) * slowAreaDays - fast * piece.onsetAreaDays(place);
      return person.consolidationPerDay() * area
          + piece.afterDays(place) / person.consolidatedDays();
    }

    MoodState read(double day) {
      MoodState state = new MoodState(onset, labile, 1 - unconsolidated, expectancy, oral(day));
      if (!Double.isFinite(labile + unconsolidated + expectancy)) {
        throw new ArithmeticException("the mood is not finite on day %s: %s".formatted(day, state));
      }
      return state;
    }

    private double oral(double day) {
      return newOralAntidepressant
          ? -person.oralEffect() * Math.expm1(-day / person.oralDays())
          : 0;
    }
  }
}
