// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kedge.model.ode.DormandPrince;

/// The mood over a course of sessions.
///
/// Between sessions, days: `dU/dt = -U/b`; `dX1/dt = U/b - X1/tau1`; `dX2/dt = kc X1 (1 - X2) -
/// X2/tau2`; `dX3/dt = -X3/tauP`. At a session `U += A (1 - X1)`, and `X3 += p (1 - X3)`, with the
/// repeat factor on p from the second session on. `Q = q (1 - exp(-t/tauQ))` where an oral
/// antidepressant is started at day 0. A score on the day of a session is read before it.
///
/// @source evidence drug/ketamine/mood.csv
public final class MoodCourse {
  private static final int U = 0;
  private static final int X1 = 1;
  private static final int X2 = 2;
  private static final int X3 = 3;

  /// Tight enough for eight correct digits of the state; see the golden numbers.
  private static final double TOLERANCE = 1e-12;

  private final MoodParameters person;
  private final List<Session> sessions;
  private final boolean newOralAntidepressant;
  private final DormandPrince solver = new DormandPrince(TOLERANCE, TOLERANCE);

  /// The course of one person.
  ///
  /// @param sessions in any order
  public MoodCourse(MoodParameters person, List<Session> sessions, boolean newOralAntidepressant) {
    this.person = person;
    this.sessions = sessions.stream().sorted(Comparator.comparingDouble(Session::day)).toList();
    this.newOralAntidepressant = newOralAntidepressant;
  }

  /// States at given days.
  ///
  /// @param days not descending, at least 0
  /// @return one state a day, before a session of that day
  /// @throws ArithmeticException if the state stops being finite, with the day
  public List<MoodState> at(double[] days) {
    List<MoodState> states = new ArrayList<>();
    double[] state = new double[4];
    double now = 0;
    int next = 0;
    for (double day : days) {
      while (next < sessions.size() && sessions.get(next).day() < day) {
        Session session = sessions.get(next);
        state = solver.solve(this::derive, now, state, session.day());
        now = session.day();
        begin(state, session, next);
        next++;
      }
      state = solver.solve(this::derive, now, state, day);
      now = day;
      states.add(new MoodState(state[U], state[X1], state[X2], state[X3], oral(day)));
    }
    return states;
  }

  private void begin(double[] state, Session session, int number) {
    state[U] += person.pulse(session.size()) * (1 - state[X1]);
    double expectancy = person.expectancy() * (number == 0 ? 1 : person.expectancyRepeat());
    state[X3] += expectancy * (1 - state[X3]);
  }

  private double oral(double day) {
    return newOralAntidepressant ? -person.oralEffect() * Math.expm1(-day / person.oralDays()) : 0;
  }

  private void derive(double day, double[] state, double[] derivative) {
    double onset = state[U] / person.onsetDays();
    derivative[U] = -onset;
    derivative[X1] = onset - state[X1] / person.labileDays();
    derivative[X2] =
        person.consolidationPerDay() * state[X1] * (1 - state[X2])
            - state[X2] / person.consolidatedDays();
    derivative[X3] = -state[X3] / person.expectancyDays();
  }
}
