// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Parameters;
import org.kedge.model.pk.ExposureBatch.Output;
import org.kedge.model.simd.ModeBatch;

/// Esketamine nasal spray with noresketamine, typical adult: pack NASAL-S.
///
/// Each device gives a nasal depot and a part that is swallowed, which enters over a fixed time and
/// meets the liver first. Parent: three compartments and a well-stirred liver; metabolite: two.
///
/// @source evidence drug/esketamine/pk.csv
public final class NasalS {
  private static final int NASAL = 0;
  private static final int SWALLOWED = 1;
  private static final int CENTRAL = 2;
  private static final int PERIPHERAL_1 = 3;
  private static final int PERIPHERAL_2 = 4;
  private static final int LIVER = 5;
  private static final int METABOLITE = 6;
  private static final int METABOLITE_PERIPHERAL = 7;
  private static final int EFFECT_SITE = 8;
  private static final int AREA = 9;
  private static final int METABOLITE_AREA = 10;
  private static final int SIZE = 11;

  /// Channels of a first device and, one further, of a later one.
  static final int NASAL_CHANNEL = 0;

  static final int SWALLOWED_CHANNEL = 2;
  static final int CHANNELS = 4;
  private static final int MODES = EFFECT_SITE + 1;

  /// First mode and the one after the last of each [ExposureBatch.Output]; there is no R.
  private static final int[] SPANS = {
    0, LIVER + 1, 0, 0, 0, METABOLITE_PERIPHERAL + 1, 0, 0, 0, MODES
  };

  private final Parameters parameters;
  private final NasalCovariates person;
  private final LinearSystem system;

  /// The pack for one person.
  ///
  /// @param parameters of the person; most are read here, those of a device at each call
  /// @throws IllegalArgumentException if a row is missing or in another unit, or the age leaves no
  ///   liver flow
  public NasalS(Parameters parameters, NasalCovariates person) {
    this.parameters = parameters;
    this.person = person;
    system = system();
  }

  private double volume(String id) {
    return parameters.value(id, "L");
  }

  private double flow(String id) {
    return parameters.value(id, "L/h");
  }

  private double rate(String id) {
    return parameters.value(id, "/h");
  }

  private double ratio(String id) {
    return parameters.value(id, "1");
  }

  /// Liver flow, L/h: the typical one falls with each year of age above that of the row, and a
  /// person deviates from it by a factor, so that it stays above 0.
  double liverFlowLPerH() {
    double years = Math.max(0, person.ageYears() - parameters.value("nasal.qh_age_from", "a"));
    double fall = parameters.value("nasal.qh_age", "L/h/a") * years;
    return flow("nasal.qh") * (1 + fall / parameters.typical("nasal.qh", "L/h"));
  }

  private double requiredLiverFlowLPerH() {
    double flow = liverFlowLPerH();
    if (!(flow > 0)) {
      throw new IllegalArgumentException(
          "ageYears must leave a liver flow above 0, was %s with %s L/h"
              .formatted(person.ageYears(), flow));
    }
    return flow;
  }

  /// Elimination from the liver to other metabolites, per hour.
  double eliminationPerH() {
    double asian = person.asian() ? ratio("nasal.kel_asian") : 1;
    return rate("nasal.kel") * asian;
  }

  /// Elimination from the liver to noresketamine, per hour.
  double metabolismPerH() {
    return rate("nasal.kmet");
  }

  /// Clearance `Qh E`, with `E = Vh (kel + kmet) / (Qh + Vh (kel + kmet))`.
  ///
  /// @return above 0, below the flow through the liver
  /// @unit L/h
  public double clearanceLPerH() {
    return liverFlowLPerH() * extraction();
  }

  private double extraction() {
    double intrinsic = volume("nasal.vh") * (eliminationPerH() + metabolismPerH());
    return intrinsic / (liverFlowLPerH() + intrinsic);
  }

