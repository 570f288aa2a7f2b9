// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kedge.model.dose.Infusion;
import org.kedge.model.simd.ModeBatch;

/// One enantiomer and its metabolites after an infusion: a system with the places that both
/// intravenous packs share, and the volumes that turn amounts into concentrations.
///
/// @param system the compartments; amounts in mg of ketamine
/// @param volumeK of ketamine, L
/// @param volumeN of norketamine, L, divided by the ratio of molar masses where the pack asks for
///   it
/// @param volumeH of hydroxynorketamine, L, likewise
record EnantiomerArm(LinearSystem system, double volumeK, double volumeN, double volumeH) {
  static final int K = 0;
  static final int P1 = 1;
  static final int P2 = 2;
  static final int N = 3;
  static final int NP = 4;
  static final int EFFECT_SITE = 5;
  static final int H = 6;
  static final int HP = 7;
  static final int AREA = 8;
  static final int NORKETAMINE_AREA = 9;
  static final int STATES = 10;

  static List<Concentration> both(
      Site site,
      EnantiomerArm armS,
      EnantiomerArm armR,
      List<Infusion> infusions,
      double[] timesH) {
    double[][] s = armS.states(infusions, Infusion::amountSMg, timesH);
    double[][] r = armR.states(infusions, Infusion::amountRMg, timesH);
    return IntStream.range(0, timesH.length)
        .mapToObj(at ->
            new Concentration(
                timesH[at],
                site,
                Units.ngPerMl(s[at][K], armS.volumeK),
                Units.ngPerMl(r[at][K], armR.volumeK),
                Units.ngPerMl(s[at][N], armS.volumeN),
                Units.ngPerMl(r[at][N], armR.volumeN),
                Units.ngPerMl(s[at][H], armS.volumeH),
                Units.ngPerMl(r[at][H], armR.volumeH),
                Units.ngPerMl(s[at][EFFECT_SITE], 1),
                Units.ngPerMl(s[at][AREA], 1),
                Units.ngPerMl(s[at][NORKETAMINE_AREA], 1)))
        .toList();
  }

  private double[][] states(
      List<Infusion> infusions, ToDoubleFunction<Infusion> amountMg, double[] timesH) {
    List<Input> inputs =
        infusions.stream()
            .map(infusion ->
                (Input)
                    new Input.ZeroOrder(
                        K,
                        infusion.startH(),
                        infusion.durationH(),
                        amountMg.applyAsDouble(infusion) / infusion.durationH()))
            .toList();
    return system.at(inputs, timesH);
  }

  /// Enters the leading compartments; one unit of the channel is `amountMg` into the central one.
  Modes fill(ModeBatch batch, int person, int first, int size, double amountMg) {
    Modes modes = system.modes(size);
    modes.enter(batch, person, first);
    modes.drive(batch, person, first, 0, K, amountMg);
    return modes;
  }
}
