// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// `ln(x)` for x above 0, of the same operations as [Exponential] and for the same reason.
///
/// `x = 2^n m`, m from `sqrt(1/2)` to `sqrt(2)`, `ln m` by its series in `s = (m - 1)/(m + 1)`. The
/// relative error is below 2^-50. Numbers below 2.2e-308, and 0, give about -709.
final class Logarithm {
  /// The bits of `sqrt(1/2)`, and how far those of 1 are above them.
  private static final long ROOT_BITS = 0x3FE6A09E667F3BCDL;

  private static final long ONE_ABOVE_ROOT = 0x3FF0000000000000L - ROOT_BITS;
  private static final long MANTISSA = 0x000FFFFFFFFFFFFFL;
  private static final int MANTISSA_LENGTH = 52;
  private static final double LN_2 = 0.6931471805599453;
  private static final double BIAS = 1023;

  /// Adding and taking away what these bits mean turns a small whole number in the last bits of a
  /// double into its value.
  private static final long COUNT_BITS = 0x4330000000000000L;

  private static final double COUNT = 0x1p52;

  /// 2/(2k + 1), k from 9 down to 0: `ln m = s (2 + s^2 (2/3 + ...))`.
  private static final double[] SERIES = {
    2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5, 2.0 / 3, 2
  };

  private Logarithm() {}

  /// One number, pure as the result.
  ///
  /// @param x above 0, finite; of any other the result means nothing
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x) + ONE_ABOVE_ROOT;
    double m = Double.longBitsToDouble((bits & MANTISSA) + ROOT_BITS);
    double exponent =
        Double.longBitsToDouble((bits >>> MANTISSA_LENGTH) | COUNT_BITS) - COUNT - BIAS;
    double s = (m - 1) / (m + 1);
    double square = s * s;
    double sum = SERIES[0];
    for (int at = 1; at < SERIES.length; at++) {
      sum = Math.fma(sum, square, SERIES[at]);
    }
    return Math.fma(exponent, LN_2, sum * s);
  }

  /// Replaces every number by its logarithm, as [#of] gives it, to the bit.
  ///
  /// @param species width of the vectors
  /// @param values above 0, finite, pure numbers; overwritten
  /// @shape `values`: a whole number of vectors
  /// @throws IndexOutOfBoundsException if it is none
  static void replace(VectorSpecies<Double> species, double[] values) {
    for (int at = 0; at < values.length; at += species.length()) {
      LongVector x =
          DoubleVector.fromArray(species, values, at).reinterpretAsLongs().add(ONE_ABOVE_ROOT);
      DoubleVector m =
          x.lanewise(VectorOperators.AND, MANTISSA).add(ROOT_BITS).reinterpretAsDoubles();
      DoubleVector exponent =
          x.lanewise(VectorOperators.LSHR, MANTISSA_LENGTH)
              .lanewise(VectorOperators.OR, COUNT_BITS)
              .reinterpretAsDoubles()
              .sub(COUNT)
              .sub(BIAS);
      DoubleVector s = m.sub(1).div(m.add(1));
      DoubleVector square = s.mul(s);
      DoubleVector sum = square.broadcast(SERIES[0]);
      for (int term = 1; term < SERIES.length; term++) {
        sum = sum.fma(square, square.broadcast(SERIES[term]));
      }
      exponent.fma(square.broadcast(LN_2), sum.mul(s)).intoArray(values, at);
    }
  }
}
