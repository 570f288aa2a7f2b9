// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the model can say about an observed row. A quantity of the tables that has no name here is
/// not covered.
enum Observable {
  /// Concentration of S-ketamine at a time, ng/mL.
  CONCENTRATION_KETAMINE_S(Family.EXPOSURE, ""),
  /// Concentration of S-norketamine at a time, ng/mL.
  CONCENTRATION_NORKETAMINE_S(Family.EXPOSURE, ""),
  /// Highest concentration of S- and R-ketamine together, ng/mL.
  CMAX_KETAMINE(Family.EXPOSURE, ""),
  /// Highest concentration of S-ketamine, ng/mL.
  CMAX_KETAMINE_S(Family.EXPOSURE, ""),
  /// Highest concentration of S-norketamine, ng/mL.
  CMAX_NORKETAMINE_S(Family.EXPOSURE, ""),
  /// Highest concentration of S- and R-norketamine together, ng/mL.
  CMAX_NORKETAMINE(Family.EXPOSURE, ""),
  /// Time of the highest concentration of S-ketamine, h.
  TMAX_KETAMINE_S(Family.EXPOSURE, ""),
  /// Time of the highest concentration of S- and R-ketamine together, h.
  TMAX_KETAMINE(Family.EXPOSURE, ""),
  /// Time of the highest concentration of S-norketamine, h.
  TMAX_NORKETAMINE_S(Family.EXPOSURE, ""),
  /// Time of the highest concentration of S- and R-norketamine together, h.
  TMAX_NORKETAMINE(Family.EXPOSURE, ""),
  /// Area under S-ketamine over 24 h, h.ng/mL.
  AUC24_KETAMINE_S(Family.EXPOSURE, ""),
  /// Area under S-norketamine over 24 h, h.ng/mL.
  AUC24_NORKETAMINE_S(Family.EXPOSURE, ""),
  /// Clearance of S-ketamine, L/h.
  CLEARANCE_KETAMINE_S(Family.PARAMETER, ""),
  /// Clearance of R-ketamine, L/h.
  CLEARANCE_KETAMINE_R(Family.PARAMETER, ""),
  /// Volume of distribution of S-ketamine at steady state, L.
  VSS_KETAMINE_S(Family.PARAMETER, ""),
  /// Volume of distribution of R-ketamine at steady state, L.
  VSS_KETAMINE_R(Family.PARAMETER, ""),
  /// Terminal half-life of S-ketamine, h.
  HALF_LIFE_KETAMINE_S(Family.PARAMETER, ""),
  /// Terminal half-life of R-ketamine, h.
  HALF_LIFE_KETAMINE_R(Family.PARAMETER, ""),
  /// Terminal half-life of S-norketamine, h.
  HALF_LIFE_NORKETAMINE_S(Family.PARAMETER, ""),
  /// Area of S-hydroxynorketamine over that of S-ketamine, both to infinity.
  AUC_RATIO_HYDROXYNORKETAMINE_S(Family.PARAMETER, ""),
  /// Area of R-hydroxynorketamine over that of R-ketamine, both to infinity.
  AUC_RATIO_HYDROXYNORKETAMINE_R(Family.PARAMETER, ""),
  /// Part of a nasal dose that reaches the circulation as S-ketamine.
  BIOAVAILABILITY_KETAMINE_S(Family.BIOAVAILABILITY, ""),
  /// Highest concentration of S-ketamine over that of the same person in the comparison arm.
  CMAX_RATIO_KETAMINE_S(Family.RATIO, ""),
  /// Area under S-ketamine to infinity over that of the same person in the comparison arm.
  AUC_RATIO_KETAMINE_S(Family.RATIO, ""),
  /// Area under S-norketamine to infinity over that of the same person in the comparison arm.
  AUC_RATIO_NORKETAMINE_S(Family.RATIO, ""),
  /// Largest systolic rise in a session, `mm[Hg]`.
  SBP_PEAK(Family.ACUTE, "judge.sd.sbp"),
  /// Largest diastolic rise in a session, `mm[Hg]`.
  DBP_PEAK(Family.ACUTE, "judge.sd.dbp"),
  /// Largest CADSS in a first session.
  CADSS_PEAK(Family.ACUTE, ""),
  /// Whether the CADSS ever passes the cut-off of row `judge.cadss`. Habituation only lowers it, so
  /// the first session decides.
  CADSS_ABOVE_CUTOFF(Family.ACUTE, ""),
  /// Time after which the CADSS stays at or below the cut-off.
  TIME_CADSS_RESOLVED(Family.ACUTE, ""),
  /// Time after which the systolic rise stays at or below the part of its peak of row `judge.over`.
  TIME_SBP_RETURNED(Family.ACUTE, ""),
  /// Time at which sedation first passes that part of its peak.
  SEDATION_ONSET(Family.ACUTE, ""),
  /// Time at which sedation is most frequent.
  SEDATION_PEAK(Family.ACUTE, ""),
  /// Time after which sedation stays at or below that part of its peak.
  SEDATION_RESOLVED(Family.ACUTE, ""),
  /// Sedation in a session.
  SEDATION_SESSION(Family.ACUTE, ""),
  /// Nausea in any session begun so far.
  NAUSEA_ANY(Family.ACUTE, ""),
  /// Change of the MADRS from baseline.
  MADRS_CHANGE(Family.MOOD, "judge.sd.madrs"),
  /// Change of the MADRS, minus that of the comparison arm.
  MADRS_DIFFERENCE(Family.MOOD, ""),
  /// Fall of the mean MADRS in percent of the mean baseline.
  MADRS_MEAN_REDUCTION(Family.MOOD, ""),
  /// Odds of a response over those of the comparison arm.
  RESPONSE_ODDS_RATIO(Family.MOOD, ""),
  /// Response.
  RESPONSE(Family.MOOD, ""),
  /// Remission.
  REMISSION(Family.MOOD, ""),
  /// Of those who respond when people are picked, who had responded at an earlier time.
  EARLY_RESPONSE_OF_END_RESPONDERS(Family.DURABILITY, ""),
  /// Of those who respond when people are picked, who has not relapsed by a time.
  RESPONDERS_NOT_RELAPSED(Family.DURABILITY, ""),
  /// Who of them has relapsed by a time.
  RESPONDERS_RELAPSED(Family.DURABILITY, ""),
  /// Their mean time to relapse, cut at the end of the follow-up, d.
  MEAN_DAYS_TO_RELAPSE(Family.DURABILITY, ""),
  /// Mean time to relapse of those who relapse by a time, d.
  MEAN_DAYS_OF_RELAPSED(Family.DURABILITY, ""),
  /// Their median time to relapse, d.
  MEDIAN_DAYS_TO_RELAPSE(Family.DURABILITY, ""),
  /// Of those who are well with the drug, who relapses when they go on or stop.
  RELAPSE(Family.WITHDRAWAL, ""),
  /// Their median time to relapse, d.
  MEDIAN_TIME_TO_RELAPSE(Family.WITHDRAWAL, ""),
  /// Relapses over the time of the people at risk, over those of the comparison arm.
  RELAPSE_HAZARD_RATIO(Family.WITHDRAWAL, "");

