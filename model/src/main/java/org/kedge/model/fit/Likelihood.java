// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Crosswalk;

/// The readings of one patient, and how well people fit them.
final class Likelihood {
  private final PatientCourse course;
  private final List<Reading> readings;
  private final double[] days;
  private final double illnessDays;
  private final double illnessSd;

  Likelihood(Evidence evidence, PatientCourse course) {
    this.course = course;
    Crosswalk crosswalk = new Crosswalk(evidence);
    readings =
        course.ratings().stream()
            .map(rating ->
                new Reading(
                    Math.max(0, rating.day()), crosswalk.level(rating.scale(), rating.total())))
            .toList();
    days = readings.stream().mapToDouble(Reading::day).toArray();
    illnessDays = evidence.value("mood.tauW", "d");
    illnessSd = evidence.value("mood.sOU", "{score}");
  }

  int readings() {
    return readings.size();
  }

  private IllnessFilter filter() {
    return new IllnessFilter(illnessDays, illnessSd);
  }

  private double since(int reading) {
    return reading == 0 ? days[0] : days[reading] - days[reading - 1];
  }

  /// One filter a person, after the last reading, brought to the day of the course.
  ///
  /// @param count of the first people
  IllnessFilter[] filters(Particles particles, int count) {
    double[][] madrs = particles.madrs(course, days);
    IllnessFilter[] filters = new IllnessFilter[count];
    for (int person = 0; person < count; person++) {
      IllnessFilter filter = filter();
      for (int reading = 0; reading < days.length; reading++) {
        filter.pass(since(reading));
        filter.rate(madrs[reading][person], readings.get(reading).level());
      }
      filter.pass(course.nowDay() - days[days.length - 1]);
      filters[person] = filter;
    }
    return filters;
  }

  /// Standardised innovations, as if no instrument had ends: what a least-squares search needs.
  ///
  /// @return `person x reading`
  double[][] innovations(Particles particles, int count) {
    double[][] madrs = particles.madrs(course, days);
    double[][] innovations = new double[count][days.length];
    for (int person = 0; person < count; person++) {
      IllnessFilter filter = filter();
      for (int reading = 0; reading < days.length; reading++) {
        filter.pass(since(reading));
        innovations[person][reading] =
            filter.innovation(madrs[reading][person], readings.get(reading).level());
      }
    }
    return innovations;
  }
}
