// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Session;

class PatientFitTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final PatientFit FIT = new PatientFit(EVIDENCE);
  private static final double[] INDUCTION = {0, 3, 7, 10, 14, 17, 21, 24};

  private static List<Session> sessions(double... days) {
    return DoubleStream.of(days).mapToObj(day -> new Session(day, 1)).toList();
  }

  private static List<Rating> weekly(Scale scale, double... totals) {
    List<Rating> ratings = new ArrayList<>();
    for (int week = 0; week < totals.length; week++) {
      ratings.add(new Rating(7 * week, scale, totals[week]));
    }
    return ratings;
  }

  private static PatientCourse course(List<Rating> ratings) {
    return new PatientCourse(sessions(INDUCTION), ratings, false, 28);
  }

  private static Posterior posterior(PatientCourse course) {
    return assertInstanceOf(Posterior.class, FIT.fit(course, 1));
  }

  private static Estimate estimate(Posterior posterior, Coordinate coordinate) {
    return posterior.estimates().stream()
        .filter(estimate -> estimate.coordinate() == coordinate)
        .findFirst()
        .orElseThrow();
  }

  private static boolean limits(Posterior posterior, String subject) {
    return posterior.limits().stream().anyMatch(limit -> limit.subject().equals(subject));
  }

  @Test
  void noSessionAndNoRatingGiveNoPosterior() {
    PatientCourse noSession = new PatientCourse(List.of(), weekly(Scale.MADRS, 30), false, 3);
    PatientCourse noRating = new PatientCourse(sessions(0), List.of(), false, 3);
    assertEquals(
        NoPosterior.Reason.NO_SESSION,
        assertInstanceOf(NoPosterior.class, FIT.fit(noSession, 1)).reason());
    assertEquals(
        NoPosterior.Reason.NO_RATING,
        assertInstanceOf(NoPosterior.class, FIT.fit(noRating, 1)).reason());
  }

  @Test
  void aGoodCourseSpeaksForTheStrongClassAndAFlatOneForTheWeak() {
    double good = posterior(course(weekly(Scale.MADRS, 36, 9, 7, 8, 6))).strongProbability();
    double flat = posterior(course(weekly(Scale.MADRS, 36, 34, 35, 33, 34))).strongProbability();
    assertTrue(good > 0.6, () -> "good " + good);
    assertTrue(flat < 0.2, () -> "flat " + flat);
  }

  @Test
  void theSameSeedGivesTheSamePosterior() {
    PatientCourse course = course(weekly(Scale.MADRS, 36, 20, 15, 16, 13));
    assertEquals(posterior(course).estimates(), posterior(course).estimates());
  }

  /// Two seeds are two samples of one posterior.
  @Test
  void anotherSeedGivesNearlyTheSamePosterior() {
    PatientCourse course = course(weekly(Scale.MADRS, 36, 20, 15, 16, 13));
    Posterior other = assertInstanceOf(Posterior.class, FIT.fit(course, 2));
    Estimate one = estimate(posterior(course), Coordinate.GAIN);
    double error = 4 * one.sd() * Math.sqrt(2 / other.effectiveParticles());
    assertEquals(one.mean(), estimate(other, Coordinate.GAIN).mean(), error);
  }

  @Test
  void aMappedSelfReportTellsLessThanARating() {
    Posterior rated = posterior(course(weekly(Scale.MADRS, 33, 18, 15, 14, 12)));
    Posterior mapped = posterior(course(weekly(Scale.PHQ9, 20, 10, 8, 7, 6)));
    assertTrue(
        estimate(mapped, Coordinate.BASELINE).sd() > estimate(rated, Coordinate.BASELINE).sd());
  }

  @Test
  void ratingsAtTheEndsGiveFiniteNumbers() {
    for (List<Rating> ratings :
        List.of(
            weekly(Scale.MADRS, 36, 0, 0, 0, 0),
            weekly(Scale.PHQ9, 27, 27, 26, 27, 27),
            weekly(Scale.QIDS_SR16, 20, 0, 0, 1, 0))) {
      Posterior posterior = posterior(course(ratings));
      for (Estimate estimate : posterior.estimates()) {
        assertTrue(Double.isFinite(estimate.mean() + estimate.sd() + estimate.varianceRatio()));
      }
    }
  }

  @Test
  void aRatingOfNothingSaysLessThanItsNumberBetweenTheEnds() {
    Posterior ends = posterior(course(weekly(Scale.PHQ9, 20, 0, 0, 0, 0)));
    Posterior near = posterior(course(weekly(Scale.PHQ9, 20, 1, 1, 1, 1)));
    assertTrue(estimate(ends, Coordinate.GAIN).mean() > estimate(near, Coordinate.GAIN).mean());
  }

  @Test
  void theWearOffIsCalledUnlearntFromWeeklyScores() {
    Posterior posterior = posterior(course(weekly(Scale.MADRS, 36, 20, 15, 16, 13)));
    assertFalse(estimate(posterior, Coordinate.LABILE_DAYS).learnt());
    assertTrue(limits(posterior, "labile-days"));
    assertTrue(limits(posterior, "drug against expectancy"));
    assertFalse(limits(posterior, "class of response"));
    assertFalse(limits(posterior, "drug against oral antidepressant"));
  }

  /// With a rating a day after, one before the next and a gap, the rule no longer speaks, and the
  /// ratio alone may.
  @Test
  void theRuleOnTheWearOffAsksForTheRightData() {
    List<Rating> dense =
        DoubleStream.of(0, 1, 6.5, 7.5, 13, 21, 26, 28)
            .mapToObj(day -> new Rating(day, Scale.MADRS, day == 0 ? 36 : 14))
            .toList();
    String rule = "How fast";
    Posterior gap = posterior(new PatientCourse(sessions(0, 7, 14, 28), dense, false, 28));
    Posterior noGap = posterior(new PatientCourse(sessions(0, 7, 14, 21, 28), dense, false, 28));
    assertTrue(gap.limits().stream().noneMatch(limit -> limit.why().startsWith(rule)));
    assertTrue(noGap.limits().stream().anyMatch(limit -> limit.why().startsWith(rule)));
  }

  @Test
  void missingDataAreNamed() {
    Posterior posterior =
        posterior(
            new PatientCourse(sessions(0, 3), List.of(new Rating(5, Scale.MADRS, 20)), true, 5));
    assertTrue(limits(posterior, "baseline"));
    assertTrue(limits(posterior, "class of response"));
    assertTrue(limits(posterior, "drug against oral antidepressant"));
  }

  @Test
  void aCourseOutOfOrderIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PatientCourse(sessions(0, 7), weekly(Scale.MADRS, 30), false, 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PatientCourse(sessions(1), weekly(Scale.MADRS, 30), false, 5));
  }
}
