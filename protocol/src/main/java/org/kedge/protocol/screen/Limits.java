// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.List;

/// Numbers of `limit` rows, which the named rules share.
///
/// @param trialWeeks least duration of an adequate trial, weeks
/// @param improvementPct greatest fall of the score that still is no response, percent
/// @param trialGapDays longest gap between two prescriptions that still are one trial, days
/// @param pressureReadings readings of blood pressure that make a mean
/// @param childbearingFromYears age from which childbearing is considered
/// @param childbearingToYears age below which it is considered
/// @param highestAgeYears age above which the date of birth is taken for a mistake
record Limits(
    double trialWeeks,
    double improvementPct,
    long trialGapDays,
    long pressureReadings,
    double childbearingFromYears,
    double childbearingToYears,
    double highestAgeYears) {

  static Limits of(List<Rule> rules) {
    return new Limits(
        limit(rules, "IND-01.weeks"),
        limit(rules, "IND-01.improvement"),
        Math.round(limit(rules, "IND-01.gap")),
        Math.round(limit(rules, "CV-09.few")),
        limit(rules, "PRG-02.age-from"),
        limit(rules, "PRG-02.age-to"),
        limit(rules, "AGE-01.highest"));
  }

  private static double limit(List<Rule> rules, String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("protocol/screen has no row " + id))
        .thresholds()
        .getFirst();
  }

  boolean childbearing(double ageYears) {
    return ageYears >= childbearingFromYears && ageYears < childbearingToYears;
  }
}