  /// What a quantity needs to be told.
  enum Family {
    /// Route, dose and infusion time.
    EXPOSURE,
    /// Route.
    PARAMETER,
    /// Route, a comparison arm, and the dose of a spray.
    RATIO,
    /// Route and dose.
    BIOAVAILABILITY,
    /// As an exposure.
    ACUTE,
    /// Dose, sessions, blinding and time.
    MOOD,
    /// Dose and sessions.
    DURABILITY,
    /// Dose, sessions, and how people were picked.
    WITHDRAWAL
  }

  private final Family family;
  private final String spreadRow;

  Observable(Family family, String spreadRow) {
    this.family = family;
    this.spreadRow = spreadRow;
  }

  static Optional<Observable> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Family family() {
    return family;
  }

  /// Evidence row of the standard deviation that stands in where none is published.
  Optional<String> spreadRow() {
    return spreadRow.isEmpty() ? Optional.empty() : Optional.of(spreadRow);
  }

  /// Whether it is a time that depends on when readings are taken.
  boolean isTimeOfReadings() {
    return switch (this) {
      case TIME_CADSS_RESOLVED,
          TIME_SBP_RETURNED,
          SEDATION_ONSET,
          SEDATION_PEAK,
          SEDATION_RESOLVED ->
          true;
      default -> false;
    };
  }

  /// Whether it is about one session of one arm.
  boolean isOfOneSession() {
    return switch (family) {
      case EXPOSURE, PARAMETER, BIOAVAILABILITY, ACUTE -> true;
      case RATIO, MOOD, DURABILITY, WITHDRAWAL -> false;
    };
  }

  /// Whether it needs a comparison arm.
  boolean isComparison() {
    return switch (this) {
      case MADRS_DIFFERENCE, RESPONSE_ODDS_RATIO, RELAPSE_HAZARD_RATIO -> true;
      default -> family == Family.RATIO;
    };
  }

  /// Whether the fold bound may judge it.
  boolean isPharmacokinetic() {
    return switch (family) {
      case EXPOSURE, PARAMETER, RATIO, BIOAVAILABILITY -> true;
      case ACUTE, MOOD, DURABILITY, WITHDRAWAL -> false;
    };
  }
}
