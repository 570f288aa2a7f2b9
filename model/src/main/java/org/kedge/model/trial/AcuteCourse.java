// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
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

  /// Writes the values of a block of patients.
  ///
  /// @param first column of the first patient
  void write(ExposureBatch batch, List<VirtualPatient> patients, Values values, int first) {
    List<AcuteEffect> effects =
        patients.stream().map(patient -> new AcuteEffect(patient.parameters())).toList();
    double[][] sedation = new double[times.sessions()][patients.size()];
    double[][] nausea = new double[times.sessions()][patients.size()];
    double[][] habituation = new double[times.sessions()][patients.size()];
    for (int session = 0; session < times.sessions(); session++) {
      for (int place = 0; place < effects.size(); place++) {
        AcuteEffect effect = effects.get(place);
        habituation[session][place] = effect.habituation(earlierSessions[session]);
        double netNgMl = 0;
        double effectSiteNgMl = 0;
        for (int time : times.peak(session)) {
          Concentration now = batch.at(time, place);
          netNgMl = Math.max(netNgMl, effect.netNgMl(now));
          effectSiteNgMl = Math.max(effectSiteNgMl, now.effectSiteS());
        }
        sedation[session][place] = effect.sedationProbability(netNgMl);
        nausea[session][place] = effect.nauseaProbability(effectSiteNgMl);
      }
    }
    for (int time = 0; time < values.times(); time++) {
      exposures(batch, time, patients.size(), values, first);
      int session = times.session(time);
      effects(batch, time, effects, habituation, values, first);
      System.arraycopy(
          sedation[session], 0, values.of(Quantity.SEDATION, time), first, patients.size());
      System.arraycopy(
          nausea[session], 0, values.of(Quantity.NAUSEA, time), first, patients.size());
    }
  }

  private void exposures(ExposureBatch batch, int time, int patients, Values values, int first) {
    double[] s = values.of(Quantity.KETAMINE_S, time);
    double[] r = values.of(Quantity.KETAMINE_R, time);
    double[] total = values.of(Quantity.KETAMINE_TOTAL, time);
    double[] norketamine = values.of(Quantity.NORKETAMINE_TOTAL, time);
    double[] block = values.of(Quantity.NMDA_INDEX, time);
    for (int place = 0; place < patients; place++) {
      Concentration now = batch.at(times.asked(time), place);
      s[first + place] = now.ketamineS();
      r[first + place] = now.ketamineR();
      total[first + place] = now.ketamine();
      norketamine[first + place] = now.norketamine();
      block[first + place] = index.of(now);
    }
  }

  private void effects(
      ExposureBatch batch,
      int time,
      List<AcuteEffect> effects,
      double[][] habituation,
      Values values,
      int first) {
    double[] systolic = values.of(Quantity.SBP_CHANGE, time);
    double[] diastolic = values.of(Quantity.DBP_CHANGE, time);
    double[] heartRate = values.of(Quantity.HR_CHANGE, time);
    double[] dissociation = values.of(Quantity.CADSS, time);
    double[] kept = habituation[times.session(time)];
    for (int place = 0; place < effects.size(); place++) {
      AcuteEffect effect = effects.get(place);
      Concentration now = batch.at(times.asked(time), place);
      double rise = effect.systolicRiseMmHg(now);
      systolic[first + place] = rise;
      diastolic[first + place] = effect.diastolicRiseMmHg(rise);
      heartRate[first + place] = effect.heartRateRisePerMin(rise);
      dissociation[first + place] = kept[place] * effect.firstDissociation(now);
    }
  }
}
