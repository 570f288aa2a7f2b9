// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.ode.Equation;
import org.kedge.model.person.Parameters;

/// Right-hand side of the chain, hours.
///
/// Per hour: `GLU' = kG (1 + EG (1 - RO)^2 RO/(R50 + RO) - GLU)`; `AMPA' = kA (GLU - AMPA)`; `BDNF'
/// = kB (1 + EB (AMPA - 1) - BDNF)`; transit stages `T_i' = n/MTT (T_(i-1) - T_i)`; labile synapses
/// `L' = ks (T_n - 1)(1 - L) - L/tau1`; consolidated ones `C' = kc (F + L)(1 - C) - C/tau2`; `INF'
/// = (I0 (1 - eI (SYN - S0)) - INF)/tauI`; `IL6' = eJ RO - (IL6 - 1)/tauJ`.
///
/// The synapses are `SYN = S0 + (SYNmax - S0)(1 - (1 - L)(1 - C))`, so that they form at `ks (T_n -
/// 1)(SYNmax - SYN)`. The fast part is what the AMPA throughput holds and what is on its way: `F =
/// (1 - L)(1 - exp(-wf (AMPA - 1) - ks R))` with `R = (BDNF - 1)/kB + MTT/n sum(T_i - 1)`.
///
/// @source evidence drug/ketamine/mechanism.csv
final class Chain implements Equation {
  static final int GLUTAMATE = 0;
  static final int AMPA = 1;
  static final int BDNF = 2;
  static final int LABILE = 3;
  static final int CONSOLIDATED = 4;
  static final int INFLAMMATION = 5;
  static final int IL6 = 6;
  private static final int TRANSIT = 7;
  private static final double HOURS_PER_DAY = 24;

  private final Parameters parameters;
  private final DoubleUnaryOperator block;
  private final Scale scale;
  private final int stages;
  private final double glutamatePerH;
  private final double glutamateGain;
  private final double halfBlock;
  private final double ampaPerH;
  private final double bdnfPerH;
  private final double bdnfGain;
  private final double transitPerH;
  private final double synapsesAtStart;
  private final double synapsesMost;
  private final double inflammationAtStart;
  private final double inflammationGain;
  private final double inflammationPerH;
  private final double il6Gain;
  private final double il6PerH;
  private final double labilePerH;
  private final double consolidationPerH;
  private final double consolidatedPerH;

  /// @param block RO by time, hours
  Chain(Parameters parameters, MoodParameters person, DoubleUnaryOperator block, Scale scale) {
    this.parameters = parameters;
    this.block = block;
    this.scale = scale;
    stages = (int) parameters.value("mech.ntr", "1");
    glutamatePerH = parameters.value("mech.kG", "/h");
    glutamateGain = parameters.value("mech.EG", "1");
    halfBlock = parameters.value("mech.R50", "1");
    ampaPerH = parameters.value("mech.kA", "/h");
    bdnfPerH = parameters.value("mech.kB", "/h");
    bdnfGain = parameters.value("mech.EB", "1");
    transitPerH = stages / parameters.value("mech.MTT", "h");
    synapsesAtStart = parameters.value("mech.S0", "1");
    synapsesMost = parameters.value("mech.synmax", "1");
    inflammationAtStart = parameters.value("mech.I0", "1");
    inflammationGain = parameters.value("mech.eI", "1");
    inflammationPerH = 1 / (HOURS_PER_DAY * parameters.value("mech.tauI", "d"));
    il6Gain = parameters.value("mech.eJ", "/h");
    il6PerH = 1 / (HOURS_PER_DAY * parameters.value("mech.tauJ", "d"));
    labilePerH = 1 / (HOURS_PER_DAY * person.labileDays());
    consolidationPerH = person.consolidationPerDay() / HOURS_PER_DAY;
    consolidatedPerH = 1 / (HOURS_PER_DAY * person.consolidatedDays());
  }

  /// The state without a drug.
  double[] rest() {
    double[] state = new double[TRANSIT + stages];
    Arrays.fill(state, 1);
    state[LABILE] = 0;
    state[CONSOLIDATED] = 0;
    state[INFLAMMATION] = inflammationAtStart;
    return state;
  }

  @Override
  public void derive(double timeH, double[] state, double[] derivative) {
    double blocked = block.applyAsDouble(timeH);
    derivative[GLUTAMATE] = glutamatePerH * (1 + surge(blocked) - state[GLUTAMATE]);
    derivative[AMPA] = ampaPerH * (state[GLUTAMATE] - state[AMPA]);
    derivative[BDNF] = bdnfPerH * (1 + bdnfGain * (state[AMPA] - 1) - state[BDNF]);
    double before = state[BDNF];
    for (int stage = TRANSIT; stage < state.length; stage++) {
      derivative[stage] = transitPerH * (before - state[stage]);
      before = state[stage];
    }
    derivative[LABILE] =
        scale.formationPerH() * (before - 1) * (1 - state[LABILE]) - labilePerH * state[LABILE];
    derivative[CONSOLIDATED] =
        consolidationPerH * labileEffect(state) * (1 - state[CONSOLIDATED])
            - consolidatedPerH * state[CONSOLIDATED];
    double goal =
        inflammationAtStart * (1 - inflammationGain * (synapses(state) - synapsesAtStart));
    derivative[INFLAMMATION] = inflammationPerH * (goal - state[INFLAMMATION]);
    derivative[IL6] = il6Gain * blocked - il6PerH * (state[IL6] - 1);
  }

  /// Rise that glutamate tends to under a constant block: an inverted U, because a deep block
  /// silences the neurons that release it.
  ///
  /// @param blocked RO, 0 to 1
  double surge(double blocked) {
    return glutamateGain * (1 - blocked) * (1 - blocked) * blocked / (halfBlock + blocked);
  }

  /// SYN.
  double synapses(double[] state) {
    return synapsesAtStart
        + (synapsesMost - synapsesAtStart) * (1 - (1 - state[LABILE]) * (1 - state[CONSOLIDATED]));
  }

  /// F.
  double fast(double[] state) {
    double onItsWay = (state[BDNF] - 1) / bdnfPerH;
    for (int stage = TRANSIT; stage < state.length; stage++) {
      onItsWay += (state[stage] - 1) / transitPerH;
    }
    double held = scale.fastWeight() * (state[AMPA] - 1) + scale.formationPerH() * onItsWay;
    return -(1 - state[LABILE]) * Math.expm1(-held);
  }

  /// What tier A calls X1.
  double labileEffect(double[] state) {
    return fast(state) + state[LABILE];
  }

  /// COG.
  ///
  /// @param improvement fall of the MADRS total from its baseline
  double cognition(double improvement) {
    return parameters.value("mech.c0", "{score}") + parameters.value("mech.c1", "1") * improvement;
  }
}
