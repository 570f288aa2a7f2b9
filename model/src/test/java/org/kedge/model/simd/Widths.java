// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// What runs in lanes, in every width: what a machine with other vectors would give.
public final class Widths {
  private Widths() {}

  private static Stream<VectorSpecies<Double>> all() {
    return Stream.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
  }

  /// Kernels for the modes.
  public static Stream<ModeKernel> modes() {
    return all()
        .map(width ->
            new LaneModes() {
              @Override
              VectorSpecies<Double> species() {
                return width;
              }
            });
  }

  /// Powers.
  public static Stream<Powers> powers() {
    return all()
        .map(width ->
            new Powers() {
              @Override
              VectorSpecies<Double> species() {
                return width;
              }
            });
  }
}
