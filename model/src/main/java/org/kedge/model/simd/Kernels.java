// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Makes kernels of programs, for a number of lanes.
public sealed interface Kernels permits PlainKernels, LaneKernels {
  /// Persons that a kernel works on at a time.
  int lanes();

  /// The program as a kernel.
  ///
  /// @param scratch first of [Program#scratchRows()] rows that nobody else uses while it runs
  Kernel kernel(Program program, int scratch);

  /// The twin without vectors: the same formulas, one person after the other.
  ///
  /// @param lanes at least 1
  static Kernels plain(int lanes) {
    return new PlainKernels(lanes);
  }

  /// Vector code of the machine's preferred width.
  ///
  /// @param vectors vectors a row, at least 1
  static Kernels lanes(int vectors) {
    return lanes(vectors, DoubleVector.SPECIES_PREFERRED);
  }

  /// Vector code of a given width.
  ///
  /// @param vectors vectors a row, at least 1
  static Kernels lanes(int vectors, VectorSpecies<Double> species) {
    return new LaneKernels(vectors, species);
  }
}
