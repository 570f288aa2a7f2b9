// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// `exp(x)` by additions, multiplications and fused multiplications alone.
///
/// Each of these is rounded once, by the standard of floating point, in every width and in every
/// stage of compilation; the exponential of the vector library is not the same in all of them. So a
/// run gives the same bits on every machine, in lanes or not.
///
/// `x = n ln 2 + r`, `exp(r)` by its series up to degree 13 for `|r| <= ln(2) / 2`, times `2^n`.
/// The relative error is below 2^-51. Below -708 the result is that of -708, about 3e-308, and
/// above 709 that of 709, about 8e307; NaN stays NaN.
public final class Exponential {
  private static final double LOWEST = -708;
  private static final double HIGHEST = 709;
  private static final double LOG2_E = 1.4426950408889634;

  /// ln 2 in two parts; the first has zeros at its end, so that its product with n is exact.
  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /// Adding this rounds to a whole number, which then stands in the last bits.
  private static final double ROUND = 0x1.8p52;

  private static final long BIAS = 1023;
  private static final int EXPONENT_AT = 52;

  private static final double C2 = 1.0 / 2;
  private static final double C3 = 1.0 / 6;
  private static final double C4 = 1.0 / 24;
  private static final double C5 = 1.0 / 120;
  private static final double C6 = 1.0 / 720;
  private static final double C7 = 1.0 / 5040;
  private static final double C8 = 1.0 / 40320;
  private static final double C9 = 1.0 / 362880;
  private static final double C10 = 1.0 / 3628800;
  private static final double C11 = 1.0 / 39916800;
  private static final double C12 = 1.0 / 479001600;
  private static final double C13 = 1.0 / 6227020800.0;

  private Exponential() {}

  /// One number.
  static double of(double x) {
    double kept = Math.min(Math.max(x, LOWEST), HIGHEST);
    double shifted = Math.fma(kept, LOG2_E, ROUND);
    double n = shifted - ROUND;
    double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, kept));
    double sum = Math.fma(r, C13, C12);
    sum = Math.fma(r, sum, C11);
    sum = Math.fma(r, sum, C10);
    sum = Math.fma(r, sum, C9);
    sum = Math.fma(r, sum, C8);
    sum = Math.fma(r, sum, C7);
    sum = Math.fma(r, sum, C6);
    sum = Math.fma(r, sum, C5);
    sum = Math.fma(r, sum, C4);
    sum = Math.fma(r, sum, C3);
    sum = Math.fma(r, sum, C2);
    sum = Math.fma(r, sum, 1);
    sum = Math.fma(r, sum, 1);
    long power = (Double.doubleToRawLongBits(shifted) + BIAS) << EXPONENT_AT;
    return sum * Double.longBitsToDouble(power);
  }

  /// Replaces every number by its exponential, as [#of] gives it, to the bit.
  ///
  /// @param species width of the vectors
  /// @param values any, pure numbers; overwritten
  /// @shape `values`: a whole number of vectors
  /// @throws IndexOutOfBoundsException if it is none; the whole vectors before are replaced by then
  public static void replace(VectorSpecies<Double> species, double[] values) {
    for (int at = 0; at < values.length; at += species.length()) {
      DoubleVector x = DoubleVector.fromArray(species, values, at);
      DoubleVector kept = x.max(LOWEST).min(HIGHEST);
      DoubleVector round = x.broadcast(ROUND);
      DoubleVector shifted = kept.fma(x.broadcast(LOG2_E), round);
      DoubleVector n = shifted.sub(round);
      DoubleVector r = n.fma(x.broadcast(-LN2_LOW), n.fma(x.broadcast(-LN2_HIGH), kept));
      DoubleVector sum = r.fma(x.broadcast(C13), x.broadcast(C12));
      sum = r.fma(sum, x.broadcast(C11));
      sum = r.fma(sum, x.broadcast(C10));
      sum = r.fma(sum, x.broadcast(C9));
      sum = r.fma(sum, x.broadcast(C8));
      sum = r.fma(sum, x.broadcast(C7));
      sum = r.fma(sum, x.broadcast(C6));
      sum = r.fma(sum, x.broadcast(C5));
      sum = r.fma(sum, x.broadcast(C4));
      sum = r.fma(sum, x.broadcast(C3));
      sum = r.fma(sum, x.broadcast(C2));
      sum = r.fma(sum, x.broadcast(1));
      sum = r.fma(sum, x.broadcast(1));
      LongVector power =
          shifted.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, EXPONENT_AT);
      sum.mul(power.reinterpretAsDoubles()).intoArray(values, at);
    }
  }
}
