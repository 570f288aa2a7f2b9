// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Makes kernels of programs, for a number of lanes.
public sealed interface Kernels permits PlainKernels, LaneKernels {
  /// Persons that a kernel works on at a time, at least 1.
  int lanes();

  /// The program as a kernel.
  ///
  /// @param scratch first of [Program#scratchRows()] rows that nobody else uses while it runs, from
  ///   0
  /// @throws IllegalStateException if the virtual machine refuses the translated code; the plain
  ///   twin is not translated
  Kernel kernel(Program program, int scratch);

  /// The twin without vectors: the same formulas, one person after the other.
  ///
  /// @param lanes at least 1
  /// @throws IllegalArgumentException if there are fewer
  static Kernels plain(int lanes) {
    return new PlainKernels(lanes);
  }

  /// Vector code of the machine's preferred width.
  ///
  /// @param vectors vectors a row, at least 1
  /// @throws IllegalArgumentException if there are fewer
  static Kernels lanes(int vectors) {
    return lanes(vectors, DoubleVector.SPECIES_PREFERRED);
  }

  /// Vector code of a given width.
  ///
  /// @param vectors vectors a row, at least 1
  /// @param species of doubles, with the width
  /// @throws IllegalArgumentException if there are fewer vectors
  static Kernels lanes(int vectors, VectorSpecies<Double> species) {
    return new LaneKernels(vectors, species);
  }
}