  /// Area under esketamine from zero to infinity, `F dose / CL`, for one session.
  ///
  /// @param devices number of devices, at least 1
  /// @return above 0
  /// @unit h.ng/mL
  /// @throws IllegalArgumentException if there are fewer
  public double areaToInfinity(int devices) {
    return Units.ngPerMl(absorbedMg(devices), clearanceLPerH());
  }

  /// Fraction of the dose of one session that reaches the circulation.
  ///
  /// @param devices number of devices, at least 1
  /// @return 0 to 1
  /// @unit 1
  /// @throws IllegalArgumentException if there are fewer
  public double bioavailability(int devices) {
    return absorbedMg(devices) / (devices * deviceMg());
  }

  private double absorbedMg(int devices) {
    if (devices < 1) {
      throw new IllegalArgumentException("devices must be at least 1, was " + devices);
    }
    double absorbedMg = 0;
    for (int device = 0; device < devices; device++) {
      double swallowed = (1 - nasalFraction(device)) * ratio("nasal.fgut") * (1 - extraction());
      absorbedMg += deviceMg() * (nasalFraction(device) + swallowed);
    }
    return absorbedMg;
  }

  private double deviceMg() {
    return parameters.value("nasal.dose_device", "mg");
  }

  /// Fraction of a device that the nose absorbs.
  private double nasalFraction(int device) {
    double japanese = person.japanese() ? ratio("nasal.frn_jpn") : 1;
    double later = device == 0 ? 1 : ratio("nasal.frn_later");
    return Math.min(1, ratio("nasal.frn") * later * japanese);
  }

  private LinearSystem system() {
    double vc = volume("nasal.vc");
    double vp1 = volume("nasal.vp1");
    double vp2 = volume("nasal.vp2");
    double vh = volume("nasal.vh");
    double vcn = volume("nasal.vcn");
    double vpn = volume("nasal.vpn");
    double qh = requiredLiverFlowLPerH();
    double cln = flow("nasal.cln") * (person.asian() ? ratio("nasal.cln_asian") : 1);
    double ke0 = Units.effectSiteRatePerH(parameters);
    return new LinearSystem(SIZE)
        .flow(NASAL, CENTRAL, rate("nasal.ka_n"))
        .flow(SWALLOWED, LIVER, rate("nasal.ka_sw"))
        .flow(CENTRAL, PERIPHERAL_1, flow("nasal.q1") / vc)
        .flow(PERIPHERAL_1, CENTRAL, flow("nasal.q1") / vp1)
        .flow(CENTRAL, PERIPHERAL_2, flow("nasal.q2") / vc)
        .flow(PERIPHERAL_2, CENTRAL, flow("nasal.q2") / vp2)
        .flow(CENTRAL, LIVER, qh / vc)
        .flow(LIVER, CENTRAL, qh / vh)
        .loss(LIVER, eliminationPerH())
        .flow(LIVER, METABOLITE, metabolismPerH())
        .flow(METABOLITE, METABOLITE_PERIPHERAL, flow("nasal.q3") / vcn)
        .flow(METABOLITE_PERIPHERAL, METABOLITE, flow("nasal.q3") / vpn)
        .loss(METABOLITE, cln / vcn)
        .follow(CENTRAL, EFFECT_SITE, ke0 / vc, ke0)
        .follow(CENTRAL, AREA, 1 / vc, 0)
        .follow(METABOLITE, METABOLITE_AREA, 1 / vcn, 0);
  }

  /// Concentrations after sessions of equal numbers of devices, with the gap of the label.
  ///
  /// @param startsH start of each session, hours, finite
  /// @param devices devices in each session, at least 1
  /// @param timesH when to read, hours, finite, not descending; before a device of that moment
  /// @return one entry a time, ng/mL; venous plasma; 0 before the first device
  /// @shape `timesH.length`
  /// @throws IllegalArgumentException if one is out of its range
  public List<Concentration> concentrations(double[] startsH, int devices, double[] timesH) {
    return concentrations(sessions(startsH, devices), timesH);
  }

