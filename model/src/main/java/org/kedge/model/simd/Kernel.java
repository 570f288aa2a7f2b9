// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

/// Formulas at work on a memory of rows, one person a lane.
///
/// `memory[row * lanes + lane]`; rows as the [Program] placed them. Allocates nothing once warm.
@FunctionalInterface
public interface Kernel {
  /// Reads the rows of the program's symbols and writes the rows of its results, for all lanes.
  ///
  /// @param memory in the units of the formulas; what is not finite goes on into the results
  /// @shape `rows x lanes`
  /// @throws IndexOutOfBoundsException if a row of the program lies outside
  void run(double[] memory);
}
