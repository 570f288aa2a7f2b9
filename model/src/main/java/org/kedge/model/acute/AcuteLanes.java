// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import java.util.List;
import org.kedge.model.pk.ConcentrationRow;
import org.kedge.model.simd.Powers;

/// Effects of a moment for many people, one array a quantity: the loops are the compiler's to turn
/// into lanes. [AcuteEffect] is the twin for one person and gives the same bits.
///
/// One thread at a time: it has working memory of its own.
public final class AcuteLanes {
  private final Powers powers;
  private final int people;
  private final double[] scaleMaximum;
  private final double[] halfEffectNgMl;
  private final double[] exponent;
  private final double[] opposingNgMl;
  private final double[] riseMmHgPerNgMl;
  private final double[] fallMmHgPerNgMl;
  private final double[] diastolicShare;
  private final double[] heartRatePerMmHg;
  private final double[] net;
  private final double[] drive;

  /// The people in their order.
  ///
  /// @param people at least 1
  /// @param padded places of the rows of concentrations, at least as many as people
  public AcuteLanes(List<AcuteEffect> people, int padded) {
    this(people, padded, new Powers());
  }

  AcuteLanes(List<AcuteEffect> people, int padded, Powers powers) {
    this.powers = powers;
    this.people = people.size();
    scaleMaximum = new double[padded];
    halfEffectNgMl = new double[padded];
    exponent = new double[padded];
    opposingNgMl = new double[padded];
    riseMmHgPerNgMl = new double[padded];
    fallMmHgPerNgMl = new double[padded];
    diastolicShare = new double[padded];
    heartRatePerMmHg = new double[padded];
    net = new double[padded];
    drive = new double[padded];
    for (int place = 0; place < padded; place++) {
      set(place, people.get(Math.min(place, people.size() - 1)));
    }
  }

  private void set(int place, AcuteEffect effect) {
    scaleMaximum[place] = effect.scaleMaximum;
    halfEffectNgMl[place] = effect.halfEffectNgMl;
    exponent[place] = effect.exponent;
    opposingNgMl[place] = effect.opposingNgMl;
    riseMmHgPerNgMl[place] = effect.riseMmHgPerNgMl;
    fallMmHgPerNgMl[place] = effect.fallMmHgPerNgMl;
    diastolicShare[place] = effect.diastolicShare;
    heartRatePerMmHg[place] = effect.heartRatePerMmHg;
  }

  /// [AcuteEffect#netNgMl] of each.
  ///
  /// @param into receives ng/mL by place; padded
  public void netNgMl(ConcentrationRow now, double[] into) {
    double[] effectSite = now.effectSiteS();
    double[] norketamine = now.norketamineS();
    for (int place = 0; place < into.length; place++) {
      into[place] = effectSite[place] / (1 + norketamine[place] / opposingNgMl[place]);
    }
  }

  /// [AcuteEffect#dissociation] of each.
  ///
  /// @param habituation [AcuteEffect#habituation] by place; padded
  /// @param into receives points of CADSS
  /// @param first place of the first person in `into`
  public void dissociation(ConcentrationRow now, double[] habituation, double[] into, int first) {
    netNgMl(now, net);
    for (int place = 0; place < net.length; place++) {
      net[place] /= halfEffectNgMl[place];
    }
    powers.raise(net, exponent, drive);
    for (int place = 0; place < people; place++) {
      into[first + place] =
          scaleMaximum[place] * (drive[place] / (1 + drive[place])) * habituation[place];
    }
  }

  /// [AcuteEffect#systolicRiseMmHg] of each.
  ///
  /// @param into receives `mm[Hg]`
  /// @param first place of the first person in `into`
  public void systolicRiseMmHg(ConcentrationRow now, double[] into, int first) {
    double[] effectSite = now.effectSiteS();
    double[] norketamine = now.norketamineS();
    for (int place = 0; place < people; place++) {
      into[first + place] =
          Math.max(
              0,
              riseMmHgPerNgMl[place] * effectSite[place]
                  - fallMmHgPerNgMl[place] * norketamine[place]);
    }
  }

  /// [AcuteEffect#diastolicRiseMmHg] of each.
  ///
  /// @param values holds the systolic rises and receives the diastolic ones, `mm[Hg]`
  /// @param systolic place of the first person's systolic rise
  /// @param first place of the first person's diastolic rise
  public void diastolicRiseMmHg(double[] values, int systolic, int first) {
    scale(diastolicShare, values, systolic, first);
  }

  /// [AcuteEffect#heartRateRisePerMin] of each.
  ///
  /// @param values holds the systolic rises, `mm[Hg]`, and receives those of the heart rate, a
  ///   minute
  /// @param systolic place of the first person's systolic rise
  /// @param first place of the first person's rise of the heart rate
  public void heartRateRisePerMin(double[] values, int systolic, int first) {
    scale(heartRatePerMmHg, values, systolic, first);
  }

  private void scale(double[] factors, double[] values, int from, int first) {
    for (int place = 0; place < people; place++) {
      values[first + place] = factors[place] * values[from + place];
    }
  }
}
