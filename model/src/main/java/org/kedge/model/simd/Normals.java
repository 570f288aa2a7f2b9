// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Standard normal numbers from 64 bits each: `sqrt(-2 ln u) cos(pi w / 2)` with a random sign (Box
/// and Muller 1958, on a quarter of the circle).
///
/// All are pure numbers. The bits are mixed by the finaliser of SplitMix64 (Steele, Lea, Flood,
/// OOPSLA 2014) until all of them matter. The cosine is a series of fused multiplications like
/// [Logarithm], so that lanes and plain code give the same bits everywhere.
public class Normals {
  /// Odd, and no simple fraction of 2^64.
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long GOLDEN_TWICE = GOLDEN << 1;
  private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
  private static final long MIX_2 = 0x94D049BB133111EBL;

  private static final long ONE_BITS = 0x3FF0000000000000L;
  private static final int SPARE = 12;
  private static final int SIGN_AT = 63;

  /// Half of the step between two uniforms: keeps them off 0 and 1.
  private static final double HALF_STEP = 0x1p-53;

  /// Coefficients of `cos(pi w / 2)` in `w^2`, from the twelfth down to the first.
  private static final double[] COSINE = cosine();

  private static double[] cosine() {
    double[] series = new double[12];
    double term = 1;
    for (int k = 0; k < series.length; k++) {
      series[series.length - 1 - k] = term;
      term *= -(Math.PI / 2) * (Math.PI / 2) / ((2 * k + 1) * (2 * k + 2));
    }
    return series;
  }

  /// The width of the vectors; see [LaneModes].
  VectorSpecies<Double> species() {
    return DoubleVector.SPECIES_PREFERRED;
  }

  /// The same width for whole numbers.
  VectorSpecies<Long> longs() {
    return LongVector.SPECIES_PREFERRED;
  }

  /// Mixes bits until each depends on all; different bits stay different.
  public static long mix(long value) {
    long bits = value;
    bits = (bits ^ (bits >>> 30)) * MIX_1;
    bits = (bits ^ (bits >>> 27)) * MIX_2;
    return bits ^ (bits >>> 31);
  }

  /// A uniform number from mixed bits.
  ///
  /// @return 0 to 1, both excluded
  public static double uniform(long mixed) {
    return Double.longBitsToDouble((mixed >>> SPARE) | ONE_BITS) - 1 + HALF_STEP;
  }

  /// One normal number.
  ///
  /// @param bits any; different bits give independent numbers
  /// @return from -8.6 to 8.6
  public static double of(long bits) {
    double u = uniform(mix(bits + GOLDEN));
    long turned = mix(bits + GOLDEN_TWICE);
    double normal = Math.sqrt(-2 * Logarithm.of(u)) * cosine(uniform(turned));
    return Double.longBitsToDouble(Double.doubleToRawLongBits(normal) ^ (turned << SIGN_AT));
  }

  private static double cosine(double w) {
    double square = w * w;
    double sum = COSINE[0];
    for (int at = 1; at < COSINE.length; at++) {
      sum = Math.fma(sum, square, COSINE[at]);
    }
    return sum;
  }

  /// One normal number a person, as [#of] gives it for `bits[person] + key`.
  ///
  /// @param bits of each person, padded to a multiple of [ModeKernel#PADDING]
  /// @param key added to the bits of all
  /// @param normals receives the numbers
  /// @shape `bits` and `normals`: `person`
  /// @throws IllegalArgumentException if the lengths differ
  /// @throws IndexOutOfBoundsException if the length is no multiple
  public void fill(long[] bits, long key, double[] normals) {
    if (bits.length != normals.length) {
      throw new IllegalArgumentException(
          "normals must be as long as bits, %d, were %d".formatted(bits.length, normals.length));
    }
    long[] mixed = new long[bits.length];
    mix(bits, key + GOLDEN, mixed);
    radius(mixed, normals);
    mix(bits, key + GOLDEN_TWICE, mixed);
    turn(mixed, normals);
  }

  private void mix(long[] bits, long key, long[] into) {
    for (int at = 0; at < bits.length; at += longs().length()) {
      LongVector value = LongVector.fromArray(longs(), bits, at).add(key);
      value =
          value.lanewise(VectorOperators.XOR, value.lanewise(VectorOperators.LSHR, 30)).mul(MIX_1);
      value =
          value.lanewise(VectorOperators.XOR, value.lanewise(VectorOperators.LSHR, 27)).mul(MIX_2);
      value
          .lanewise(VectorOperators.XOR, value.lanewise(VectorOperators.LSHR, 31))
          .intoArray(into, at);
    }
  }

  private void radius(long[] mixed, double[] into) {
    for (int at = 0; at < into.length; at += species().length()) {
      LongVector.fromArray(longs(), mixed, at)
          .lanewise(VectorOperators.LSHR, SPARE)
          .lanewise(VectorOperators.OR, ONE_BITS)
          .reinterpretAsDoubles()
          .sub(1)
          .add(HALF_STEP)
          .intoArray(into, at);
    }
    Logarithm.replace(species(), into);
    for (int at = 0; at < into.length; at += species().length()) {
      DoubleVector.fromArray(species(), into, at)
          .mul(-2)
          .lanewise(VectorOperators.SQRT)
          .intoArray(into, at);
    }
  }

  private void turn(long[] mixed, double[] radius) {
    for (int at = 0; at < radius.length; at += species().length()) {
      LongVector turned = LongVector.fromArray(longs(), mixed, at);
      DoubleVector w =
          turned
              .lanewise(VectorOperators.LSHR, SPARE)
              .lanewise(VectorOperators.OR, ONE_BITS)
              .reinterpretAsDoubles()
              .sub(1)
              .add(HALF_STEP);
      DoubleVector square = w.mul(w);
      DoubleVector sum = square.broadcast(COSINE[0]);
      for (int term = 1; term < COSINE.length; term++) {
        sum = sum.fma(square, square.broadcast(COSINE[term]));
      }
      sum.mul(DoubleVector.fromArray(species(), radius, at))
          .reinterpretAsLongs()
          .lanewise(VectorOperators.XOR, turned.lanewise(VectorOperators.LSHL, SIGN_AT))
          .reinterpretAsDoubles()
          .intoArray(radius, at);
    }
  }
}
