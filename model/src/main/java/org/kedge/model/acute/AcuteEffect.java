// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import org.kedge.model.person.Parameters;
import org.kedge.model.pk.Concentration;
import org.kedge.model.simd.Powers;

/// Effects of a moment of a session: dissociation, pressure, heart rate, sedation, nausea.
///
/// S-norketamine opposes S-ketamine: dissociation and sedation follow the net concentration `Ce /
/// (1 + C_SNK / C100)`, the pressure follows `sK Ce - sN C_SNK`. The sign is published, the sizes
/// are fitted by this project; an infinite C100 turns the first of them off.
///
/// @source evidence drug/ketamine/acute.csv
public final class AcuteEffect {
  final double scaleMaximum;
  final double halfEffectNgMl;
  final double exponent;
  final double opposingNgMl;
  private final double habituation;
  private final double habituationSessions;
  final double riseMmHgPerNgMl;
  final double fallMmHgPerNgMl;
  final double diastolicShare;
  final double heartRatePerMmHg;
  private final double referenceNgMl;
  private final double sedationIntercept;
  private final double sedationSlope;
  private final double nauseaIntercept;
  private final double nauseaSlope;
  private final Parameters parameters;

  /// Reads the parameters.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public AcuteEffect(Parameters parameters) {
    this.parameters = parameters;
    scaleMaximum = parameters.value("ac.cadss_max", "{score}");
    halfEffectNgMl = parameters.value("ac.c50", "ng/mL");
    exponent = parameters.value("ac.g", "1");
    opposingNgMl = parameters.value("ac.c100", "ng/mL");
    habituation = parameters.value("ac.hmax", "1");
    habituationSessions = parameters.value("ac.nh", "{session}");
    riseMmHgPerNgMl = parameters.value("ac.sk", "mm[Hg].mL/ng");
    fallMmHgPerNgMl = parameters.value("ac.sn", "mm[Hg].mL/ng");
    diastolicShare = parameters.value("ac.r_dbp", "1");
    heartRatePerMmHg = parameters.value("ac.r_hr", "/min/mm[Hg]");
    referenceNgMl = parameters.value("ac.ce_ref", "ng/mL");
    sedationIntercept = parameters.value("ac.sed_a0", "1");
    sedationSlope = parameters.value("ac.sed_a1", "1");
    nauseaIntercept = parameters.value("ac.nau_b0", "1");
    nauseaSlope = parameters.value("ac.nau_b1", "1");
  }

  /// Factor that earlier sessions leave of the dissociation: `H = 1 - hmax (1 - exp(-n / nh))`.
  ///
  /// @param earlierSessions effective number of earlier sessions, at least 0
  /// @return above 0, at most 1
  /// @throws IllegalArgumentException if the number is below 0 or not a number
  public double habituation(double earlierSessions) {
    if (!(earlierSessions >= 0)) {
      throw new IllegalArgumentException(
          "earlier sessions must be at least 0, were " + earlierSessions);
    }
    return 1 + habituation * Math.expm1(-earlierSessions / habituationSessions);
  }

  /// Effect-site concentration less what S-norketamine takes away: `Ce / (1 + C_SNK / C100)`.
  ///
  /// @return at least 0, at most Ce
  /// @unit ng/mL
  public double netNgMl(Concentration concentration) {
    double effectSite = Math.max(0, concentration.effectSiteS());
    return effectSite / (1 + Math.max(0, concentration.norketamineS()) / opposingNgMl);
  }

  /// CADSS: `92 H E^g / (C50^g + E^g)`, E the net concentration.
  ///
  /// @param earlierSessions effective number of earlier sessions, at least 0
  /// @return score, 0 to the scale's maximum
  /// @unit {score}
  /// @throws IllegalArgumentException if that number is below 0 or not a number
  public double dissociation(Concentration concentration, double earlierSessions) {
    double drive = Powers.of(netNgMl(concentration) / halfEffectNgMl, exponent);
    return scaleMaximum * (drive / (1 + drive)) * habituation(earlierSessions);
  }

  /// Systolic rise that the drug causes: `sK Ce - sN C_SNK`, at least 0.
  ///
  /// @return at least 0
  /// @unit `mm[Hg]`
  public double systolicRiseMmHg(Concentration concentration) {
    return Math.max(
        0,
        riseMmHgPerNgMl * concentration.effectSiteS()
            - fallMmHgPerNgMl * concentration.norketamineS());
  }

  /// Diastolic rise, in proportion to the systolic one.
  ///
  /// @param systolicRiseMmHg `mm[Hg]`, at least 0
  /// @return at least 0
  /// @unit `mm[Hg]`
  /// @throws IllegalArgumentException if the systolic rise is below 0 or not a number
  public double diastolicRiseMmHg(double systolicRiseMmHg) {
    return diastolicShare * risen(systolicRiseMmHg);
  }

  /// Rise of the heart rate, in proportion to the systolic rise.
  ///
  /// @param systolicRiseMmHg `mm[Hg]`, at least 0
  /// @return a minute, at least 0
  /// @unit /min
  /// @throws IllegalArgumentException if the systolic rise is below 0 or not a number
  public double heartRateRisePerMin(double systolicRiseMmHg) {
    return heartRatePerMmHg * risen(systolicRiseMmHg);
  }

  private static double risen(double systolicRiseMmHg) {
    if (!(systolicRiseMmHg >= 0 && systolicRiseMmHg < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a systolic rise must be at least 0 mm[Hg], was " + systolicRiseMmHg);
    }
    return systolicRiseMmHg;
  }

  /// Highest systolic reading of a session above the first one in people who were given no drug, to
  /// be added where a prediction is held against highest readings.
  ///
  /// @param ageYears years, at least 0
  /// @return at least 0
  /// @unit `mm[Hg]`
  /// @throws IllegalArgumentException if the age is below 0 or not a number
  /// @source evidence rows ac.sbp0, ac.sbp0_old and ac.old_age
  public double systolicRiseWithoutDrugMmHg(double ageYears) {
    return parameters.value(isOld(ageYears) ? "ac.sbp0_old" : "ac.sbp0", "mm[Hg]");
  }

  /// The same for the diastolic pressure.
  ///
  /// @param ageYears years, at least 0
  /// @return at least 0
  /// @unit `mm[Hg]`
  /// @throws IllegalArgumentException if the age is below 0 or not a number
  /// @source evidence rows ac.dbp0, ac.dbp0_old and ac.old_age
  public double diastolicRiseWithoutDrugMmHg(double ageYears) {
    return parameters.value(isOld(ageYears) ? "ac.dbp0_old" : "ac.dbp0", "mm[Hg]");
  }

  private boolean isOld(double ageYears) {
    if (!(ageYears >= 0)) {
      throw new IllegalArgumentException("an age must be at least 0 years, was " + ageYears);
    }
    return ageYears >= parameters.value("ac.old_age", "a");
  }

  /// Probability to be sedated at this moment: `logit P = a0 + a1 ln(E / Ce_ref)`, E the net
  /// concentration. The highest of a session is the probability of sedation in the session.
  ///
  /// @return 0 to 1
  /// @unit 1
  public double sedationProbability(Concentration concentration) {
    return sedationProbability(netNgMl(concentration));
  }

  /// The same at a net concentration; it rises with it.
  ///
  /// @param netNgMl E, at least 0
  /// @return 0 to 1
  /// @throws IllegalArgumentException if it is below 0 or not a number
  /// @unit 1
  public double sedationProbability(double netNgMl) {
    return probability(sedationIntercept, sedationSlope, netNgMl);
  }

  /// Probability of nausea by this moment, if the effect-site concentration was never higher:
  /// `logit P = b0 + b1 ln(Ce / Ce_ref)`. The highest of a session is the probability of nausea in
  /// the session.
  ///
  /// @return 0 to 1
  /// @unit 1
  public double nauseaProbability(Concentration concentration) {
    return nauseaProbability(Math.max(0, concentration.effectSiteS()));
  }

  /// The same at an effect-site concentration; it rises with it.
  ///
  /// @param effectSiteNgMl Ce, at least 0
  /// @return 0 to 1
  /// @throws IllegalArgumentException if it is below 0 or not a number
  /// @unit 1
  public double nauseaProbability(double effectSiteNgMl) {
    return probability(nauseaIntercept, nauseaSlope, effectSiteNgMl);
  }

  private double probability(double intercept, double slope, double ngMl) {
    if (!(ngMl >= 0)) {
      throw new IllegalArgumentException("a concentration must be at least 0 ng/mL, was " + ngMl);
    }
    return 1 / (1 + Math.exp(-intercept - slope * Math.log(ngMl / referenceNgMl)));
  }
}
