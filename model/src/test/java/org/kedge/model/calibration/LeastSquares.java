// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// Least squares in the unit box: Levenberg's and Marquardt's method (Marquardt, J SIAM
/// 1963;11:431) with differences for derivatives. A step that leaves the box ends at its wall.
final class LeastSquares {
  /// Wide enough that counts of people change, narrow enough to be a slope.
  private static final double DIFFERENCE = 0.02;

  private static final int MOST_STEPS = 25;
  private static final int MOST_TRIES = 6;
  private static final double FIRST_DAMPING = 0.1;
  private static final double LITTLE = 1e-4;

  private final UnaryOperator<double[]> residuals;

  /// @param residuals from a place in the box to numbers whose squares are to be small
  LeastSquares(UnaryOperator<double[]> residuals) {
    this.residuals = residuals;
  }

  static double squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }

  /// The best place found from a start.
  double[] from(double[] start) {
    double[] place = start.clone();
    double[] now = residuals.apply(place);
    double damping = FIRST_DAMPING;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] slopes = slopes(place, now);
      double before = squares(now);
      for (int attempt = 0; attempt < MOST_TRIES && squares(now) >= before; attempt++) {
        double[] next = moved(place, slopes, now, damping);
        double[] there = residuals.apply(next);
        boolean better = squares(there) < before;
        damping *= better ? 0.3 : 4;
        place = better ? next : place;
        now = better ? there : now;
      }
      if (before - squares(now) < LITTLE * before) {
        return place;
      }
    }
    return place;
  }

  /// Standard errors at a place, in the box's own unit: how sharply the residuals fix it. Large
  /// where they do not.
  double[] errors(double[] place) {
    double[][] slopes = slopes(place, residuals.apply(place));
    double[][] normal = normal(slopes, 1e-9);
    double[] errors = new double[place.length];
    for (int at = 0; at < errors.length; at++) {
      double[] unit = new double[place.length];
      unit[at] = 1;
      errors[at] = Math.sqrt(solved(normal, unit)[at]);
    }
    return errors;
  }

  /// @return `parameter x residual`
  private double[][] slopes(double[] place, double[] now) {
    double[][] slopes = new double[place.length][];
    for (int at = 0; at < place.length; at++) {
      double step = place[at] > 0.5 ? -DIFFERENCE : DIFFERENCE;
      double[] moved = place.clone();
      moved[at] += step;
      double[] there = residuals.apply(moved);
      for (int residual = 0; residual < there.length; residual++) {
        there[residual] = (there[residual] - now[residual]) / step;
      }
      slopes[at] = there;
    }
    return slopes;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  private static double[][] normal(double[][] slopes, double damping) {
    double[][] normal = new double[slopes.length][slopes.length];
    for (int row = 0; row < slopes.length; row++) {
      for (int column = 0; column < slopes.length; column++) {
        normal[row][column] = dot(slopes[row], slopes[column]);
      }
      normal[row][row] += damping * (normal[row][row] + 1);
    }
    return normal;
  }

  private static double[] moved(double[] place, double[][] slopes, double[] now, double damping) {
    double[] fall = Arrays.stream(slopes).mapToDouble(slope -> -dot(slope, now)).toArray();
    double[] step = solved(normal(slopes, damping), fall);
    double[] moved = place.clone();
    for (int at = 0; at < place.length; at++) {
      moved[at] = Math.clamp(place[at] + step[at], 0, 1);
    }
    return moved;
  }

  /// Solves a symmetric positive system by elimination.
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] rows = new double[size][];
    double[] values = right.clone();
    for (int at = 0; at < size; at++) {
      rows[at] = matrix[at].clone();
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = rows[row][pivot] / rows[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          rows[row][column] -= factor * rows[pivot][column];
        }
        values[row] -= factor * values[pivot];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int column = row + 1; column < size; column++) {
        values[row] -= rows[row][column] * values[column];
      }
      values[row] /= rows[row][row];
    }
    return values;
  }
}
