// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;

/// What a course file asks.
///
/// @param course sessions, one with a drug at least, ratings, and the day at which the question is
///   asked
/// @param treatments one a session
/// @param deviceMg dose of one spray device, mg
/// @param protocol by which the next session is planned, of the latest drug
/// @param threshold accepted probability of relapse before the next visit; absent for the row's
record CourseCase(
    PatientCourse course,
    List<Treatment> treatments,
    double deviceMg,
    TreatmentProtocol protocol,
    OptionalDouble threshold) {
  /// Steps of time that are told apart.
  private static final double PER_DAY = 1e6;

  /// Copies the list.
  CourseCase {
    treatments = List.copyOf(treatments);
  }

  /// The drug of the catalogue; none for a session without one.
  static Optional<Drug> drug(Treatment treatment) {
    return switch (treatment) {
      case Treatment.RacemicInfusion _, Treatment.EsketamineInfusion _ ->
          Optional.of(Drug.KETAMINE_IV);
      case Treatment.EsketamineNasal _ -> Optional.of(Drug.ESKETAMINE_NASAL);
      case Treatment.None() -> Optional.empty();
    };
  }

  /// Day of the first session with the drug of the protocol.
  double firstSessionDay() {
    return sessionDays().min().orElseThrow();
  }

  /// Day of the latest session with a drug, which is that of the protocol.
  double lastSessionDay() {
    return sessionDays().max().orElseThrow();
  }

  private DoubleStream sessionDays() {
    return IntStream.range(0, treatments.size())
        .filter(at -> drug(treatments.get(at)).filter(protocol.drug()::equals).isPresent())
        .mapToDouble(at -> course.sessions().get(at).day());
  }

  /// Days since then, at least 0, without what rounding adds to a difference.
  double daysSinceSession() {
    return Math.rint((course.nowDay() - lastSessionDay()) * PER_DAY) / PER_DAY;
  }
}
