// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kedge.model.simd.Term;

/// Gaussian elimination of a sparse matrix of terms, in an order that is worked out once.
///
/// The order keeps new entries few: the next pivot is the diagonal entry with the smallest product
/// of entries left in its row and column (Markowitz HM. Manage Sci 1957;3:255-269). There is no
/// search for large pivots: the matrices here have `1 / (h gamma)` on their diagonal, which a
/// shorter step makes as large as needed.
final class Elimination {
  private final Term[][] matrix;
  private final Term[] inversePivots;
  private final List<Integer> order = new ArrayList<>();

  /// Eliminates.
  ///
  /// @param matrix changed by the elimination
  /// @shape `n x n`
  Elimination(Term[][] matrix) {
    this.matrix = matrix;
    inversePivots = new Term[matrix.length];
    List<Integer> left = new ArrayList<>(IntStream.range(0, matrix.length).boxed().toList());
    while (!left.isEmpty()) {
      Integer pivot =
          left.stream().min(Comparator.comparingInt(at -> fill(at, left))).orElseThrow();
      left.remove((Object) pivot);
      order.add(pivot);
      eliminate(pivot, left);
    }
  }

  private int fill(int pivot, List<Integer> left) {
    int row = 0;
    int column = 0;
    for (int at : left) {
      row += matrix[pivot][at].isZero() ? 0 : 1;
      column += matrix[at][pivot].isZero() ? 0 : 1;
    }
    return (row - 1) * (column - 1);
  }

  /// Keeps the multipliers, with their sign changed, in the column of the pivot.
  private void eliminate(int pivot, List<Integer> left) {
    inversePivots[pivot] = matrix[pivot][pivot].number(1).over(matrix[pivot][pivot]);
    for (int row : left) {
      if (matrix[row][pivot].isZero()) {
        continue;
      }
      matrix[row][pivot] = matrix[row][pivot].times(inversePivots[pivot]).times(-1);
      for (int column : left) {
        matrix[row][column] =
            matrix[row][column].plus(matrix[row][pivot].times(matrix[pivot][column]));
      }
    }
  }

  /// Solution for a right-hand side.
  ///
  /// @shape `n`
  List<Term> solve(List<Term> rightHandSide) {
    Term[] terms = rightHandSide.toArray(Term[]::new);
    for (int at = 0; at < order.size(); at++) {
      int pivot = order.get(at);
      for (int row : order.subList(at + 1, order.size())) {
        terms[row] = terms[row].plus(matrix[row][pivot].times(terms[pivot]));
      }
    }
    for (int at = order.size() - 1; at >= 0; at--) {
      int pivot = order.get(at);
      Term sum = terms[pivot];
      for (int column : order.subList(at + 1, order.size())) {
        sum = sum.minus(matrix[pivot][column].times(terms[column]));
      }
      terms[pivot] = sum.times(inversePivots[pivot]);
    }
    return List.of(terms);
  }
}
