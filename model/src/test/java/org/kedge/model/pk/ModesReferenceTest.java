// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums of exponentials against the exponential of the matrix.
class ModesReferenceTest {
  /// Two exact methods differ by their rounding.
  private static final double RELATIVE = 1e-11;

  /// A tree of three that exchange, feeding a follower and a pair.
  private static LinearSystem system(SplittableRandom random) {
    return new LinearSystem(6)
        .flow(0, 1, random.nextDouble(0.1, 20))
        .flow(1, 0, random.nextDouble(0.1, 20))
        .flow(0, 2, random.nextDouble(0.1, 20))
        .flow(2, 0, random.nextDouble(0.1, 20))
        .follow(0, 3, 2, random.nextDouble(0.1, 20))
        .flow(0, 4, random.nextDouble(0.1, 20), 0.7)
        .flow(4, 5, random.nextDouble(0.1, 20))
        .flow(5, 4, random.nextDouble(0.1, 20))
        .loss(4, random.nextDouble(0.1, 20));
  }

  private static double[][] exponential(LinearSystem system, double timeH) {
    double[][] columns = new double[6][];
    for (int from = 0; from < 6; from++) {
      columns[from] = system.at(List.of(new Input.Bolus(from, 0, 1)), new double[] {timeH})[0];
    }
    return columns;
  }

  private static double summed(Modes modes, int from, int to, double timeH) {
    double sum = 0;
    for (int mode = 0; mode < modes.rates.length; mode++) {
      sum += modes.right[to][mode] * modes.left[mode][from] * Math.exp(-modes.rates[mode] * timeH);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 1, 10})
  void agreesWithTheExponentialOfTheMatrix(double timeH) {
    SplittableRandom random = new SplittableRandom(5);
    for (int repeat = 0; repeat < 200; repeat++) {
      LinearSystem system = system(random);
      Modes modes = system.modes(6);
      double[][] exact = exponential(system, timeH);
      for (int from = 0; from < 6; from++) {
        for (int to = 0; to < 6; to++) {
          assertEquals(
              exact[from][to], summed(modes, from, to, timeH), RELATIVE, from + " to " + to);
        }
      }
    }
  }

  /// Two blocks with the same rate have no such sum; moved apart they nearly have.
  @Test
  void equalRatesOfTwoBlocksKeepHalfOfTheDigits() {
    LinearSystem chain = new LinearSystem(6).flow(0, 1, 3).loss(1, 3).loss(2, 1).loss(3, 1);
    chain.loss(4, 1).loss(5, 1);
    Modes modes = chain.modes(2);
    for (double timeH : new double[] {0.01, 0.3, 1, 3}) {
      assertEquals(3 * timeH * Math.exp(-3 * timeH), summed(modes, 0, 1, timeH), 1e-7);
    }
  }

  @Test
  void refusesARingAndACutThroughABlock() {
    LinearSystem ring =
        new LinearSystem(3).flow(0, 1, 1).flow(1, 2, 1).flow(2, 0, 1).flow(1, 0, 1).flow(2, 1, 1);
    ring.flow(0, 2, 1);
    assertThrows(IllegalStateException.class, () -> ring.modes(3));
    LinearSystem pair = new LinearSystem(2).flow(0, 1, 1).flow(1, 0, 1);
    assertThrows(IllegalStateException.class, () -> pair.modes(1));
  }
}
