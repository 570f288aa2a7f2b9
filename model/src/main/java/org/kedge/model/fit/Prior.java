// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodPeople;

/// How patients differ: from standard normal coordinates to parameters.
///
/// B0 is cut to the range of its row. G is logit-normal in the class of strong responders and a
/// factor of that in the weak class. Treatment is open, so p carries the factor of open treatment.
/// kc and tau2 are drawn as well: one patient's data do not tell them, and a forecast that took
/// them as known would be too sure.
///
/// @source evidence drug/ketamine/mood.csv; drug/ketamine/person.csv, row per.B0
final class Prior {
  private static final int GRID = 200;
  private static final double GRID_END = 8;

  private final MoodParameters typical;
  private final double baseline;
  private final double baselineLow;
  private final double baselineHigh;
  private final double gainLogit;
  private final double expectancyLogit;
  private final double oralLogit;
  private final double weakFactor;
  private final double openFactor;
  private final double strongShare;
  private final double[] sd = new double[Coordinate.COUNT];

  Prior(Evidence evidence) {
    typical = MoodParameters.of(evidence::value);
    baseline = evidence.value("per.B0", "{score}");
    baselineLow = evidence.row("per.B0").low().orElseThrow();
    baselineHigh = evidence.row("per.B0").high().orElseThrow();
    gainLogit = evidence.value("mood.mI", "1");
    expectancyLogit = evidence.value("mood.pm", "1");
    oralLogit = evidence.value("mood.qm", "1");
    weakFactor = evidence.value("mood.rN", "1");
    openFactor = evidence.value("mood.blind_open", "1");
    strongShare = evidence.value("mood.fr", "1");
    spread(evidence, Coordinate.BASELINE, "per.B0");
    spread(evidence, Coordinate.GAIN, "mood.mI");
    spread(evidence, Coordinate.LABILE_DAYS, "mood.tau1");
    spread(evidence, Coordinate.EXPECTANCY, "mood.pm");
    spread(evidence, Coordinate.ORAL_EFFECT, "mood.qm");
    spread(evidence, Coordinate.CONSOLIDATION_PER_DAY, "mood.kc");
    spread(evidence, Coordinate.CONSOLIDATED_DAYS, "mood.tau2");
  }

  private void spread(Evidence evidence, Coordinate coordinate, String row) {
    sd[coordinate.ordinal()] = evidence.row(row).spread().orElseThrow().standardDeviation();
  }

  /// Room for people, all of them typical.
  Particles particles(int count) {
    return new Particles(count, typical, baseline);
  }

  /// Probability of the class of strong responders.
  double strongShare() {
    return strongShare;
  }

  /// Writes a person.
  ///
  /// @param z coordinates, standard normal in the prior
  /// @param into place `index` of its columns
  void write(double[] z, boolean strong, Particles into, int index) {
    MoodPeople people = into.people();
    into.baseline()[index] =
        Math.clamp(baseline + deviation(z, Coordinate.BASELINE), baselineLow, baselineHigh);
    people.gain()[index] =
        (strong ? 1 : weakFactor) * expit(gainLogit + deviation(z, Coordinate.GAIN));
    people.labileDays()[index] = typical.labileDays() * factor(z, Coordinate.LABILE_DAYS);
    people.expectancy()[index] =
        Math.min(1, openFactor * expit(expectancyLogit + deviation(z, Coordinate.EXPECTANCY)));
    people.oralEffect()[index] = expit(oralLogit + deviation(z, Coordinate.ORAL_EFFECT));
    people.consolidationPerDay()[index] =
        typical.consolidationPerDay() * factor(z, Coordinate.CONSOLIDATION_PER_DAY);
    people.consolidatedDays()[index] =
        typical.consolidatedDays() * factor(z, Coordinate.CONSOLIDATED_DAYS);
  }

  /// Variance of G over both classes, by the sum over a fine grid of its coordinate.
  double gainVariance() {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int step = -GRID; step <= GRID; step++) {
      double at = GRID_END * step / GRID;
      double weight = Math.exp(-0.5 * at * at);
      double gain = expit(gainLogit + sd[Coordinate.GAIN.ordinal()] * at);
      sum += weight;
      first += weight * gain;
      second += weight * gain * gain;
    }
    double mean = (strongShare + (1 - strongShare) * weakFactor) * first / sum;
    double square = (strongShare + (1 - strongShare) * weakFactor * weakFactor) * second / sum;
    return square - mean * mean;
  }

  private double deviation(double[] z, Coordinate coordinate) {
    return sd[coordinate.ordinal()] * z[coordinate.ordinal()];
  }

  private double factor(double[] z, Coordinate coordinate) {
    return Math.exp(deviation(z, coordinate));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
