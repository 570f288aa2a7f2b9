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

/// Against the library's, which is within one last digit.
class LogarithmReferenceTest {
  private static final double RELATIVE = 0x1p-50;
  private static final int REPEATS = 20_000;

  static Stream<VectorSpecies<Double>> widths() {
    return Stream.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
  }

  private static double anyNumber(SplittableRandom random) {
    double size = random.nextBoolean() ? random.nextDouble(-300, 300) : random.nextDouble(-1, 1);
    return Math.pow(10, size);
  }

  @Test
  void isExactToTheLastBits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      double x = anyNumber(random);
      double expected = StrictMath.log(x);
      assertEquals(expected, Logarithm.of(x), RELATIVE * Math.abs(expected), "at " + x);
    }
  }

  @Test
  void isExactAtItsJoints() {
    assertEquals(0, Logarithm.of(1));
    assertEquals(StrictMath.log(Double.MIN_NORMAL), Logarithm.of(Double.MIN_NORMAL), 1e-12);
    assertEquals(StrictMath.log(Double.MAX_VALUE), Logarithm.of(Double.MAX_VALUE), 1e-12);
    for (double x : new double[] {Math.sqrt(0.5), Math.sqrt(2)}) {
      assertEquals(StrictMath.log(Math.nextUp(x)), Logarithm.of(Math.nextUp(x)), 1e-15);
      assertEquals(StrictMath.log(Math.nextDown(x)), Logarithm.of(Math.nextDown(x)), 1e-15);
    }
    assertEquals(-709, Logarithm.of(0), 0.1);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void lanesGiveTheSameBits(VectorSpecies<Double> width) {
    double[] lanes = new SplittableRandom(2).doubles(40, 1e-9, 1e9).toArray();
    lanes[7] = 0;
    double[] before = lanes.clone();
    Logarithm.replace(width, lanes);
    for (int at = 0; at < lanes.length; at++) {
      assertEquals(Logarithm.of(before[at]), lanes[at]);
    }
  }
}
