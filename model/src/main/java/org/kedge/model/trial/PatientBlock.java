// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodParts;
import org.kedge.model.mood.MoodPeople;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.simd.ModeKernel;

/// Some virtual patients through one arm, side by side.
final class PatientBlock {
  /// Patients of a block: enough to share what a schedule asks for, few enough for the cache.
  static final int SIZE = 8 * ModeKernel.PADDING;

  private final ArmPlan plan;
  private final List<VirtualPatient> patients;
  private final BlockValues values;

  /// @param times number of times of assessment
  PatientBlock(ArmPlan plan, List<VirtualPatient> patients, int times) {
    this.plan = plan;
    this.patients = patients;
    values = new BlockValues(times, patients.size());
  }

  BlockValues run() {
    plan.exposure().ifPresent(this::expose);
    rate();
    plan.entrance().close(values);
    return values;
  }

  private void expose(ExposurePlan exposure) {
    ExposureBatch batch = exposure.batch(patients.size());
    for (int place = 0; place < patients.size(); place++) {
      Dosing.add(batch, place, plan.arm().treatment(), plan.influenced(patients.get(place)));
    }
    batch.run(ModeKernel.best());
    plan.acute().write(batch, patients, values);
  }

  private void rate() {
    MoodPeople people = plan.people(patients.size());
    double[] baseline = new double[people.padded()];
    for (int place = 0; place < patients.size(); place++) {
      people.set(place, mood(patients.get(place)));
      baseline[place] = patients.get(place).madrsBaseline();
    }
    MoodLanes lanes = plan.mood(people);
    MoodParts parts = new MoodParts(lanes.times(), people.padded());
    double[][] madrs = new double[lanes.times()][people.padded()];
    lanes.run(parts);
    lanes.madrs(parts, baseline, plan.arm().newOralAntidepressant(), madrs);
    plan.rated().write(madrs, patients, values);
  }

  private MoodParameters mood(VirtualPatient patient) {
    MoodParameters person =
        patient.strongResponder()
            ? MoodParameters.of(patient.parameters())
            : MoodParameters.weak(patient.parameters());
    return person.withExpectancy(plan.expectancyFactor());
  }
}
