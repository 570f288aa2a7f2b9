// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// Exponential of a square matrix by scaling, the Pade approximant of degree 13, and squaring.
///
/// Method: Higham NJ. SIAM J Matrix Anal Appl 2005;26:1179-1193.
final class MatrixExponential {
  private static final double[] PADE = {
    64764752532480000.0,
    32382376266240000.0,
    7771770303897600.0,
    1187353796428800.0,
    129060195264000.0,
    10559470521600.0,
    670442572800.0,
    33522128640.0,
    1323241920.0,
    40840800.0,
    960960.0,
    16380.0,
    182.0,
    1.0
  };

  /// Greatest one-norm for which the approximant is accurate to double precision.
  private static final double GREATEST_NORM = 5.371920351148152;

  private MatrixExponential() {}

  /// `exp(matrix * factor)`.
  ///
  /// @param matrix square, finite
  /// @return same size
  static double[][] of(double[][] matrix, double factor) {
    double norm = norm(matrix) * Math.abs(factor);
    int halvings = norm > GREATEST_NORM ? Math.getExponent(norm / GREATEST_NORM) + 1 : 0;
    double[][] a = scaled(matrix, factor * Math.scalb(1.0, -halvings));
    double[][] a2 = product(a, a);
    double[][] a4 = product(a2, a2);
    double[][] a6 = product(a4, a2);
    double[][] odd =
        product(a, sum(product(a6, sum3(a6, PADE[13], a4, PADE[11], a2, PADE[9])), a6, a4, a2, 7));
    double[][] even =
        sum(product(a6, sum3(a6, PADE[12], a4, PADE[10], a2, PADE[8])), a6, a4, a2, 6);
    double[][] exponential = solve(difference(even, odd), plus(even, odd));
    for (int at = 0; at < halvings; at++) {
      exponential = product(exponential, exponential);
    }
    return exponential;
  }

  /// `high + c[k] a6 + c[k-2] a4 + c[k-4] a2 + c[k-6] I`.
  private static double[][] sum(
      double[][] high, double[][] a6, double[][] a4, double[][] a2, int k) {
    double[][] sum = sum3(a6, PADE[k], a4, PADE[k - 2], a2, PADE[k - 4]);
    for (int row = 0; row < sum.length; row++) {
      for (int column = 0; column < sum.length; column++) {
        sum[row][column] += high[row][column];
      }
      sum[row][row] += PADE[k - 6];
    }
    return sum;
  }

  private static double[][] sum3(
      double[][] a, double ca, double[][] b, double cb, double[][] c, double cc) {
    double[][] sum = new double[a.length][a.length];
    for (int row = 0; row < a.length; row++) {
      for (int column = 0; column < a.length; column++) {
        sum[row][column] = ca * a[row][column] + cb * b[row][column] + cc * c[row][column];
      }
    }
    return sum;
  }

  private static double[][] plus(double[][] a, double[][] b) {
    return sum3(a, 1, b, 1, b, 0);
  }

  private static double[][] difference(double[][] a, double[][] b) {
    return sum3(a, 1, b, -1, b, 0);
  }

  private static double[][] scaled(double[][] a, double factor) {
    return sum3(a, factor, a, 0, a, 0);
  }

  private static double norm(double[][] a) {
    double norm = 0;
    for (int column = 0; column < a.length; column++) {
      double sum = 0;
      for (double[] row : a) {
        sum += Math.abs(row[column]);
      }
      norm = Math.max(norm, sum);
    }
    return norm;
  }

  static double[][] product(double[][] a, double[][] b) {
    int size = a.length;
    double[][] product = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int inner = 0; inner < size; inner++) {
        double factor = a[row][inner];
        for (int column = 0; column < size; column++) {
          product[row][column] += factor * b[inner][column];
        }
      }
    }
    return product;
  }

  /// Gaussian elimination with row exchange; both arguments are overwritten.
  private static double[][] solve(double[][] a, double[][] b) {
    int size = a.length;
    for (int pivot = 0; pivot < size; pivot++) {
      exchange(a, b, pivot, greatest(a, pivot));
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = a[row][pivot] / a[pivot][pivot];
          subtract(a[row], a[pivot], factor);
          subtract(b[row], b[pivot], factor);
        }
      }
    }
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        b[row][column] /= a[row][row];
      }
    }
    return b;
  }

  private static int greatest(double[][] a, int pivot) {
    int greatest = pivot;
    for (int row = pivot + 1; row < a.length; row++) {
      if (Math.abs(a[row][pivot]) > Math.abs(a[greatest][pivot])) {
        greatest = row;
      }
    }
    return greatest;
  }

  private static void exchange(double[][] a, double[][] b, int one, int other) {
    double[] row = a[one];
    a[one] = a[other];
    a[other] = row;
    row = b[one];
    b[one] = b[other];
    b[other] = row;
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int at = 0; at < row.length; at++) {
      row[at] -= factor * other[at];
    }
  }
}
