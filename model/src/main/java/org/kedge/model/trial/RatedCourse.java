// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.model.person.Noise;
import org.kedge.model.person.VirtualPatient;

/// The scores of one patient as a rater gives them: mood, illness fluctuation and the error of the
/// rating.
///
/// The fluctuation is an Ornstein-Uhlenbeck process, exact between times, 0 at day 0 because the
/// baseline is the observed one.
final class RatedCourse {
  private static final double HOURS_PER_DAY = 24;

  private final ScoreRule rule;
  private final double[] timesH;
  private final double[] kept;
  private final double[] drift;

  RatedCourse(ScoreRule rule, double[] timesH) {
    this.rule = rule;
    this.timesH = timesH;
    kept = new double[timesH.length];
    drift = new double[timesH.length];
    for (int at = 0; at < timesH.length; at++) {
      double sinceH = at == 0 ? timesH[0] : timesH[at] - timesH[at - 1];
      kept[at] = Math.exp(-sinceH / HOURS_PER_DAY / rule.illnessDays());
      drift[at] = rule.illnessSd() * Math.sqrt(1 - kept[at] * kept[at]);
    }
  }

  /// Writes the values of one patient.
  ///
  /// @param madrs noise-free scores: `time x place`
  /// @param place of the patient in them
  /// @param column of the patient in the values
  void write(double[][] madrs, int place, VirtualPatient patient, Values values, int column) {
    double baseline = patient.madrsBaseline();
    double illness = 0;
    boolean responded = false;
    boolean relapsed = false;
    for (int at = 0; at < timesH.length; at++) {
      long key = Double.doubleToLongBits(timesH[at]);
      illness = kept[at] * illness + drift[at] * patient.noise().normal(Noise.Stream.ILLNESS, key);
      double error = rule.ratingSd() * patient.noise().normal(Noise.Stream.RATING, key);
      double score = Math.clamp(madrs[at][place] + illness + error, 0, rule.maximum());
      boolean responds = baseline - score >= rule.response() * baseline;
      relapsed |= responded && score >= rule.relapse();
      responded |= responds;
      values.put(Quantity.MADRS_TOTAL, at, column, score);
      values.put(Quantity.MADRS_CHANGE, at, column, score - baseline);
      values.put(Quantity.RESPONSE, at, column, responds ? 1 : 0);
      values.put(Quantity.REMISSION, at, column, score <= rule.remission() ? 1 : 0);
      values.put(Quantity.RELAPSED, at, column, responded ? (relapsed ? 1 : 0) : Double.NaN);
    }
  }
}
