// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.model.ode.DormandPrince;
import org.kedge.model.ode.Equation;

/// The course against the differential equations, solved by steps.
class MoodCourseReferenceTest {
  /// What the solver itself may be wrong by.
  private static final double SOLVER = 1e-12;

  /// The error that [Timeline] promises and the solver's own.
  private static final double BOTH = 2e-10;

  private static final int ONSET = 0;
  private static final int LABILE = 1;
  private static final int DRIVING_ONSET = 2;
  private static final int DRIVING = 3;
  private static final int CONSOLIDATED = 4;

  static Stream<SplittableRandom> seeds() {
    return IntStream.range(0, 40).mapToObj(SplittableRandom::new);
  }

  private static List<Session> drawn(SplittableRandom random) {
    List<Session> sessions = new ArrayList<>();
    double day = 0;
    for (int number = 0; number < 8; number++) {
      sessions.add(new Session(day, random.nextBoolean() ? 1 : 2.5 * random.nextDouble()));
      day += number == 3 ? 0.04 : 9 * random.nextDouble();
    }
    return sessions;
  }

  private static Equation equation(MoodParameters person) {
    return (day, state, slope) -> {
      double onset = state[ONSET] / person.onsetDays();
      double drivingOnset = state[DRIVING_ONSET] / person.onsetDays();
      slope[ONSET] = -onset;
      slope[LABILE] = onset - state[LABILE] / person.labileDays();
      slope[DRIVING_ONSET] = -drivingOnset;
      slope[DRIVING] = drivingOnset - state[DRIVING] / person.labileDays();
      slope[CONSOLIDATED] =
          person.consolidationPerDay() * state[DRIVING] * (1 - state[CONSOLIDATED])
              - state[CONSOLIDATED] / person.consolidatedDays();
    };
  }

  /// @return X1 and X2 at a day after the last session
  private static double[] solved(
      MoodParameters person, List<Session> sessions, Consolidation consolidation, double end) {
    DormandPrince solver = new DormandPrince(SOLVER, SOLVER);
    double[] state = new double[5];
    double now = 0;
    for (Session session : sessions) {
      state = solver.solve(equation(person), now, state, session.day());
      now = session.day();
      double begun = person.pulse(session.size()) * (1 - state[LABILE]);
      state[ONSET] += begun;
      state[DRIVING_ONSET] +=
          begun * (consolidation == Consolidation.SATURATED ? 1 : session.size());
    }
    double[] last = solver.solve(equation(person), now, state, end);
    return new double[] {last[LABILE], last[CONSOLIDATED]};
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheEquationsSolvedByASolver(SplittableRandom random) {
    MoodParameters person = MoodPeoples.drawn(1, random.nextLong()).person(0);
    List<Session> sessions = drawn(random);
    double end = sessions.getLast().day() + 20 * random.nextDouble();
    for (Consolidation consolidation : Consolidation.values()) {
      double[] expected = solved(person, sessions, consolidation, end);
      MoodState state =
          new MoodCourse(person, sessions, false, consolidation).at(new double[] {end}).getFirst();
      assertEquals(expected[0], state.labile(), BOTH);
      assertEquals(expected[1], state.consolidated(), BOTH);
    }
  }

  @Test
  void sessionsOfTheReferenceSizeConsolidateAlikeInBothForms() {
    List<Session> sessions = MoodPeoples.sessions(1, 0, 3, 7, 10);
    double[] days = {5, 20, 60};
    assertEquals(
        new MoodCourse(MoodPeoples.TYPICAL, sessions, false, Consolidation.SATURATED).at(days),
        new MoodCourse(MoodPeoples.TYPICAL, sessions, false, Consolidation.UNSATURATED).at(days));
  }

  @Test
  void largerSessionsConsolidateMoreInTheUnsaturatedFormAlone() {
    double[] day = {30};
    double[] gains = new double[2];
    for (Consolidation consolidation : Consolidation.values()) {
      double[] reached = new double[2];
      for (int size = 1; size <= 2; size++) {
        reached[size - 1] =
            new MoodCourse(
                    MoodPeoples.TYPICAL,
                    MoodPeoples.sessions(size, 0, 3, 7, 10),
                    false,
                    consolidation)
                .at(day)
                .getFirst()
                .consolidated();
      }
      gains[consolidation.ordinal()] = reached[1] / reached[0];
    }
    assertTrue(gains[Consolidation.SATURATED.ordinal()] < 1.1);
    assertTrue(gains[Consolidation.UNSATURATED.ordinal()] > 1.3);
  }
}
