// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// A linear system as a sum of exponentials: `A = V diag(rates) V^-1`, all real.
///
/// Worked out group by group: the modes of a group follow from its own small block, and act on
/// later groups through small systems of equations. Refuses what has no such form to good accuracy.
final class Modes {
  /// A mode's share in what one state does to another: above this, modes that are all but the same
  /// cancel each other, and with them the digits.
  private static final double LARGEST_SHARE = 1e9;

  final double[] rates;

  /// `vectors[state][mode]`.
  final double[][] vectors;

  /// `inverse[mode][state]`.
  final double[][] inverse;

  private final Blocks blocks;
  private final double[][] work;
  private final double[] column;

  Modes(Blocks blocks) {
    int size = blocks.reaches.length;
    this.blocks = blocks;
    rates = new double[size];
    vectors = new double[size][size];
    inverse = new double[size][size];
    work = new double[size][size];
    column = new double[size];
  }

  /// Works out the modes of a matrix.
  ///
  /// @return whether they are real, different from each other, and not 0
  boolean of(double[][] matrix) {
    for (int group = 0; group < blocks.groups.size(); group++) {
      if (!group(matrix, group)) {
        return false;
      }
    }
    return invert();
  }

  private boolean group(double[][] matrix, int group) {
    int[] members = blocks.groups.get(group);
    double[][] own = new double[members.length][members.length];
    copy(matrix, members, own, 0);
    double[] values = new double[members.length];
    if (!RealEigenvalues.of(own, values)) {
      return false;
    }
    for (int at = 0; at < members.length; at++) {
      int mode = members[at];
      rates[mode] = eigenvector(matrix, members, values[at]);
      for (int state = 0; state < vectors.length; state++) {
        vectors[state][mode] = 0;
      }
      for (int place = 0; place < members.length; place++) {
        vectors[members[place]][mode] = column[place];
      }
      for (int later = group + 1; later < blocks.groups.size(); later++) {
        respond(matrix, blocks.groups.get(later), mode);
      }
      if (rates[mode] == 0) {
        return false;
      }
    }
    return true;
  }

  /// Inverse iteration: leaves the vector of a group in `column` and returns the polished value.
  private double eigenvector(double[][] matrix, int[] members, double start) {
    double value = start;
    int size = members.length;
    for (int at = 0; at < size; at++) {
      column[at] = 1;
    }
    for (int round = 0; size > 1 && round < 3; round++) {
      double[] before = column.clone();
      copy(matrix, members, work, value);
      Gauss.solve(work, column, size);
      double product = 0;
      double square = 0;
      double largest = 0;
      for (int at = 0; at < size; at++) {
        product += before[at] * column[at];
        square += before[at] * before[at];
        largest = Math.abs(column[at]) > Math.abs(largest) ? column[at] : largest;
      }
      for (int at = 0; at < size; at++) {
        column[at] /= largest;
      }
      value += round == 0 ? 0 : square / product;
    }
    return value;
  }

  /// What a mode of an earlier group does to a later one.
  private void respond(double[][] matrix, int[] members, int mode) {
    if (!blocks.reaches[mode][members[0]]) {
      return;
    }
    for (int place = 0; place < members.length; place++) {
      double sum = 0;
      for (int from = 0; from < vectors.length; from++) {
        sum -= matrix[members[place]][from] * vectors[from][mode];
      }
      column[place] = sum;
    }
    copy(matrix, members, work, rates[mode]);
    Gauss.solve(work, column, members.length);
    for (int place = 0; place < members.length; place++) {
      vectors[members[place]][mode] = column[place];
    }
  }

  private static void copy(double[][] matrix, int[] members, double[][] to, double shift) {
    for (int row = 0; row < members.length; row++) {
      for (int at = 0; at < members.length; at++) {
        to[row][at] = matrix[members[row]][members[at]] - (row == at ? shift : 0);
      }
    }
  }

  private boolean invert() {
    int size = vectors.length;
    for (int state = 0; state < size; state++) {
      for (int row = 0; row < size; row++) {
        System.arraycopy(vectors[row], 0, work[row], 0, size);
        column[row] = row == state ? 1 : 0;
      }
      Gauss.solve(work, column, size);
      for (int mode = 0; mode < size; mode++) {
        inverse[mode][state] = column[mode];
      }
    }
    for (int mode = 0; mode < size; mode++) {
      double touched = 0;
      double touching = 0;
      for (int state = 0; state < size; state++) {
        touched = Math.max(touched, Math.abs(vectors[state][mode]));
        touching = Math.max(touching, Math.abs(inverse[mode][state]));
      }
      if (!(touched * touching < LARGEST_SHARE)) {
        return false;
      }
    }
    return true;
  }
}
