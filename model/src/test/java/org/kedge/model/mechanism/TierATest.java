// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.ModalExposure;

/// Tier B is constrained to reproduce tier A.
class TierATest {
  private static final double FAST_AT_H = Courses.EVIDENCE.value("mech.fast_at", "h");

  static Stream<Courses> typical() {
    return Stream.of(
        Courses.infusions("one infusion", 0.5, 0),
        Courses.infusions("six infusions in two weeks", 0.5, 0, 2, 4, 7, 9, 11),
        Courses.infusions("weekly infusions", 0.5, 0, 7, 14, 21, 28),
        Courses.infusions("one small infusion", 0.25, 0),
        Courses.sprays("84 mg twice a week", 3, 0, 3, 7, 10, 14, 17, 21, 24),
        Courses.sprays("56 mg twice a week", 2, 0, 3, 7, 10, 14, 17, 21, 24),
        Courses.sprays("one spray of 28 mg", 1, 0));
  }

  /// The early ratings of a session day, then each day for eight weeks.
  private static double[] assessmentsH() {
    return DoubleStream.concat(
            DoubleStream.of(FAST_AT_H, 4, 6, 12),
            IntStream.rangeClosed(1, 56).mapToDouble(day -> 24 * day))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("typical")
  void theChainAloneWouldGiveTheScoreOfTierA(Courses course) {
    double tolerance = Courses.MECHANISM.tolerancePoints();
    for (MechanismState state : course.at(assessmentsH())) {
      assertEquals(
          state.madrs(),
          state.chainMadrs(),
          tolerance,
          () -> "%s, %s h".formatted(course.name(), state.timeH()));
    }
  }

  @ParameterizedTest
  @MethodSource("typical")
  void theMoodThatIsShownIsThatOfTierA(Courses course) {
    double[] day = {5};
    double tierA =
        new MoodCourse(Courses.TYPICAL, course.sessions(), false)
            .at(day)
            .getFirst()
            .madrs(Courses.BASELINE, Courses.TYPICAL.gain());
    assertEquals(tierA, course.at(5 * 24).getFirst().madrs(), 1e-9);
  }

  /// The product EG EB ks is one number: another gain of BDNF changes its own curve alone.
  @Test
  void onlyTheProductOfTheGainsCounts() {
    Evidence other = Courses.EVIDENCE.withValue("mech.EB", 3);
    Courses course = Courses.infusions("one infusion", 0.5, 0);
    Mechanism mechanism = new Mechanism(other, Courses.TYPICAL);
    List<MechanismState> states =
        mechanism.course(course.sessions(), false, course.drug(), Courses.BASELINE, assessmentsH());
    List<MechanismState> before = course.at(assessmentsH());
    for (int at = 0; at < states.size(); at++) {
      assertEquals(before.get(at).synapses(), states.get(at).synapses(), 1e-5);
      assertEquals(3 * (before.get(at).bdnf() - 1), states.get(at).bdnf() - 1, 1e-5);
    }
    assertEquals(Courses.MECHANISM.formationPerH() / 3, mechanism.formationPerH(), 1e-4);
  }

  @Test
  void refusesSessionsAndDosesThatDisagree() {
    Courses course = Courses.infusions("one", 0.5, 0);
    List<Session> later = List.of(new Session(5, 1));
    double[] day = {24};
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Courses.MECHANISM.course(later, false, course.drug(), Courses.BASELINE, day));
    assertTrue(String.valueOf(refused.getMessage()).contains("no dose begins on day 5"));
    ModalExposure before =
        new IvVenous(Courses.EVIDENCE::value, 70).modal(List.of(Infusion.racemic(-24, 1, 35)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Courses.MECHANISM.course(List.of(), false, before, Courses.BASELINE, day));
  }

  @Test
  void refusesAPersonWhoseEffectIsGoneBeforeSynapsesCanForm() {
    MoodParameters brief = MoodParameters.of(Courses.EVIDENCE.withValue("mood.tau1", 0.1)::value);
    ArithmeticException refused =
        assertThrows(ArithmeticException.class, () -> new Mechanism(Courses.EVIDENCE, brief));
    assertTrue(String.valueOf(refused.getMessage()).contains("decays in 0.1 days"));
  }
}
