// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.OptionalDouble;
import org.kedge.model.fit.PatientCourse;
import org.kedge.protocol.plan.TreatmentProtocol;

/// What a course file asks.
///
/// @param course sessions, one with a drug at least, ratings, and the day at which the question is
///   asked
/// @param protocol by which the next session is planned
/// @param threshold accepted probability of relapse before the next visit; absent for the row's
record CourseCase(PatientCourse course, TreatmentProtocol protocol, OptionalDouble threshold) {
  /// Day of the latest session with a drug.
  double lastSessionDay() {
    return course.sessions().reversed().stream()
        .filter(session -> session.size() > 0)
        .findFirst()
        .orElseThrow()
        .day();
  }

  /// Whole days since then.
  int daysSinceSession() {
    return (int) Math.floor(course.nowDay() - lastSessionDay());
  }
}
