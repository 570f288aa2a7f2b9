// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.OptionalDouble;
import org.kedge.model.fit.PatientCourse;
import org.kedge.protocol.plan.TreatmentProtocol;

/// What a course file asks.
///
/// @param course sessions, ratings, and the day at which the question is asked
/// @param protocol by which the next session is planned
/// @param threshold accepted probability of relapse before the next visit; absent for the row's
record CourseCase(PatientCourse course, TreatmentProtocol protocol, OptionalDouble threshold) {
  /// Day of the latest session.
  double lastSessionDay() {
    return course.sessions().getLast().day();
  }

  /// Whole days since then.
  int daysSinceSession() {
    return (int) Math.floor(course.nowDay() - lastSessionDay());
  }
}
