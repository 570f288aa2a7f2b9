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
  ///
  /// @param first column of the first patient
  void write(ExposureBatch batch, List<VirtualPatient> patients, Values values, int first) {
    List<AcuteEffect> effects =
        patients.stream().map(patient -> new AcuteEffect(patient.parameters())).toList();
    ConcentrationRow now = batch.row();
    AcuteLanes lanes = new AcuteLanes(effects, now.padded());
    double[][] sedation = new double[times.sessions()][effects.size()];
    double[][] nausea = new double[times.sessions()][effects.size()];
    double[][] habituation = new double[times.sessions()][now.padded()];
    for (int session = 0; session < times.sessions(); session++) {
      SessionPeak peak = new SessionPeak(now.padded());
      for (int time : times.peak(session)) {
        batch.read(time, now);
        peak.add(lanes, now);
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
      exposures(now, time, effects.size(), values, first);
      effects(now, time, lanes, habituation[session], values, first);
      put(sedation[session], values.of(Quantity.SEDATION, time), first);
      put(nausea[session], values.of(Quantity.NAUSEA, time), first);
    }
  }

  private void exposures(ConcentrationRow now, int time, int patients, Values values, int first) {
    double[] s = now.ketamineS();
    double[] r = now.ketamineR();
    System.arraycopy(s, 0, values.of(Quantity.KETAMINE_S, time), first, patients);
    System.arraycopy(r, 0, values.of(Quantity.KETAMINE_R, time), first, patients);
    add(s, r, patients, values.of(Quantity.KETAMINE_TOTAL, time), first);
    add(
        now.norketamineS(),
        now.norketamineR(),
        patients,
        values.of(Quantity.NORKETAMINE_TOTAL, time),
        first);
    index.of(now, patients, values.of(Quantity.NMDA_INDEX, time), first);
  }

  private static void effects(
      ConcentrationRow now,
      int time,
      AcuteLanes lanes,
      double[] habituation,
      Values values,
      int first) {
    double[] systolic = values.of(Quantity.SBP_CHANGE, time);
    lanes.systolicRiseMmHg(now, systolic, first);
    lanes.diastolicRiseMmHg(systolic, values.of(Quantity.DBP_CHANGE, time), first);
    lanes.heartRateRisePerMin(systolic, values.of(Quantity.HR_CHANGE, time), first);
    lanes.dissociation(now, habituation, values.of(Quantity.CADSS, time), first);
  }

  private static void add(double[] one, double[] other, int count, double[] into, int first) {
    for (int place = 0; place < count; place++) {
      into[first + place] = one[place] + other[place];
    }
  }

  private static void put(double[] from, double[] into, int first) {
    System.arraycopy(from, 0, into, first, from.length);
  }
}
