// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

class TimeCoursesTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final List<TimeCourse> COURSES =
      new TimeCourses(EVIDENCE, new Settings(40, 1, 1)).all();

  private static List<TimeCourse.Landmark> landmarks(String figure) {
    return COURSES.stream()
        .filter(course -> course.figure().equals(figure))
        .flatMap(course -> course.landmarks().stream())
        .toList();
  }

  private static TimeCourse.Landmark landmark(String figure, String row) {
    return landmarks(figure).stream()
        .filter(one -> one.row().equals(row))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRowThatAFigureNamesStandsOnOneOfItsCourses() {
    EVIDENCE
        .table("observed/figure")
        .lines()
        .forEach(line ->
            assertEquals(
                new TreeSet<>(line.list("landmarks")),
                landmarks(line.id()).stream()
                    .map(TimeCourse.Landmark::row)
                    .collect(Collectors.toCollection(TreeSet::new)),
                line.id()));
  }

  @Test
  void anObservedPeakStandsAtThePeakOfTheDrugItBelongsTo() {
    Map<String, List<String>> byArm =
        COURSES.stream()
            .filter(course -> course.figure().equals("course-pressure"))
            .collect(
                Collectors.toMap(
                    TimeCourse::arm,
                    course -> course.landmarks().stream().map(TimeCourse.Landmark::row).toList()));
    assertEquals(List.of("PD295"), byArm.get("yale-bp-cohort-2024.1"));
    assertEquals(List.of("PD304", "PD308", "PD313"), byArm.get("ket01-03.1"));
    TimeCourse.Landmark peak = landmark("course-pressure", "PD295");
    assertEquals(16 - EVIDENCE.value("ac.sbp0", "mm[Hg]"), peak.height(), 1e-9);
    assertTrue(peak.low() < peak.height() && peak.height() < peak.high());
  }

  @Test
  void anObservedTimeStandsAtTheHeightThatItIsAbout() {
    TimeCourse.Landmark resolved = landmark("course-dissociation", "PD319");
    assertEquals(1.5, resolved.timeH(), 1e-9);
    assertEquals(1.25, resolved.timeLowH(), 1e-9);
    assertEquals(1.75, resolved.timeHighH(), 1e-9);
    assertEquals(EVIDENCE.value("judge.cadss", "{score}"), resolved.height(), 1e-9);
    assertEquals(4, landmark("course-pressure", "PD313").timeH(), 1e-9);
  }

  @Test
  void aRangeOfTimesStandsAtItsMiddle() {
    TimeCourse.Landmark peak = landmark("course-sedation", "PD327");
    assertEquals(37.5 / 60, peak.timeH(), 1e-9);
    assertEquals(0.5, peak.timeLowH(), 1e-9);
  }

  /// The first of the even steps of a course of four weeks is 14 hours long.
  @Test
  void theOnsetIsSampledFinely() {
    TimeCourse mood =
        COURSES.stream()
            .filter(course -> course.figure().equals("course-mood-single"))
            .findFirst()
            .orElseThrow();
    assertTrue(mood.points().stream().filter(point -> point.timeH() < 14).count() > 10);
  }

  @Test
  void aRowThatIsNeitherPeakNorTimeIsRefused() {
    Observation share =
        Observation.all(EVIDENCE).stream()
            .filter(row -> row.id().equals("PD196"))
            .findFirst()
            .orElseThrow();
    Landmarks on = new Landmarks(EVIDENCE, new HitRule(EVIDENCE), COURSES.getFirst().points());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> on.of(share));
    assertTrue(String.valueOf(refused.getMessage()).contains("PD196"));
  }
}
