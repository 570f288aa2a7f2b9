// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The exponential of numbers that are not above 0, in lanes.
///
/// `exp(x) = 2^k exp(r)` with k the nearest whole number to `x / ln 2` and so `|r| <= ln 2 / 2`;
/// `exp(r)` by its Taylor polynomial of degree 12, whose remainder is below 2e-16. It stands here
/// because the exponential of the vector library makes an object of its result, and because this
/// one gives the same bits in lanes of every width.
final class Decay {
  /// Adding it rounds to a whole number, which then stands in the last bits of the sum.
  private static final double ROUNDING = 0x1.8p52;

  private static final double LOG2_E = 1 / Math.log(2);

  /// ln 2 in two parts; the first has so few digits that its product with k is exact.
  private static final double LN_2_HIGH = 0x1.62e42feep-1;

  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
  private static final int EXPONENT_BITS_FROM = 52;

  /// Below it the result could not be told from 0 in a sum of any use here.
  private static final double LOWEST = -700;

  private static final double OF_3 = 1.0 / 6;
  private static final double OF_4 = OF_3 / 4;
  private static final double OF_5 = OF_4 / 5;
  private static final double OF_6 = OF_5 / 6;
  private static final double OF_7 = OF_6 / 7;
  private static final double OF_8 = OF_7 / 8;
  private static final double OF_9 = OF_8 / 9;
  private static final double OF_10 = OF_9 / 10;
  private static final double OF_11 = OF_10 / 11;
  private static final double OF_12 = OF_11 / 12;

  private Decay() {}

  /// Replaces every number by its exponential, exact to 1e-15 of it, and by `exp(-700)` below -700.
  ///
  /// @param values at most 0; a whole number of vectors
  static void exp(VectorSpecies<Double> species, double[] values) {
    for (int at = 0; at < values.length; at += species.length()) {
      DoubleVector x = DoubleVector.fromArray(species, values, at).max(LOWEST);
      DoubleVector rounded = x.mul(LOG2_E).add(ROUNDING);
      DoubleVector whole = rounded.sub(ROUNDING);
      DoubleVector rest = whole.fma(whole.broadcast(-LN_2_HIGH), x);
      rest = whole.fma(whole.broadcast(-LN_2_LOW), rest);
      DoubleVector square = rest.mul(rest);
      DoubleVector even =
          square
              .mul(OF_12)
              .add(OF_10)
              .fma(square, square.broadcast(OF_8))
              .fma(square, square.broadcast(OF_6))
              .fma(square, square.broadcast(OF_4))
              .fma(square, square.broadcast(0.5))
              .fma(square, square.broadcast(1));
      DoubleVector odd =
          square
              .mul(OF_11)
              .add(OF_9)
              .fma(square, square.broadcast(OF_7))
              .fma(square, square.broadcast(OF_5))
              .fma(square, square.broadcast(OF_3))
              .fma(square, square.broadcast(1));
      odd.fma(rest, even)
          .reinterpretAsLongs()
          .add(rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, EXPONENT_BITS_FROM))
          .reinterpretAsDoubles()
          .intoArray(values, at);
    }
  }
}
