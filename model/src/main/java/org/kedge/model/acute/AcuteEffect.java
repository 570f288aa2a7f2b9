// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import org.kedge.model.person.Parameters;
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
  private final Parameters parameters;

  /// Reads the parameters.
  public AcuteEffect(Parameters parameters) {
    this.parameters = parameters;
    scaleMaximum = parameters.value("ac.cadss_max", "{score}");
    halfEffectNgMl = parameters.value("ac.c50", "ng/mL");
    exponent = parameters.value("ac.g", "1");
    habituation = parameters.value("ac.hmax", "1");
    habituationSessions = parameters.value("ac.nh", "{session}");
    riseMmHgPerNgMl = parameters.value("ac.sk", "mm[Hg].mL/ng");
    fallMmHgPerNgMl = parameters.value("ac.sn", "mm[Hg].mL/ng");
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

  /// The same for a person of an age: from the age of the row on the rise is larger.
  ///
  /// @param ageYears years
  /// @unit `mm[Hg]`
  public double systolicRiseMmHg(Concentration concentration, double ageYears) {
    boolean old = ageYears >= parameters.value("ac.old_age", "a");
    double factor = old ? parameters.value("ac.sk_old", "1") : 1;
    return Math.max(
        0,
        factor * riseMmHgPerNgMl * concentration.effectSiteS()
            - fallMmHgPerNgMl * concentration.norketamineS());
  }

  /// Diastolic rise, in proportion to the systolic one.
  ///
  /// @unit `mm[Hg]`
  public double diastolicRiseMmHg(double systolicRiseMmHg) {
    return parameters.value("ac.r_dbp", "1") * systolicRiseMmHg;
  }

  /// Rise of the heart rate, in proportion to the systolic rise.
  ///
  /// @unit /min
  public double heartRateRisePerMin(double systolicRiseMmHg) {
    return parameters.value("ac.r_hr", "/min/mm[Hg]") * systolicRiseMmHg;
  }

  /// Probability of sedation in a session: `logit P = a0 + a1 ln(Ce_max / Ce_ref)`.
  ///
  /// @param peakNgMl highest effect-site concentration of the session, at least 0
  /// @return 0 to 1
  /// @unit 1
  public double sedationProbability(double peakNgMl) {
    return probability("ac.sed_a0", "ac.sed_a1", peakNgMl);
  }

  /// Probability of nausea in a session, likewise.
  ///
  /// @param peakNgMl highest effect-site concentration of the session, at least 0
  /// @return 0 to 1
  /// @unit 1
  public double nauseaProbability(double peakNgMl) {
    return probability("ac.nau_b0", "ac.nau_b1", peakNgMl);
  }

  private double probability(String intercept, String slope, double peakNgMl) {
    double relative = peakNgMl / parameters.value("ac.ce_ref", "ng/mL");
    double logit =
        parameters.value(intercept, "1") + parameters.value(slope, "1") * Math.log(relative);
    return 1 / (1 + Math.exp(-logit));
  }
}
