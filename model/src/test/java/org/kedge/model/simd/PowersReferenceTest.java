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

class PowersReferenceTest {
  private static final double RELATIVE = 0x1p-50;
  private static final int REPEATS = 20_000;

  static Stream<VectorSpecies<Double>> widths() {
    return Stream.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
  }

  @Test
  void areThoseOfTheLibrary() {
    SplittableRandom random = new SplittableRandom(1);
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      double base = Math.pow(10, random.nextDouble(-20, 20));
      double exponent = random.nextDouble(0.1, 10);
      double expected = StrictMath.pow(base, exponent);
      double error = RELATIVE * (1 + Math.abs(StrictMath.log(expected)));
      assertEquals(1, Powers.of(base, exponent) / expected, error, base + "^" + exponent);
    }
    assertEquals(0, Powers.of(0, 2.79));
    assertEquals(1, Powers.of(1, 2.79));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void lanesGiveTheSameBits(VectorSpecies<Double> width) {
    Powers lanes =
        new Powers() {
          @Override
          VectorSpecies<Double> species() {
            return width;
          }
        };
    SplittableRandom random = new SplittableRandom(2);
    for (int people = ModeKernel.PADDING; people <= 5 * ModeKernel.PADDING; people += 8) {
      double[] bases = random.doubles(people, 0, 10).toArray();
      bases[people / 2] = 0;
      double[] exponents = random.doubles(people, 0.1, 10).toArray();
      double[] powers = new double[people];
      lanes.raise(bases, exponents, powers);
      for (int at = 0; at < people; at++) {
        assertEquals(Powers.of(bases[at], exponents[at]), powers[at]);
      }
    }
  }
}
