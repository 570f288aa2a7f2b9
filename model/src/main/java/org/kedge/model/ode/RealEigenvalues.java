// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Eigenvalues of a small matrix, where all are real: roots of its characteristic polynomial.
///
/// Coefficients by Faddeev and LeVerrier, roots by Laguerre's method, which finds the roots of such
/// a polynomial from any start. Good as a start for inverse iteration.
final class RealEigenvalues {
  private static final int MOST_ROUNDS = 60;
  private static final double CLOSE = 1e-14;

  private RealEigenvalues() {}

  /// Finds the eigenvalues.
  ///
  /// @param values receives the eigenvalues
  /// @return whether all are real
  static boolean of(double[][] matrix, double[] values) {
    if (values.length == 1) {
      values[0] = matrix[0][0];
      return true;
    }
    double[] polynomial = characteristic(matrix);
    for (int degree = values.length; degree > 0; degree--) {
      double root = root(polynomial, degree);
      if (Double.isNaN(root)) {
        return false;
      }
      values[degree - 1] = root;
      deflate(polynomial, degree, root);
    }
    return true;
  }

  /// Coefficients by ascending power; the highest is 1.
  private static double[] characteristic(double[][] matrix) {
    int size = matrix.length;
    double[] polynomial = new double[size + 1];
    polynomial[size] = 1;
    double[][] sum = new double[size][size];
    for (int round = 1; round <= size; round++) {
      double[][] next = new double[size][size];
      double trace = 0;
      for (int row = 0; row < size; row++) {
        for (int at = 0; at < size; at++) {
          next[row][at] = row == at ? polynomial[size - round + 1] : 0;
          for (int inner = 0; inner < size; inner++) {
            next[row][at] += matrix[row][inner] * sum[inner][at];
          }
        }
      }
      for (int row = 0; row < size; row++) {
        for (int inner = 0; inner < size; inner++) {
          trace += matrix[row][inner] * next[inner][row];
        }
      }
      polynomial[size - round] = -trace / round;
      sum = next;
    }
    return polynomial;
  }

  private static double root(double[] polynomial, int degree) {
    double at = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double value = polynomial[degree];
      double slope = 0;
      double bend = 0;
      for (int power = degree - 1; power >= 0; power--) {
        bend = bend * at + slope;
        slope = slope * at + value;
        value = value * at + polynomial[power];
      }
      if (value == 0) {
        return at;
      }
      double g = slope / value;
      double h = g * g - 2 * bend / value;
      double square = (degree - 1) * (degree * h - g * g);
      if (square < -1e-9 * g * g * degree) {
        return Double.NaN;
      }
      double move = degree / (g + Math.copySign(Math.sqrt(Math.max(square, 0)), g));
      at -= move;
      if (Math.abs(move) <= CLOSE * Math.abs(at)) {
        return at;
      }
    }
    return at;
  }

  private static void deflate(double[] polynomial, int degree, double root) {
    double carried = polynomial[degree];
    for (int power = degree - 1; power >= 0; power--) {
      double coefficient = polynomial[power];
      polynomial[power] = carried;
      carried = coefficient + root * carried;
    }
  }
}
