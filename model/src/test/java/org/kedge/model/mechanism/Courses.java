// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.ModalExposure;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.receptor.ReceptorBlock;

/// Courses that people are given, as the mechanism sees them.
record Courses(String name, List<Session> sessions, ModalExposure drug) {
  static final Evidence EVIDENCE = Evidence.load();
  static final MoodParameters TYPICAL = MoodParameters.of(EVIDENCE::value);
  static final Mechanism MECHANISM = new Mechanism(EVIDENCE, TYPICAL);
  static final double BASELINE = EVIDENCE.value("per.B0", "{score}");

  static Courses infusions(String name, double mgPerKg, double... days) {
    double weightKg = EVIDENCE.value("rec.ref_weight", "kg");
    IvVenous pack = new IvVenous(EVIDENCE::value, weightKg);
    List<Infusion> infusions =
        Arrays.stream(days)
            .mapToObj(day -> Infusion.racemic(24 * day, 2.0 / 3, mgPerKg * weightKg))
            .toList();
    return of(name, timesH -> pack.concentrations(infusions, timesH), pack.modal(infusions), days);
  }

  static Courses sprays(String name, int devices, double... days) {
    double[] startsH = Arrays.stream(days).map(day -> 24 * day).toArray();
    NasalS pack =
        new NasalS(
            EVIDENCE::value, new NasalCovariates(EVIDENCE.value("per.age", "a"), false, false));
    List<SpraySession> sessions = pack.sessions(startsH, devices);
    return of(name, timesH -> pack.concentrations(sessions, timesH), pack.modal(sessions), days);
  }

  /// The size of each dose is that of the first, as in a trial.
  private static Courses of(
      String name,
      Function<double[], List<Concentration>> concentrations,
      ModalExposure drug,
      double... days) {
    ReceptorBlock block = new ReceptorBlock(EVIDENCE);
    double size = days.length == 0 ? 0 : block.area(concentrations) / block.referenceArea();
    return new Courses(
        name, Arrays.stream(days).mapToObj(day -> new Session(day, size)).toList(), drug);
  }

  List<MechanismState> at(double... timesH) {
    return MECHANISM.course(sessions, false, drug, BASELINE, timesH);
  }
}
