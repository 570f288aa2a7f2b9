// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.Arrays;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodParts;
import org.kedge.model.mood.MoodPeople;

/// People who a patient might be.
final class Particles {
  private final MoodPeople people;
  private final double[] baseline;

  /// @param typical who stands at every place until it is written
  /// @param typicalBaseline B0 of her, MADRS
  Particles(int count, MoodParameters typical, double typicalBaseline) {
    people = new MoodPeople(count, typical);
    baseline = new double[people.padded()];
    Arrays.fill(baseline, typicalBaseline);
  }

  MoodPeople people() {
    return people;
  }

  /// B0 by person, MADRS, padded as `people`; open for writing.
  double[] baseline() {
    return baseline;
  }

  /// Noise-free scores of all at some days.
  ///
  /// @param days at least 0, not descending
  /// @return MADRS, `time x person`, padded
  double[][] madrs(PatientCourse course, double[] days) {
    MoodLanes lanes = new MoodLanes(people, course.sessions(), days, Consolidation.SATURATED);
    MoodParts parts = new MoodParts(days.length, people.padded());
    double[][] madrs = new double[days.length][people.padded()];
    lanes.run(parts);
    lanes.madrs(parts, baseline, course.newOralAntidepressant(), madrs);
    return madrs;
  }
}
