// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.evidence.Evidence;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.receptor.NmdaIndex;

/// Concentrations and acute effects of a block of patients, as values of an arm.
final class AcuteCourse {
  private final ExposureTimes times;
  private final NmdaIndex index;
  private final double[] earlierSessions;

  AcuteCourse(Evidence evidence, Arm arm, ExposureTimes times) {
    this.times = times;
    index = new NmdaIndex(evidence);
    double forgettingDays = evidence.value("ac.tau_n", "d");
    earlierSessions = new double[arm.sessionDays().size()];
    for (int session = 0; session < earlierSessions.length; session++) {
      double day = arm.sessionDays().get(session);
      earlierSessions[session] =
          arm.sessionDays().subList(0, session).stream()
              .mapToDouble(earlier -> Math.exp(-(day - earlier) / forgettingDays))
              .sum();
    }
  }

  /// Writes the values of one patient.
  ///
  /// @param place of the patient in the batch
  /// @param column of the patient in the values
  void write(ExposureBatch batch, int place, VirtualPatient patient, Values values, int column) {
    AcuteEffect effect = new AcuteEffect(patient.parameters());
    double[] sedation = new double[times.sessions()];
    double[] nausea = new double[times.sessions()];
    for (int session = 0; session < times.sessions(); session++) {
      for (int time : times.peak(session)) {
        Concentration now = batch.at(time, place);
        sedation[session] = Math.max(sedation[session], effect.sedationProbability(now));
        nausea[session] = Math.max(nausea[session], effect.nauseaProbability(now));
      }
    }
    for (int time = 0; time < values.times(); time++) {
      Concentration now = batch.at(times.asked(time), place);
      int session = times.session(time);
      values.put(Quantity.KETAMINE_S, time, column, now.ketamineS());
      values.put(Quantity.KETAMINE_R, time, column, now.ketamineR());
      values.put(Quantity.KETAMINE_TOTAL, time, column, now.ketamine());
      values.put(Quantity.NORKETAMINE_TOTAL, time, column, now.norketamine());
      values.put(Quantity.NMDA_INDEX, time, column, index.of(now));
      double rise = effect.systolicRiseMmHg(now);
      values.put(Quantity.SBP_CHANGE, time, column, rise);
      values.put(Quantity.DBP_CHANGE, time, column, effect.diastolicRiseMmHg(rise));
      values.put(Quantity.HR_CHANGE, time, column, effect.heartRateRisePerMin(rise));
      values.put(Quantity.CADSS, time, column, effect.dissociation(now, earlierSessions[session]));
      values.put(Quantity.SEDATION, time, column, sedation[session]);
      values.put(Quantity.NAUSEA, time, column, nausea[session]);
    }
  }
}
