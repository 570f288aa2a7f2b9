// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;

/// Typical dissociation and systolic rise.
///
/// After nasal esketamine only the peak of the dissociation is to be shown: its decay is slower
/// here than observed.
///
/// @source evidence drug/ketamine/acute.csv
public final class AcuteEffect {
  private final double scaleMaximum;
  private final double halfEffectNgMl;
  private final double exponent;
  private final double habituation;
  private final double habituationSessions;
  private final double riseMmHgPerNgMl;
  private final double fallMmHgPerNgMl;

  /// Reads the parameters.
  public AcuteEffect(Evidence evidence) {
    scaleMaximum = evidence.value("ac.cadss_max", "{score}");
    halfEffectNgMl = evidence.value("ac.c50", "ng/mL");
    exponent = evidence.value("ac.g", "1");
    habituation = evidence.value("ac.hmax", "1");
    habituationSessions = evidence.value("ac.nh", "{session}");
    riseMmHgPerNgMl = evidence.value("ac.sk", "mm[Hg].mL/ng");
    fallMmHgPerNgMl = evidence.value("ac.sn", "mm[Hg].mL/ng");
  }

  /// Factor that earlier sessions leave of the dissociation: `H = 1 - hmax (1 - exp(-n / nh))`.
  ///
  /// @param earlierSessions effective number of earlier sessions, at least 0
  /// @return above 0, at most 1
  public double habituation(double earlierSessions) {
    return 1 + habituation * Math.expm1(-earlierSessions / habituationSessions);
  }

  /// CADSS: `92 H Ce^g / (C50^g + Ce^g)`.
  ///
  /// @param earlierSessions effective number of earlier sessions, at least 0
  /// @return score, 0 to the scale's maximum
  /// @unit {score}
  public double dissociation(Concentration concentration, double earlierSessions) {
    double drive = Math.pow(concentration.effectSiteS() / halfEffectNgMl, exponent);
    return scaleMaximum * habituation(earlierSessions) * drive / (1 + drive);
  }

  /// Systolic rise: `sK Ce - sN C_SNK`, at least 0.
  ///
  /// @unit `mm[Hg]`
  public double systolicRiseMmHg(Concentration concentration) {
    return Math.max(
        0,
        riseMmHgPerNgMl * concentration.effectSiteS()
            - fallMmHgPerNgMl * concentration.norketamineS());
  }
}
