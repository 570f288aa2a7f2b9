// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;
import java.util.List;
import org.kedge.model.simd.Term;

/// The rows of one block, and where they are. A place is that of a row's first lane.
final class Memory {
  final double[] cells;
  final int lanes;
  private final Layout layout;

  Memory(Layout layout, int scratch, int lanes) {
    this.layout = layout;
    this.lanes = lanes;
    cells = new double[(layout.size() + scratch) * lanes];
  }

  int at(Term symbol) {
    return layout.rowOf(symbol) * lanes;
  }

  /// Place of the first of some rows that follow each other.
  int at(List<Term> symbols) {
    return symbols.isEmpty() ? 0 : at(symbols.getFirst());
  }

  /// Places of a table of symbols; -1 for the number 0, which has no row.
  int[][] at(Term[][] symbols) {
    return Arrays.stream(symbols)
        .map(row -> Arrays.stream(row).mapToInt(each -> each.isZero() ? -1 : at(each)).toArray())
        .toArray(int[][]::new);
  }

  /// The same value for all lanes.
  void fill(int place, double value) {
    Arrays.fill(cells, place, place + lanes, value);
  }

  /// The largest value of a row; not a number if one lane is not.
  double largest(int place) {
    double largest = cells[place];
    for (int lane = 1; lane < lanes; lane++) {
      largest = Math.max(largest, cells[place + lane]);
    }
    return largest;
  }
}
