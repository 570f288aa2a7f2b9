// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quantiles against a whole sort.
class QuantilesTest {
  private static final double[] LEVELS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

  private static List<Double> bySorting(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(LEVELS)
        .mapToObj(level -> {
          double place = level * (sorted.length - 1);
          int below = (int) place;
          int above = Math.min(below + 1, sorted.length - 1);
          return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 100, 1001})
  void areThoseOfAWholeSort(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<ToDoubleFunction<SplittableRandom>> kinds =
        List.of(
            SplittableRandom::nextDouble,
            source -> source.nextInt(2),
            source -> Math.exp(20 * source.nextDouble()),
            source -> -1e9 * source.nextDouble(),
            source -> source.nextInt(100) == 0 ? 1e12 : source.nextDouble(),
            source -> source.nextInt(2) * 1e-310,
            source -> 7);
    for (ToDoubleFunction<SplittableRandom> kind : kinds) {
      double[] values = new double[count];
      Arrays.setAll(values, at -> kind.applyAsDouble(random));
      assertEquals(bySorting(values), new Quantiles(values, count).at(LEVELS));
    }
  }
}
