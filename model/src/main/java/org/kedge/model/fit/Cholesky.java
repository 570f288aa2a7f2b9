// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// `A = L L'` of a small symmetric positive definite matrix.
final class Cholesky {
  private final double[][] lower;

  /// @param matrix square, symmetric
  /// @throws ArithmeticException if it is not positive definite
  Cholesky(double[][] matrix) {
    int size = matrix.length;
    lower = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int at = 0; at < column; at++) {
          rest -= lower[row][at] * lower[column][at];
        }
        lower[row][column] = row == column ? root(rest) : rest / lower[column][column];
      }
    }
  }

  private static double root(double square) {
    if (!(square > 0)) {
      throw new ArithmeticException("the matrix is not positive definite");
    }
    return Math.sqrt(square);
  }

  double logDeterminant() {
    double sum = 0;
    for (int row = 0; row < lower.length; row++) {
      sum += 2 * Math.log(lower[row][row]);
    }
    return sum;
  }

  /// x with `A x = b`.
  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int row = 0; row < x.length; row++) {
      for (int at = 0; at < row; at++) {
        x[row] -= lower[row][at] * x[at];
      }
      x[row] /= lower[row][row];
    }
    return solveTransposed(x);
  }

  /// x with `L' x = b`; normal with covariance A^-1 for standard normal b.
  double[] solveTransposed(double[] b) {
    double[] x = b.clone();
    for (int row = x.length - 1; row >= 0; row--) {
      for (int at = row + 1; at < x.length; at++) {
        x[row] -= lower[at][row] * x[at];
      }
      x[row] /= lower[row][row];
    }
    return x;
  }

  /// `b' A b`.
  double square(double[] b) {
    double sum = 0;
    for (int column = 0; column < b.length; column++) {
      double part = 0;
      for (int row = column; row < b.length; row++) {
        part += lower[row][column] * b[row];
      }
      sum += part * part;
    }
    return sum;
  }
}
