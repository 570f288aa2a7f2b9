// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kedge.evidence.Evidence;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Noise;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.receptor.NmdaIndex;

/// One virtual patient through one arm.
final class PatientCourse {
  private static final double HOURS_PER_DAY = 24;

  /// Times after the start of a session at which its highest effect-site concentration is looked
  /// for, hours. The highest lies between 40 and 75 minutes for every regimen here.
  private static final double[] PEAK_H = {0.5, 0.75, 0.85, 1.0, 1.15, 1.3, 1.5};

  private final Evidence evidence;
  private final Arm arm;
  private final VirtualPatient patient;
  private final double[] timesH;
  private final double[][] values;

  /// @param values receives `quantity x time`; NaN where a quantity has no value for this patient
  PatientCourse(
      Evidence evidence, Arm arm, VirtualPatient patient, double[] timesH, double[][] values) {
    this.evidence = evidence;
    this.arm = arm;
    this.patient = patient;
    this.timesH = timesH;
    this.values = values;
  }

  private void put(Quantity quantity, int time, double value) {
    values[quantity.ordinal()][time] = value;
  }

  private List<Concentration> concentrations(double[] times) {
    return Dosing.concentrations(
        arm.treatment(),
        arm.sessionDays(),
        patient.weightKg(),
        patient.ageYears(),
        patient.parameters(),
        times);
  }

  void run(double size) {
    if (Dosing.isDrug(arm.treatment())) {
      exposure();
    }
    mood(size);
  }

  private void exposure() {
    NmdaIndex index = new NmdaIndex(evidence);
    AcuteEffect effect = new AcuteEffect(patient.parameters());
    NavigableMap<Double, Concentration> all = exposureByTime();
    for (int at = 0; at < timesH.length; at++) {
      Concentration now = Objects.requireNonNull(all.get(timesH[at]));
      int session = latestSession(timesH[at]);
      double peak = peak(session, all);
      put(Quantity.KETAMINE_S, at, now.ketamineS());
      put(Quantity.KETAMINE_R, at, now.ketamineR());
      put(Quantity.KETAMINE_TOTAL, at, now.ketamine());
      put(Quantity.NORKETAMINE_TOTAL, at, now.norketamine());
      put(Quantity.NMDA_INDEX, at, index.of(now));
      double rise = effect.systolicRiseMmHg(now, patient.ageYears());
      put(Quantity.SBP_CHANGE, at, rise);
      put(Quantity.DBP_CHANGE, at, effect.diastolicRiseMmHg(rise));
      put(Quantity.HR_CHANGE, at, effect.heartRateRisePerMin(rise));
      put(Quantity.CADSS, at, effect.dissociation(now, effectiveSessionsBefore(session)));
      put(Quantity.SEDATION, at, effect.sedationProbability(peak));
      put(Quantity.NAUSEA, at, effect.nauseaProbability(peak));
    }
  }

  private int latestSession(double timeH) {
    int latest = 0;
    for (int at = 1; at < arm.sessionDays().size(); at++) {
      if (arm.sessionDays().get(at) * HOURS_PER_DAY <= timeH) {
        latest = at;
      }
    }
    return latest;
  }

  /// Concentrations at the times asked for and around the peak of each session, in one pass.
  private NavigableMap<Double, Concentration> exposureByTime() {
    TreeSet<Double> times = new TreeSet<>();
    Arrays.stream(timesH).forEach(times::add);
    for (double day : arm.sessionDays()) {
      Arrays.stream(PEAK_H).map(after -> day * HOURS_PER_DAY + after).forEach(times::add);
    }
    NavigableMap<Double, Concentration> byTime = new TreeMap<>();
    concentrations(times.stream().mapToDouble(Double::doubleValue).toArray())
        .forEach(concentration -> byTime.put(concentration.timeH(), concentration));
    return byTime;
  }

  private double peak(int session, NavigableMap<Double, Concentration> all) {
    double startH = arm.sessionDays().get(session) * HOURS_PER_DAY;
    return all
        .subMap(startH + PEAK_H[0], true, startH + PEAK_H[PEAK_H.length - 1], true)
        .values()
        .stream()
        .mapToDouble(Concentration::effectSiteS)
        .max()
        .orElseThrow();
  }

  /// Earlier sessions, each fading with the forgetting time of habituation.
  private double effectiveSessionsBefore(int session) {
    double forgettingDays = evidence.value("ac.tau_n", "d");
    double day = arm.sessionDays().get(session);
    return arm.sessionDays().subList(0, session).stream()
        .mapToDouble(earlier -> Math.exp(-(day - earlier) / forgettingDays))
        .sum();
  }

  private void mood(double size) {
    MoodParameters person =
        (patient.strongResponder()
                ? MoodParameters.of(patient.parameters())
                : MoodParameters.weak(patient.parameters()))
            .withExpectancy(arm.blinding().factor(evidence::value, Dosing.isDrug(arm.treatment())));
    List<Session> sessions = arm.sessionDays().stream().map(day -> new Session(day, size)).toList();
    double[] days = Arrays.stream(timesH).map(hour -> hour / HOURS_PER_DAY).toArray();
    List<MoodState> states = new MoodCourse(person, sessions, arm.newOralAntidepressant()).at(days);
    double response = evidence.value("mood.response", "1");
    double remission = evidence.value("mood.remission", "{score}");
    double relapse = evidence.value("mood.relapse_score", "{score}");
    double baseline = patient.madrsBaseline();
    double illness = 0;
    boolean responded = false;
    boolean relapsed = false;
    for (int at = 0; at < timesH.length; at++) {
      illness = illness(illness, at == 0 ? days[0] : days[at] - days[at - 1], timesH[at]);
      double score = score(states.get(at).madrs(baseline, person.gain()) + illness, timesH[at]);
      boolean responds = baseline - score >= response * baseline;
      relapsed |= responded && score >= relapse;
      responded |= responds;
      put(Quantity.MADRS_TOTAL, at, score);
      put(Quantity.MADRS_CHANGE, at, score - baseline);
      put(Quantity.RESPONSE, at, responds ? 1 : 0);
      put(Quantity.REMISSION, at, score <= remission ? 1 : 0);
      put(Quantity.RELAPSED, at, responded ? (relapsed ? 1 : 0) : Double.NaN);
    }
  }

  /// Illness fluctuation: an Ornstein-Uhlenbeck process, exact between times, 0 at day 0 because
  /// the baseline is the observed one.
  private double illness(double before, double days, double timeH) {
    double kept = Math.exp(-days / evidence.value("mood.tauW", "d"));
    double sd = evidence.value("mood.sOU", "{score}") * Math.sqrt(1 - kept * kept);
    return kept * before
        + sd * patient.noise().normal(Noise.Stream.ILLNESS, Double.doubleToLongBits(timeH));
  }

  private double score(double truth, double timeH) {
    double error =
        evidence.value("mood.eps", "{score}")
            * patient.noise().normal(Noise.Stream.RATING, Double.doubleToLongBits(timeH));
    return Math.clamp(truth + error, 0, evidence.value("mood.madrs_max", "{score}"));
  }
}
