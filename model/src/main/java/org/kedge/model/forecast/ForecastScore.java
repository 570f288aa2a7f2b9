// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Scores past forecasts by what came.
public final class ForecastScore {
  private ForecastScore() {}

  /// How often the intervals held, by level.
  ///
  /// @param outcomes in any order
  /// @return levels ascending; a level with no forecast is absent
  public static List<Coverage> coverage(List<IntervalOutcome> outcomes) {
    TreeMap<Double, Coverage> byLevel = new TreeMap<>();
    for (IntervalOutcome outcome : outcomes) {
      for (Interval interval : outcome.intervals()) {
        int held = interval.holds(outcome.came()) ? 1 : 0;
        byLevel.merge(
            interval.level(),
            new Coverage(interval.level(), 1, held),
            (one, other) ->
                new Coverage(
                    one.level(), one.forecasts() + other.forecasts(), one.held() + other.held()));
      }
    }
    return List.copyOf(byLevel.values());
  }

  /// Mean squared distance of the probabilities from what came, 1 or 0: the score of Brier (1950).
  ///
  /// @param outcomes in any order
  /// @return 0 to 1, the less the better; nothing for no forecast
  public static OptionalDouble brier(List<EventOutcome> outcomes) {
    return outcomes.stream()
        .mapToDouble(outcome -> Math.pow(outcome.probability() - (outcome.came() ? 1 : 0), 2))
        .average();
  }

  /// Calibration curve: forecasts in bins of equal width.
  ///
  /// @param outcomes in any order
  /// @param bins at least 1
  /// @return bins ascending; one with no forecast is absent
  /// @throws IllegalArgumentException if there are fewer bins
  public static List<CalibrationBin> calibration(List<EventOutcome> outcomes, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, was " + bins);
    }
    TreeMap<Integer, List<EventOutcome>> byBin = new TreeMap<>();
    for (EventOutcome outcome : outcomes) {
      byBin.computeIfAbsent(bin(outcome.probability(), bins), _ -> new ArrayList<>()).add(outcome);
    }
    return byBin.entrySet().stream()
        .map(one -> bin(edge(one.getKey(), bins), edge(one.getKey() + 1, bins), one.getValue()))
        .toList();
  }

  /// Where a bin begins; the one place that says so, because the product of a probability and the
  /// number of bins may round to the other side.
  private static double edge(int bin, int bins) {
    return (double) bin / bins;
  }

  private static int bin(double probability, int bins) {
    int bin = Math.min(bins - 1, (int) (probability * bins));
    if (bin < bins - 1 && probability >= edge(bin + 1, bins)) {
      return bin + 1;
    }
    return probability < edge(bin, bins) ? bin - 1 : bin;
  }

  private static CalibrationBin bin(double from, double below, List<EventOutcome> outcomes) {
    double mean = outcomes.stream().mapToDouble(EventOutcome::probability).average().orElseThrow();
    int came = (int) outcomes.stream().filter(EventOutcome::came).count();
    return new CalibrationBin(from, below, outcomes.size(), Math.clamp(mean, from, below), came);
  }
}
