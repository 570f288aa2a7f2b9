// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// Eigenvalues and eigenvectors of a small symmetric matrix by rotations (Jacobi 1846), which keep
/// small eigenvalues accurate.
final class SymmetricEigen {
  private static final int MOST_SWEEPS = 50;

  private SymmetricEigen() {}

  /// Leaves the eigenvalues on the diagonal of `matrix`.
  ///
  /// @param matrix symmetric, finite; overwritten
  /// @return eigenvectors of length 1, one a column
  /// @throws ArithmeticException if the matrix is not finite
  static double[][] diagonalise(double[][] matrix) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    for (int at = 0; at < size; at++) {
      vectors[at][at] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      boolean done = true;
      for (int row = 0; row < size; row++) {
        for (int column = row + 1; column < size; column++) {
          if (negligible(matrix, row, column)) {
            matrix[row][column] = 0;
            matrix[column][row] = 0;
          } else {
            rotate(matrix, vectors, row, column);
            done = false;
          }
        }
      }
      if (done) {
        return vectors;
      }
    }
    throw new ArithmeticException("the rates of a block are not finite");
  }

  private static boolean negligible(double[][] matrix, int row, int column) {
    double product = matrix[row][row] * matrix[column][column];
    return Math.abs(matrix[row][column]) <= 0x1p-53 * Math.sqrt(Math.abs(product));
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    double change = tangent * matrix[p][q];
    matrix[p][p] -= change;
    matrix[q][q] += change;
    matrix[p][q] = 0;
    matrix[q][p] = 0;
    for (int at = 0; at < matrix.length; at++) {
      if (at != p && at != q) {
        double one = matrix[at][p];
        double other = matrix[at][q];
        matrix[at][p] = cosine * one - sine * other;
        matrix[at][q] = sine * one + cosine * other;
        matrix[p][at] = matrix[at][p];
        matrix[q][at] = matrix[at][q];
      }
      double one = vectors[at][p];
      double other = vectors[at][q];
      vectors[at][p] = cosine * one - sine * other;
      vectors[at][q] = sine * one + cosine * other;
    }
  }
}
