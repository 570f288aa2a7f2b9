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
    double[][] s = armS.system.at(inputs(infusions, Infusion::amountSMg), timesH);
    double[][] r = armR.system.at(inputs(infusions, Infusion::amountRMg), timesH);
    return IntStream.range(0, timesH.length)
        .mapToObj(at -> concentration(site, timesH[at], armS, s[at], armR, r[at]))
        .toList();
  }

  /// The same as a sum of exponentials: the modes of S, then those of R.
  static ModalExposure modal(
      Site site, EnantiomerArm armS, EnantiomerArm armR, List<Infusion> infusions) {
    Modes s = armS.system.modes(NP + 1);
    Modes r = armR.system.modes(NP + 1);
    double[] none = new double[STATES];
    return ModalExposure.of(
            s,
            mode -> concentration(site, 0, armS, s.unit(mode, STATES), armR, none),
            inputs(infusions, Infusion::amountSMg))
        .plus(
            ModalExposure.of(
                r,
                mode -> concentration(site, 0, armS, none, armR, r.unit(mode, STATES)),
                inputs(infusions, Infusion::amountRMg)));
  }

  private static Concentration concentration(
      Site site, double timeH, EnantiomerArm armS, double[] s, EnantiomerArm armR, double[] r) {
    return new Concentration(
        timeH,
        site,
        Units.ngPerMl(s[K], armS.volumeK),
        Units.ngPerMl(r[K], armR.volumeK),
        Units.ngPerMl(s[N], armS.volumeN),
        Units.ngPerMl(r[N], armR.volumeN),
        Units.ngPerMl(s[H], armS.volumeH),
        Units.ngPerMl(r[H], armR.volumeH),
        Units.ngPerMl(s[EFFECT_SITE], 1),
        Units.ngPerMl(s[AREA], 1),
        Units.ngPerMl(s[NORKETAMINE_AREA], 1));
  }

  private static List<Input> inputs(List<Infusion> infusions, ToDoubleFunction<Infusion> amountMg) {
    return infusions.stream()
        .map(infusion ->
            (Input)
                new Input.ZeroOrder(
                    K,
                    infusion.startH(),
                    infusion.durationH(),
                    amountMg.applyAsDouble(infusion) / infusion.durationH()))
        .toList();
  }

  /// Enters the leading compartments; one unit of the channel is `amountMg` into the central one.
  Modes fill(ModeBatch batch, int person, int first, int size, double amountMg) {
    Modes modes = system.modes(size);
    modes.enter(batch, person, first);
    modes.drive(batch, person, first, 0, K, amountMg);
    return modes;
  }
}
