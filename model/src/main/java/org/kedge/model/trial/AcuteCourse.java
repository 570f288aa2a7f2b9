// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.acute.AcuteLanes;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.ConcentrationRow;
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
    List<Double> held = arm.switches().continuation().held(arm.sessionDays());
    earlierSessions = new double[held.size()];
    for (int session = 0; session < earlierSessions.length; session++) {
      double day = held.get(session);
      earlierSessions[session] =
          arm.drugDays().stream()
              .filter(earlier -> earlier < day)
              .mapToDouble(earlier -> Math.exp(-(day - earlier) / forgettingDays))
              .sum();
    }
  }

  /// Writes the values of a block of patients.
  void write(ExposureBatch batch, List<VirtualPatient> patients, BlockValues values) {
    List<AcuteEffect> effects =
        patients.stream().map(patient -> new AcuteEffect(patient.parameters())).toList();
    ConcentrationRow now = batch.row();
    AcuteLanes lanes = new AcuteLanes(effects, now.padded());
    double[][] sedation = new double[times.sessions()][effects.size()];
    double[][] nausea = new double[times.sessions()][effects.size()];
    double[][] habituation = new double[times.sessions()][now.padded()];
    SessionPeak peak = new SessionPeak(times.peakH(), now.padded());
    for (int session = 0; session < times.sessions(); session++) {
      int[] readings = times.peak(session);
      for (int reading = 0; reading < readings.length; reading++) {
        batch.read(readings[reading], now);
        peak.put(reading, lanes, now);
      }
      for (int place = 0; place < effects.size(); place++) {
        AcuteEffect effect = effects.get(place);
        habituation[session][place] = effect.habituation(earlierSessions[session]);
        sedation[session][place] = effect.sedationProbability(peak.netNgMl(place));
        nausea[session][place] = effect.nauseaProbability(peak.effectSiteNgMl(place));
      }
    }
    for (int time = 0; time < values.times(); time++) {
      int session = times.session(time);
      batch.read(times.asked(time), now);
      exposures(now, time, values);
      effects(now, time, lanes, habituation[session], values);
      put(sedation[session], Quantity.SEDATION, time, values);
      put(nausea[session], Quantity.NAUSEA, time, values);
    }
  }

  private void exposures(ConcentrationRow now, int time, BlockValues values) {
    put(now.ketamineS(), Quantity.KETAMINE_S, time, values);
    put(now.ketamineR(), Quantity.KETAMINE_R, time, values);
    add(now.ketamineS(), now.ketamineR(), Quantity.KETAMINE_TOTAL, time, values);
    add(now.norketamineS(), now.norketamineR(), Quantity.NORKETAMINE_TOTAL, time, values);
    int first = values.from(Quantity.NMDA_INDEX, time);
    index.of(now, values.patients(), values.numbers(), first);
  }

  private static void effects(
      ConcentrationRow now, int time, AcuteLanes lanes, double[] habituation, BlockValues values) {
    double[] numbers = values.numbers();
    int systolic = values.from(Quantity.SBP_CHANGE, time);
    lanes.systolicRiseMmHg(now, numbers, systolic);
    lanes.diastolicRiseMmHg(numbers, systolic, values.from(Quantity.DBP_CHANGE, time));
    lanes.heartRateRisePerMin(numbers, systolic, values.from(Quantity.HR_CHANGE, time));
    lanes.dissociation(now, habituation, numbers, values.from(Quantity.CADSS, time));
  }

  private static void add(
      double[] one, double[] other, Quantity quantity, int time, BlockValues values) {
    double[] into = values.numbers();
    int first = values.from(quantity, time);
    for (int place = 0; place < values.patients(); place++) {
      into[first + place] = one[place] + other[place];
    }
  }

  private static void put(double[] row, Quantity quantity, int time, BlockValues values) {
    System.arraycopy(row, 0, values.numbers(), values.from(quantity, time), values.patients());
  }
}
