// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Where one acute effect lies among people at one time of a session, in the unit of the effect.
///
/// @param timeH time from the start of the session, hours
/// @param p05 5 % of the people lie below
/// @param p25 a quarter
/// @param p50 half
/// @param p75 three quarters
/// @param p95 95 %
public record AcuteBand(double timeH, double p05, double p25, double p50, double p75, double p95) {

  /// The band of one effect over the session.
  ///
  /// @param people courses of at least one person, all at the same times
  /// @param effect which effect, for example `AcuteState::dissociation`
  /// @return one band a time
  /// @throws IllegalArgumentException if there is nobody, the times differ, or an effect is not
  ///   finite
  public static List<AcuteBand> of(
      List<List<AcuteState>> people, ToDoubleFunction<AcuteState> effect) {
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a band needs at least one person, had none");
    }
    List<AcuteBand> bands = new ArrayList<>();
    int times = people.getFirst().size();
    if (people.stream().anyMatch(course -> course.size() != times)) {
      throw new IllegalArgumentException("times differ between people: one has more than another");
    }
    for (int at = 0; at < times; at++) {
      bands.add(at(people, at, effect));
    }
    return List.copyOf(bands);
  }

  private static AcuteBand at(
      List<List<AcuteState>> people, int at, ToDoubleFunction<AcuteState> effect) {
    double timeH = people.getFirst().get(at).timeH();
    double[] sorted = new double[people.size()];
    for (int person = 0; person < sorted.length; person++) {
      AcuteState state = people.get(person).get(at);
      if (state.timeH() != timeH) {
        throw new IllegalArgumentException(
            "times differ between people: %s h and %s h".formatted(timeH, state.timeH()));
      }
      sorted[person] = effect.applyAsDouble(state);
      if (!Double.isFinite(sorted[person])) {
        throw new IllegalArgumentException(
            "an effect must be finite, was %s at %s h".formatted(sorted[person], timeH));
      }
    }
    Arrays.sort(sorted);
    return new AcuteBand(
        timeH,
        quantile(sorted, 0.05),
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        quantile(sorted, 0.95));
  }

  /// Linear between order statistics.
  private static double quantile(double[] sorted, double level) {
    double place = level * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
