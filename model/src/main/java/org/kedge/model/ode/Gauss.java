// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Small systems of linear equations, with exchange of rows.
final class Gauss {
  /// Stands in for a pivot of 0, so that inverse iteration at an exact eigenvalue goes on.
  private static final double TINY = 1e-290;

  private Gauss() {}

  /// Solves `matrix x = right` for the leading `size` rows; changes both and leaves x in `right`.
  static void solve(double[][] matrix, double[] right, int size) {
    for (int pivot = 0; pivot < size; pivot++) {
      exchange(matrix, right, pivot, largest(matrix, pivot, size));
      if (matrix[pivot][pivot] == 0) {
        matrix[pivot][pivot] = TINY;
      }
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        if (factor != 0) {
          for (int at = pivot + 1; at < size; at++) {
            matrix[row][at] -= factor * matrix[pivot][at];
          }
          right[row] -= factor * right[pivot];
        }
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int at = row + 1; at < size; at++) {
        sum -= matrix[row][at] * right[at];
      }
      right[row] = sum / matrix[row][row];
    }
  }

  private static int largest(double[][] matrix, int pivot, int size) {
    int largest = pivot;
    for (int row = pivot + 1; row < size; row++) {
      if (Math.abs(matrix[row][pivot]) > Math.abs(matrix[largest][pivot])) {
        largest = row;
      }
    }
    return largest;
  }

  private static void exchange(double[][] matrix, double[] right, int a, int b) {
    double[] row = matrix[a];
    matrix[a] = matrix[b];
    matrix[b] = row;
    double value = right[a];
    right[a] = right[b];
    right[b] = value;
  }
}
