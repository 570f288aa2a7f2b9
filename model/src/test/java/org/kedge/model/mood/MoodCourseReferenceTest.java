// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.model.ode.Equations;
import org.kedge.model.ode.Method;
import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Solver;
import org.kedge.model.ode.Steps;
import org.kedge.model.ode.Trajectory;
import org.kedge.model.simd.Kernels;

/// The course against the differential equations, solved by steps.
class MoodCourseReferenceTest {
  /// What a step of the solver may be wrong by.
  private static final double STEP_ERROR = 1e-12;

  /// The error that [Timeline] promises and the solver's own.
  private static final double BOTH = 2e-10;

  /// From one session to the next: each stretch brings the state at its start.
  private static final Equations EQUATIONS =
      Equations.read(
          """
          parameter tauOnset tau1 kc tau2 O0 X10 OD0 D0 X20
          state O = O0
          state X1 = X10
          state OD = OD0
          state D = D0
          state X2 = X20
          O' = 0 - O / tauOnset
          X1' = O / tauOnset - X1 / tau1
          OD' = 0 - OD / tauOnset
          D' = OD / tauOnset - D / tau1
          X2' = kc * D * (1 - X2) - X2 / tau2
          output O X1 OD D X2
          """);

  private static final Solver SOLVER =
      new Solver(
          EQUATIONS,
          Method.dormandPrince(),
          false,
          new Steps.Adaptive(STEP_ERROR, STEP_ERROR, 100_000),
          Kernels.lanes(1));

  private static final int ONSET = 0;
  private static final int LABILE = 1;
  private static final int DRIVING_ONSET = 2;
  private static final int CONSOLIDATED = 4;
  private static final int STATES = 5;

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

  private static double[] later(MoodParameters person, double[] state, double days) {
    double[] rates = {
      person.onsetDays(),
      person.labileDays(),
      person.consolidationPerDay(),
      person.consolidatedDays()
    };
    double[] values = DoubleStream.concat(Arrays.stream(rates), Arrays.stream(state)).toArray();
    Problem problem = new Problem(new double[][] {values}, List.of(), new double[] {days});
    Trajectory trajectory =
        assertInstanceOf(Outcome.Solved.class, SOLVER.solve(problem, 1)).trajectory();
    return IntStream.range(0, STATES).mapToDouble(at -> trajectory.value(0, 0, at)).toArray();
  }

  /// @return X1 and X2 at a day after the last session
  private static double[] solved(
      MoodParameters person, List<Session> sessions, Consolidation consolidation, double end) {
    double[] state = new double[STATES];
    double now = 0;
    for (Session session : sessions) {
      state = later(person, state, session.day() - now);
      now = session.day();
      double begun = person.pulse(session.size()) * (1 - state[LABILE]);
      state[ONSET] += begun;
      state[DRIVING_ONSET] +=
          begun * (consolidation == Consolidation.SATURATED ? 1 : session.size());
    }
    double[] last = later(person, state, end - now);
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