  /// Sessions of equal numbers of devices, with the gap of the label.
  ///
  /// @param startsH start of each session, hours, finite
  /// @param devices devices in each session, at least 1
  /// @return one a start
  /// @throws IllegalArgumentException if one is out of its range
  /// @source evidence drug/esketamine/pk.csv, row nasal.gap
  public List<SpraySession> sessions(double[] startsH, int devices) {
    double gapH = Units.hours(parameters.value("nasal.gap", "min"));
    return Arrays.stream(startsH)
        .mapToObj(startH -> SpraySession.even(startH, devices, gapH))
        .toList();
  }

  /// Concentrations after sessions given device by device.
  ///
  /// @param sessions in any order; the first device of each absorbs as a first one
  /// @param timesH when to read, hours, finite, not descending; before a device of that moment
  /// @return one entry a time, ng/mL; venous plasma; 0 before the first device
  /// @shape `timesH.length`
  /// @throws IllegalArgumentException if a time is out of its range
  public List<Concentration> concentrations(List<SpraySession> sessions, double[] timesH) {
    double[][] states = system.at(inputs(sessions), timesH);
    return IntStream.range(0, timesH.length)
        .mapToObj(at -> concentration(states[at], timesH[at]))
        .toList();
  }

  /// The same as a sum of exponentials, without the effect site.
  ///
  /// @param sessions in any order
  public ModalExposure modal(List<SpraySession> sessions) {
    Modes modes = system.modes(METABOLITE_PERIPHERAL + 1);
    return ModalExposure.of(
        modes, mode -> concentration(modes.unit(mode, SIZE), 0), inputs(sessions));
  }

  private List<Input> inputs(List<SpraySession> sessions) {
    List<Input> inputs = new ArrayList<>();
    for (SpraySession session : sessions) {
      for (int device = 0; device < session.devicesH().size(); device++) {
        give(inputs, session.devicesH().get(device), device);
      }
    }
    return inputs;
  }

  private void give(List<Input> inputs, double startH, int device) {
    double durationH = swallowedH();
    inputs.add(new Input.Bolus(NASAL, startH, nasalMg(device)));
    inputs.add(new Input.ZeroOrder(SWALLOWED, startH, durationH, swallowedMg(device) / durationH));
  }

  private double nasalMg(int device) {
    return deviceMg() * nasalFraction(device);
  }

  private double swallowedMg(int device) {
    return deviceMg() * (1 - nasalFraction(device)) * ratio("nasal.fgut");
  }

  private double swallowedH() {
    return parameters.value("nasal.dsw", "h");
  }

  /// An empty batch of the form that [#fill] fills.
  static ModeBatch batch(int people) {
    return new ModeBatch(people, MODES, CHANNELS, SPANS);
  }

  /// Enters this person; one unit of a channel is one device.
  void fill(ModeBatch batch, int person) {
    Modes modes = system.modes(MODES);
    modes.enter(batch, person, 0);
    for (int device = 0; device <= 1; device++) {
      modes.drive(batch, person, 0, NASAL_CHANNEL + device, NASAL, nasalMg(device));
      modes.drive(batch, person, 0, SWALLOWED_CHANNEL + device, SWALLOWED, swallowedMg(device));
    }
    modes.read(batch, person, 0, Output.KETAMINE_S, CENTRAL, volume("nasal.vc"));
    modes.read(batch, person, 0, Output.NORKETAMINE_S, METABOLITE, volume("nasal.vcn"));
    modes.read(batch, person, 0, Output.EFFECT_SITE_S, EFFECT_SITE, 1);
  }

  private Concentration concentration(double[] state, double timeH) {
    return new Concentration(
        timeH,
        Site.VENOUS,
        Units.ngPerMl(state[CENTRAL], volume("nasal.vc")),
        0,
        Units.ngPerMl(state[METABOLITE], volume("nasal.vcn")),
        0,
        0,
        0,
        Units.ngPerMl(state[EFFECT_SITE], 1),
        Units.ngPerMl(state[AREA], 1),
        Units.ngPerMl(state[METABOLITE_AREA], 1));
  }
}
