// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.List;
import org.kedge.model.dose.Infusion;
import org.kedge.model.person.Parameters;

/// Ketamine by infusion, arterial sampling, typical adult: pack IV-ARTERIAL.
///
/// For each enantiomer: ketamine in three compartments, norketamine and hydroxynorketamine in two,
/// each reached through two transit compartments. The effect site of the other packs is not
/// transferable to this one.
///
/// @source evidence drug/ketamine/pk-arterial.csv
public final class IvArterial {
  private static final int TRANSIT = 2;
  private static final int T1 = EnantiomerArm.STATES;
  private static final int T2 = T1 + 1;
  private static final int T3 = T1 + 2;
  private static final int T4 = T1 + 3;

  private final Parameters parameters;
  private final double weightKg;

  /// The pack for a body weight.
  ///
  /// @param parameters of the person, read at each call
  /// @param weightKg body weight, above 0, finite
  /// @throws IllegalArgumentException if the weight is not
  public IvArterial(Parameters parameters, double weightKg) {
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
    return parameters.value(id, "L") * relativeWeight();
  }

  private double flow(String id) {
    return Units.perHour(parameters.value(id, "L/min"))
        * Math.pow(relativeWeight(), parameters.value("ivv.wt_exp", "1"));
  }

  private double transitPerH(String id) {
    return TRANSIT / Units.hours(parameters.value(id, "min"));
  }

  private double ratio(String id) {
    return parameters.value(id, "1");
  }

  private EnantiomerArm arm(double clearanceFactor, double hydroxyFactor) {
    double v1 = volume("iva.v1");
    double vh = volume("iva.vh1");
    double kn = transitPerH("iva.mtt_n");
    double kh = transitPerH("iva.mtt_h");
    LinearSystem system =
        new LinearSystem(EnantiomerArm.STATES + 2 * TRANSIT)
            .flow(EnantiomerArm.K, EnantiomerArm.P1, flow("iva.q2") / v1)
            .flow(EnantiomerArm.P1, EnantiomerArm.K, flow("iva.q2") / volume("iva.v2"))
            .flow(EnantiomerArm.K, EnantiomerArm.P2, flow("iva.q3") / v1)
            .flow(EnantiomerArm.P2, EnantiomerArm.K, flow("iva.q3") / volume("iva.v3"))
            .flow(EnantiomerArm.K, T1, flow("iva.cl") * clearanceFactor / v1)
            .flow(T1, T2, kn)
            .flow(T2, EnantiomerArm.N, kn, ratio("iva.f_n"))
            .flow(EnantiomerArm.N, EnantiomerArm.NP, flow("iva.qn") / v1)
            .flow(EnantiomerArm.NP, EnantiomerArm.N, flow("iva.qn") / volume("iva.vn2"))
            .flow(EnantiomerArm.N, T3, flow("iva.cln") / v1)
            .flow(T3, T4, kh)
            .flow(T4, EnantiomerArm.H, kh, ratio("iva.f_h"))
            .flow(EnantiomerArm.H, EnantiomerArm.HP, flow("iva.qh") / vh)
            .flow(EnantiomerArm.HP, EnantiomerArm.H, flow("iva.qh") / volume("iva.vh2"))
            .loss(EnantiomerArm.H, flow("iva.clh") * hydroxyFactor / vh)
            .follow(EnantiomerArm.K, EnantiomerArm.AREA, 1 / v1, 0)
            .follow(EnantiomerArm.N, EnantiomerArm.NORKETAMINE_AREA, 1 / v1, 0);
    double ketamine = parameters.value("mw.k", "g/mol");
    double norketamineMass = parameters.value("mw.n", "g/mol") / ketamine;
    double hydroxyMass = parameters.value("mw.h", "g/mol") / ketamine;
    return new EnantiomerArm(system, v1, v1 / norketamineMass, vh / hydroxyMass);
  }

  /// Concentrations after infusions.
  ///
  /// @param infusions in any order; where they overlap both run
  /// @param timesH when to read, hours, finite, not descending
  /// @return one entry a time, ng/mL; arterial plasma; the effect site stays 0; 0 before the first
  ///   dose
  /// @shape `timesH.length`
  /// @throws IllegalArgumentException if a time is out of its range, or a row is missing or in
  ///   another unit
  public List<Concentration> concentrations(List<Infusion> infusions, double[] timesH) {
    return EnantiomerArm.both(
        Site.ARTERIAL, arm(1, 1), arm(ratio("iva.r_cl"), ratio("iva.r_clh")), infusions, timesH);
  }
}
