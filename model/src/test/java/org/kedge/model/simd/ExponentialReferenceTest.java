// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialReferenceTest {
  private static final double RELATIVE = 0x1p-51;

  /// By its series in forty digits, after division by a power of two.
  private static double exact(double x) {
    MathContext digits = new MathContext(60);
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1024), digits);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int at = 1; at < 40; at++) {
      term = term.multiply(small, digits).divide(new BigDecimal(at), digits);
      sum = sum.add(term, digits);
    }
    return sum.pow(1024, digits).doubleValue();
  }

  @Test
  void isExactToTheLastBits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int repeat = 0; repeat < 2000; repeat++) {
      double x = random.nextDouble(-700, 700) * Math.pow(10, -random.nextInt(8));
      assertEquals(1, Exponential.of(x) / exact(x), RELATIVE, "at " + x);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1, -1, -708, -1e4, -1e300, 709, 1e-300, Double.NaN})
  void lanesGiveTheSameBits(double x) {
    double[] lanes = {x, x, x, x, x, x, x, x};
    Exponential.replace(DoubleVector.SPECIES_512, lanes);
    assertEquals(Exponential.of(x), lanes[3]);
  }

  @Test
  void endsAtItsLimits() {
    assertEquals(1, Exponential.of(0));
    assertEquals(Exponential.of(-708), Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, Exponential.of(Double.NaN));
  }
}
