// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.kedge.model.simd.Kernel;

/// The current length of step of a block, and how the modes grow over it.
///
/// Lengths come from a ladder, four to a doubling. The growth for each rung is kept, so that most
/// steps need no exponential of a linear state.
final class Stride {
  private static final int TO_A_DOUBLING = 4;
  private static final int LOWEST = -40 * TO_A_DOUBLING;
  private static final int HIGHEST = 40 * TO_A_DOUBLING;

  private final double[] lengths =
      DoubleStream.iterate(LOWEST, rung -> rung + 1)
          .limit(HIGHEST - LOWEST + 1)
          .map(rung -> Math.pow(2, rung / (double) TO_A_DOUBLING))
          .toArray();
  private final double[][] kept = new double[lengths.length][];
  private final boolean[] known = new boolean[lengths.length];
  private final double[] cells;
  private final int lanes;
  private final Kernel factors;
  private final int length;
  private final int growth;
  private final int growthCells;
  private final int amounts;
  private final int amountCells;
  private int current;

  Stride(Plan plan, Memory memory, Kernel factors) {
    this.factors = factors;
    cells = memory.cells;
    lanes = memory.lanes;
    length = memory.at(plan.stepLength);
    amounts = memory.at(plan.linear.modes);
    amountCells = plan.linear.modes.size() * lanes;
    growth = memory.at(plan.linear.growth.getFirst());
    growthCells = plan.linear.growth.size() * amountCells;
  }

  /// Whether no shorter length is on the ladder.
  boolean isShortest(double value) {
    return value <= lengths[0];
  }

  /// Forgets what was kept: other persons have other rates.
  void forget() {
    Arrays.fill(known, false);
    current = -1;
  }

  /// Makes the longest length of the ladder that is not above a limit the current one.
  ///
  /// @return the length
  double atMost(double limit) {
    int found = Arrays.binarySearch(lengths, limit);
    int rung = Math.max(0, found >= 0 ? found : -found - 2);
    if (rung != current) {
      current = rung;
      Arrays.fill(cells, length, length + lanes, lengths[rung]);
      recall(rung);
    }
    return lengths[rung];
  }

  private void recall(int rung) {
    if (known[rung]) {
      System.arraycopy(kept[rung], 0, cells, growth, growthCells);
      return;
    }
    factors.run(cells);
    if (kept[rung] == null) {
      kept[rung] = new double[growthCells];
    }
    System.arraycopy(cells, growth, kept[rung], 0, growthCells);
    known[rung] = true;
  }

  /// Makes a length beside the ladder the current one.
  double exactly(double value) {
    current = -1;
    Arrays.fill(cells, length, length + lanes, value);
    factors.run(cells);
    return value;
  }

  /// Takes the modes to the end of the step.
  void grow() {
    int last = growth + growthCells - amountCells;
    for (int at = 0; at < amountCells; at++) {
      cells[amounts + at] *= cells[last + at];
    }
  }
}
