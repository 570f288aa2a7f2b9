// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// `base^exponent` as `exp(exponent ln base)`, for bases from 0 and exponents above 0, with the
/// same bits in lanes and not, see [Exponential].
///
/// The relative error is below 2^-50 (1 + |ln power|). 0 gives 0; a power below 3e-308 gives that.
public class Powers {
  /// The width of the vectors; see [LaneModes].
  VectorSpecies<Double> species() {
    return DoubleVector.SPECIES_PREFERRED;
  }

  /// One power.
  ///
  /// @param base at least 0, finite, a pure number
  /// @param exponent above 0, finite; of any other the result means nothing
  /// @return at least 0
  public static double of(double base, double exponent) {
    return base == 0 ? 0 : Exponential.of(Logarithm.of(base) * exponent);
  }

  /// One power a person, as [#of] gives it, to the bit.
  ///
  /// @param bases at least 0, finite, pure numbers
  /// @param exponents above 0, finite
  /// @param powers receives them; another array than the bases
  /// @shape all three: `person`, a whole number of vectors
  /// @throws IndexOutOfBoundsException if the lengths differ, or are no such number
  public void raise(double[] bases, double[] exponents, double[] powers) {
    System.arraycopy(bases, 0, powers, 0, bases.length);
    Logarithm.replace(species(), powers);
    for (int at = 0; at < powers.length; at += species().length()) {
      DoubleVector.fromArray(species(), powers, at)
          .mul(DoubleVector.fromArray(species(), exponents, at))
          .intoArray(powers, at);
    }
    Exponential.replace(species(), powers);
    for (int at = 0; at < powers.length; at += species().length()) {
      DoubleVector base = DoubleVector.fromArray(species(), bases, at);
      DoubleVector.fromArray(species(), powers, at)
          .blend(0, base.compare(VectorOperators.EQ, 0))
          .intoArray(powers, at);
    }
  }
}
