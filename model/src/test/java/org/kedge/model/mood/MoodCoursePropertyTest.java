// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;

class MoodCoursePropertyTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final MoodParameters TYPICAL = MoodParameters.of(EVIDENCE::value);
  private static final double BASELINE = 33.5;

  /// The largest difference between the two forms that the reference allows, in points.
  private static final double DAY_STEP_POINTS = 0.5;

  /// What the tolerance of the solver may leave below nothing.
  private static final double SOLVER = 1e-9;

  private static List<Session> sessions(double size, double... days) {
    return Arrays.stream(days).mapToObj(day -> new Session(day, size)).toList();
  }

  static Stream<List<Session>> schedules() {
    return Stream.of(
        sessions(1, 0),
        sessions(1, 0, 2, 4, 7, 9, 11),
        sessions(1, 0, 3, 7, 10, 14, 17, 21, 24),
        sessions(1, 0, 7, 14, 21, 28),
        sessions(0, 0, 3, 7, 10));
  }

  static Stream<SplittableRandom> seeds() {
    return IntStream.range(0, 60).mapToObj(SplittableRandom::new);
  }

  /// The form of the calibration: one step a day, no onset stage, the consolidated part by Euler's
  /// rule with the labile part after the session.
  private static double[] byDay(MoodParameters person, List<Session> sessions, int days) {
    double labile = 0;
    double consolidated = 0;
    double expectancy = 0;
    double[] scores = new double[days + 1];
    int begun = 0;
    for (int day = 0; day <= days; day++) {
      scores[day] =
          new MoodState(0, labile, consolidated, expectancy, 0).madrs(BASELINE, person.gain());
      double now = day;
      if (begun < sessions.size() && sessions.get(begun).day() == now) {
        labile += person.pulse(sessions.get(begun).size()) * (1 - labile);
        double part = person.expectancy() * (begun == 0 ? 1 : person.expectancyRepeat());
        expectancy += part * (1 - expectancy);
        begun++;
      }
      consolidated +=
          person.consolidationPerDay() * labile * (1 - consolidated)
              - consolidated / person.consolidatedDays();
      labile *= Math.exp(-1 / person.labileDays());
      expectancy *= Math.exp(-1 / person.expectancyDays());
    }
    return scores;
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void agreesWithTheDayStepOfTheCalibration(List<Session> sessions) {
    int days = 60;
    double[] steps = byDay(TYPICAL, sessions, days);
    List<MoodState> states =
        new MoodCourse(TYPICAL, sessions, false)
            .at(IntStream.rangeClosed(0, days).asDoubleStream().toArray());
    for (int day = 0; day <= days; day++) {
      assertEquals(
          steps[day],
          states.get(day).madrs(BASELINE, TYPICAL.gain()),
          DAY_STEP_POINTS,
          "day " + day);
    }
  }

  @Test
  void withoutASessionTheScoreStaysAtTheBaseline() {
    for (MoodState state :
        new MoodCourse(TYPICAL, List.of(), false).at(new double[] {0, 1, 50, 400})) {
      assertEquals(BASELINE, state.madrs(BASELINE, TYPICAL.gain()), 0);
    }
  }

  @Test
  void withoutADrugTheScoreReturnsToTheBaseline() {
    MoodState late =
        new MoodCourse(TYPICAL, sessions(0, 0, 3, 7), false).at(new double[] {400}).getFirst();
    assertEquals(BASELINE, late.madrs(BASELINE, TYPICAL.gain()), 1e-9);
  }

  /// At most one session a day: closer ones would add to an effect that is still on its way.
  @ParameterizedTest
  @MethodSource("seeds")
  void everyPartStaysBetweenNothingAndAll(SplittableRandom random) {
    List<Session> sessions = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      if (random.nextBoolean()) {
        sessions.add(new Session(day, random.nextDouble() * 5));
      }
    }
    double[] days = random.doubles(50, 0, 90).sorted().toArray();
    for (MoodState state : new MoodCourse(TYPICAL, sessions, random.nextBoolean()).at(days)) {
      for (double part :
          new double[] {
            state.onset(), state.labile(), state.consolidated(), state.expectancy(), state.oral()
          }) {
        assertTrue(part >= -SOLVER && part <= 1 + SOLVER, state::toString);
      }
      double score = state.madrs(60, TYPICAL.gain());
      assertTrue(score >= 0 && score <= 60, () -> "score " + score);
    }
  }

  @Test
  void aFurtherSessionNeverRaisesTheNextDaysScore() {
    double[] day = {15};
    double before =
        new MoodCourse(TYPICAL, sessions(1, 0, 7), false)
            .at(day)
            .getFirst()
            .madrs(BASELINE, TYPICAL.gain());
    double after =
        new MoodCourse(TYPICAL, sessions(1, 0, 7, 14), false)
            .at(day)
            .getFirst()
            .madrs(BASELINE, TYPICAL.gain());
    assertTrue(after < before);
  }
}
