// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.List;
import org.kedge.model.dose.Infusion;
import org.kedge.model.person.Parameters;
import org.kedge.model.pk.ExposureBatch.Output;
import org.kedge.model.simd.ModeBatch;

/// Ketamine by infusion, venous sampling, typical adult: pack IV-VENOUS.
///
/// For each enantiomer: ketamine in three compartments, norketamine in two, hydroxynorketamine in
/// two. The hydroxynorketamine part is composed of two papers and exploratory only.
///
/// @source evidence drug/ketamine/pk.csv
public final class IvVenous {
  static final int CHANNELS = 1;

  /// Modes of the S arm without hydroxynorketamine, and of the R arm also without effect site.
  private static final int MODES_S = EnantiomerArm.EFFECT_SITE + 1;

  private static final int MODES_R = EnantiomerArm.EFFECT_SITE;

  /// First mode and the one after the last of each [ExposureBatch.Output].
  private static final int[] SPANS = {
    0,
    EnantiomerArm.P2 + 1,
    MODES_S,
    MODES_S + EnantiomerArm.P2 + 1,
    0,
    EnantiomerArm.NP + 1,
    MODES_S,
    MODES_S + EnantiomerArm.NP + 1,
    0,
    MODES_S
  };

  private final Parameters parameters;
  private final double weightKg;

