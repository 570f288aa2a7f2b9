// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.simd.ModeKernel;

/// Some virtual patients through one arm, side by side.
final class PatientBlock {
  /// Patients of a block: enough to share what a schedule asks for, few enough for the cache.
  static final int SIZE = 4 * ModeKernel.PADDING;

  private static final double HOURS_PER_DAY = 24;

  private final Evidence evidence;
  private final ArmPlan plan;
  private final List<VirtualPatient> patients;
  private final int first;
  private final Values values;

  /// @param first column of the first patient
  PatientBlock(
      Evidence evidence, ArmPlan plan, List<VirtualPatient> patients, int first, Values values) {
    this.evidence = evidence;
    this.plan = plan;
    this.patients = patients;
    this.first = first;
    this.values = values;
  }

  void run() {
    if (Dosing.isDrug(plan.arm().treatment())) {
      expose();
    }
    rate();
  }

  private void expose() {
    ExposureBatch batch =
        Dosing.exposures(
            evidence,
            plan.arm().treatment(),
            plan.arm().sessionDays(),
            patients,
            plan.times().allH());
    batch.run(ModeKernel.best());
    for (int place = 0; place < patients.size(); place++) {
      plan.acute().write(batch, place, patients.get(place), values, first + place);
    }
  }

  private void rate() {
    double[] days = Arrays.stream(plan.timesH()).map(hour -> hour / HOURS_PER_DAY).toArray();
    List<Session> sessions =
        plan.arm().sessionDays().stream().map(day -> new Session(day, plan.size())).toList();
    for (int place = 0; place < patients.size(); place++) {
      VirtualPatient patient = patients.get(place);
      MoodParameters person = mood(patient);
      List<MoodState> states =
          new MoodCourse(person, sessions, plan.arm().newOralAntidepressant()).at(days);
      double[] madrs =
          states.stream()
              .mapToDouble(state -> state.madrs(patient.madrsBaseline(), person.gain()))
              .toArray();
      plan.rated().write(madrs, patient, values, first + place);
    }
  }

  private MoodParameters mood(VirtualPatient patient) {
    MoodParameters person =
        patient.strongResponder()
            ? MoodParameters.of(patient.parameters())
            : MoodParameters.weak(patient.parameters());
    return person.withExpectancy(plan.expectancyFactor());
  }
}
