// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalsTest {
  private static final int NUMBERS = 200_000;

  /// Four standard errors.
  private static final double ERRORS = 4;

  private static double[] numbers() {
    double[] numbers = new double[NUMBERS];
    SplittableRandom random = new SplittableRandom(9);
    for (int at = 0; at < NUMBERS; at++) {
      numbers[at] = Normals.of(random.nextLong());
    }
    return numbers;
  }

  /// Mean, variance, third and fourth moment of a standard normal number: 0, 1, 0, 3.
  @Test
  void haveTheMomentsOfTheNormalDistribution() {
    double[] sums = new double[4];
    for (double number : numbers()) {
      double power = 1;
      for (int order = 0; order < sums.length; order++) {
        power *= number;
        sums[order] += power / NUMBERS;
      }
    }
    double step = ERRORS / Math.sqrt(NUMBERS);
    assertEquals(0, sums[0], step);
    assertEquals(1, sums[1], step * Math.sqrt(2));
    assertEquals(0, sums[2], step * Math.sqrt(15));
    assertEquals(3, sums[3], step * Math.sqrt(96));
  }

  @Test
  void lieBelowTheQuantilesInTheirShare() {
    double[] levels = {0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999};
    double[] quantiles = {
      -3.090232306167813,
      -1.644853626951473,
      -0.674489750196082,
      0,
      0.674489750196082,
      1.644853626951473,
      3.090232306167813
    };
    double[] numbers = numbers();
    for (int at = 0; at < levels.length; at++) {
      int below = 0;
      for (double number : numbers) {
        below += number < quantiles[at] ? 1 : 0;
      }
      double error = Math.sqrt(levels[at] * (1 - levels[at]) / NUMBERS);
      assertEquals(levels[at], (double) below / NUMBERS, ERRORS * error);
    }
  }

  static Stream<VectorSpecies<Double>> widths() {
    return Stream.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void lanesGiveTheSameBits(VectorSpecies<Double> width) {
    Normals lanes =
        new Normals() {
          @Override
          VectorSpecies<Double> species() {
            return width;
          }

          @Override
          VectorSpecies<Long> longs() {
            return VectorSpecies.of(long.class, width.vectorShape());
          }
        };
    SplittableRandom random = new SplittableRandom(2);
    for (int people = ModeKernel.PADDING; people <= 5 * ModeKernel.PADDING; people += 8) {
      long[] bits = random.longs(people).toArray();
      long key = random.nextLong();
      double[] normals = new double[people];
      lanes.fill(bits, key, normals);
      for (int at = 0; at < people; at++) {
        assertEquals(Normals.of(bits[at] + key), normals[at]);
      }
    }
  }
}