  /// The pack for a body weight.
  ///
  /// @param parameters of the person, read at each call
  /// @param weightKg body weight, above 0, finite
  /// @throws IllegalArgumentException if the weight is not
  public IvVenous(Parameters parameters, double weightKg) {
    if (!(weightKg > 0 && weightKg < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weightKg must be above 0 and finite, was " + weightKg);
    }
    this.parameters = parameters;
    this.weightKg = weightKg;
  }

  private double relativeWeight() {
    return weightKg / parameters.value("ivv.wt_ref", "kg");
  }

  private double volume(String id) {
    return parameters.value(id, "L");
  }

  private double flow(String id) {
    return parameters.value(id, "L/h");
  }

  private double scaledFlow(String id) {
    return flow(id) * Math.pow(relativeWeight(), parameters.value("ivv.wt_exp", "1"));
  }

  /// Clearance of S-ketamine, `CL (WT/WT0)^b`, above 0.
  ///
  /// @unit L/h
  public double clearanceSLPerH() {
    return scaledFlow("ivv.cl_s");
  }

  /// Clearance of R-ketamine, that of S-ketamine times a ratio, above 0.
  ///
  /// @unit L/h
  public double clearanceRLPerH() {
    return clearanceSLPerH() * parameters.value("ivv.r_cl", "1");
  }

  /// Volume of distribution at steady state, either enantiomer: `V1 WT/WT0 + Vp1 + Vp2`, above 0.
  ///
  /// @unit L
  public double steadyStateVolumeL() {
    return volume("ivv.v1") * relativeWeight() + volume("ivv.vp1") + volume("ivv.vp2");
  }

  /// Area under S-hydroxynorketamine over that under S-ketamine, both to infinity: `fm_N fm_H CL /
  /// CLH`, times the ratio of molar masses; at least 0.
  ///
  /// @unit 1
  public double hydroxynorketamineRatioS() {
    return hydroxyRatio(clearanceSLPerH(), "ivv.clh_s");
  }

  /// The same for the R forms, at least 0.
  ///
  /// @unit 1
  public double hydroxynorketamineRatioR() {
    return hydroxyRatio(clearanceRLPerH(), "ivv.clh_r");
  }

  private double hydroxyRatio(double clearanceLPerH, String hydroxyClearance) {
    double formed = parameters.value("ivv.fm_n", "1") * parameters.value("ivv.fm_h", "1");
    return formed * clearanceLPerH / scaledFlow(hydroxyClearance) * hydroxyMass();
  }

  private double hydroxyMass() {
    return parameters.value("mw.h", "g/mol") / parameters.value("mw.k", "g/mol");
  }

  private EnantiomerArm arm(double clearanceLPerH, String hydroxyClearance) {
    double v1 = volume("ivv.v1") * relativeWeight();
    double vn = volume("ivv.vn") * relativeWeight();
    double vh = volume("ivv.vh") * relativeWeight();
    double vhp = volume("ivv.vhp") * relativeWeight();
    double qh = scaledFlow("ivv.qh");
    double cln = scaledFlow("ivv.cln");
    double ke0 = Units.effectSiteRatePerH(parameters);
    LinearSystem system =
        new LinearSystem(EnantiomerArm.STATES)
            .flow(EnantiomerArm.K, EnantiomerArm.P1, flow("ivv.q1") / v1)
            .flow(EnantiomerArm.P1, EnantiomerArm.K, flow("ivv.q1") / volume("ivv.vp1"))
            .flow(EnantiomerArm.K, EnantiomerArm.P2, flow("ivv.q2") / v1)
            .flow(EnantiomerArm.P2, EnantiomerArm.K, flow("ivv.q2") / volume("ivv.vp2"))
            .flow(
                EnantiomerArm.K,
                EnantiomerArm.N,
                clearanceLPerH / v1,
                parameters.value("ivv.fm_n", "1"))
            .flow(EnantiomerArm.N, EnantiomerArm.NP, flow("ivv.qn") / vn)
            .flow(EnantiomerArm.NP, EnantiomerArm.N, flow("ivv.qn") / volume("ivv.vpn"))
            .flow(EnantiomerArm.N, EnantiomerArm.H, cln / vn, parameters.value("ivv.fm_h", "1"))
            .flow(EnantiomerArm.H, EnantiomerArm.HP, qh / vh)
            .flow(EnantiomerArm.HP, EnantiomerArm.H, qh / vhp)
            .loss(EnantiomerArm.H, scaledFlow(hydroxyClearance) / vh)
            .follow(EnantiomerArm.K, EnantiomerArm.EFFECT_SITE, ke0 / v1, ke0)
            .follow(EnantiomerArm.K, EnantiomerArm.AREA, 1 / v1, 0)
            .follow(EnantiomerArm.N, EnantiomerArm.NORKETAMINE_AREA, 1 / vn, 0);
    return new EnantiomerArm(system, v1, vn, vh / hydroxyMass());
  }

  /// An empty batch of the form that [#fill] fills.
  static ModeBatch batch(int people) {
    return new ModeBatch(people, MODES_S + MODES_R, CHANNELS, SPANS);
  }

  /// Enters this person; amounts are those of one session, mg.
  void fill(ModeBatch batch, int person, double amountSMg, double amountRMg) {
    EnantiomerArm armS = armS();
    Modes s = armS.fill(batch, person, 0, MODES_S, amountSMg);
    s.read(batch, person, 0, Output.KETAMINE_S, EnantiomerArm.K, armS.volumeK());
    s.read(batch, person, 0, Output.NORKETAMINE_S, EnantiomerArm.N, armS.volumeN());
    s.read(batch, person, 0, Output.EFFECT_SITE_S, EnantiomerArm.EFFECT_SITE, 1);
    EnantiomerArm armR = armR();
    Modes r = armR.fill(batch, person, MODES_S, MODES_R, amountRMg);
    r.read(batch, person, MODES_S, Output.KETAMINE_R, EnantiomerArm.K, armR.volumeK());
    r.read(batch, person, MODES_S, Output.NORKETAMINE_R, EnantiomerArm.N, armR.volumeN());
  }

  /// Concentrations after infusions.
  ///
  /// @param infusions in any order; where they overlap both run
  /// @param timesH when to read, hours, finite, not descending
  /// @return one entry a time, ng/mL; venous plasma; 0 before the first dose
  /// @shape `timesH.length`
  /// @throws IllegalArgumentException if a time is out of its range, or a row is missing or in
  ///   another unit
  public List<Concentration> concentrations(List<Infusion> infusions, double[] timesH) {
    return EnantiomerArm.both(Site.VENOUS, armS(), armR(), infusions, timesH);
  }

  /// The same as a sum of exponentials, without hydroxynorketamine and effect site.
  ///
  /// @param infusions in any order
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public ModalExposure modal(List<Infusion> infusions) {
    return EnantiomerArm.modal(Site.VENOUS, armS(), armR(), infusions);
  }

  private EnantiomerArm armS() {
    return arm(clearanceSLPerH(), "ivv.clh_s");
  }

  private EnantiomerArm armR() {
    return arm(clearanceRLPerH(), "ivv.clh_r");
  }
}
