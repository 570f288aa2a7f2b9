// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import org.kedge.model.simd.ModeBatch;

/// A linear system as a sum of exponentials: `x_i(t) = sum_k right_ik z_k(t)`, with `z_k' = -rate_k
/// z_k + sum_c left_kc u_c(t)`, u the input into each compartment.
///
/// The compartments must be numbered along the flow: blocks of compartments that exchange, one
/// after the other, nothing returning to an earlier block. Inside a block the exchanges form a
/// tree, so that a diagonal scaling makes it symmetric and its rates are real. Two rates of
/// different blocks that agree to half of the digits of a double are moved apart by that much: the
/// relative error is then about 1e-8 instead of the usual 1e-13.
final class Modes {
  private static final double SMALLEST_GAP = 1.5e-8;

  /// Of the modes, per hour, above 0.
  final double[] rates;

  /// Amplitude of a mode for one unit put into a compartment: `mode x compartment`.
  final double[][] left;

  /// Amount in a compartment for one unit of a mode: `compartment x mode`.
  final double[][] right;

  private Modes(int size) {
    rates = new double[size];
    left = new double[size][size];
    right = new double[size][size];
  }

  /// The modes of `x' = A x`.
  ///
  /// @param a rates, per hour
  /// @param size how many leading compartments count; none of them may depend on a later one
  /// @throws IllegalStateException if the compartments are not numbered along the flow, or exchange
  ///   in a ring
  static Modes of(double[][] a, int size) {
    Modes modes = new Modes(size);
    for (int from = 0; from < size; ) {
      int to = endOfBlock(a, from, size);
      modes.add(a, from, to);
      from = to;
    }
    return modes;
  }

  private static int endOfBlock(double[][] a, int from, int size) {
    int end = from + 1;
    for (int row = from; row < end; row++) {
      for (int column = end; column < a.length; column++) {
        if (a[row][column] != 0) {
          end = column + 1;
        }
      }
    }
    if (end > size) {
      throw new IllegalStateException("compartment " + from + " depends on one left out");
    }
    return end;
  }

  private void add(double[][] a, int from, int to) {
    double[] scale = symmetricScale(a, from, to);
    double[][] block = new double[to - from][to - from];
    for (int row = from; row < to; row++) {
      for (int column = from; column < to; column++) {
        block[row - from][column - from] =
            row == column ? a[row][row] : Math.sqrt(a[row][column] * a[column][row]);
      }
    }
    double[][] vectors = SymmetricEigen.diagonalise(block);
    for (int mode = from; mode < to; mode++) {
      rates[mode] = apart(-block[mode - from][mode - from], from);
      for (int at = from; at < to; at++) {
        double vector = vectors[at - from][mode - from];
        right[at][mode] = vector * scale[at - from];
        left[mode][at] = vector / scale[at - from];
      }
    }
    follow(a, from, to);
  }

  /// `d` such that `a_ij d_j / d_i` is symmetric, along the tree of exchanges.
  private static double[] symmetricScale(double[][] a, int from, int to) {
    double[] scale = new double[to - from];
    scale[0] = 1;
    int exchanges = 0;
    for (int row = from; row < to; row++) {
      for (int column = row + 1; column < to; column++) {
        if (a[row][column] != 0) {
          exchanges++;
          scale[column - from] = scale[row - from] * Math.sqrt(a[column][row] / a[row][column]);
        }
      }
    }
    if (exchanges != to - from - 1) {
      throw new IllegalStateException("compartments %d to %d are no tree".formatted(from, to - 1));
    }
    return scale;
  }

  private double apart(double rate, int before) {
    double moved = rate;
    for (int mode = 0; mode < before; mode++) {
      if (Math.abs(moved - rates[mode]) < SMALLEST_GAP * moved) {
        moved = rates[mode] * (1 + SMALLEST_GAP);
      }
    }
    return moved;
  }

  /// Earlier modes drive the block: their right vectors go on into it, and its left vectors go back
  /// to what feeds it.
  private void follow(double[][] a, int from, int to) {
    for (int mode = from; mode < to; mode++) {
      double[] drive = new double[from];
      for (int at = from; at < to; at++) {
        for (int source = 0; source < from; source++) {
          drive[source] += left[mode][at] * a[at][source];
        }
      }
      for (int earlier = 0; earlier < from; earlier++) {
        double driven = 0;
        for (int source = 0; source < from; source++) {
          driven += drive[source] * right[source][earlier];
        }
        double share = driven / (rates[mode] - rates[earlier]);
        for (int at = from; at < to; at++) {
          right[at][earlier] += share * right[at][mode];
        }
        for (int source = 0; source < from; source++) {
          left[mode][source] -= share * left[earlier][source];
        }
      }
    }
  }

  /// Amounts in the compartments for one unit of a mode; 0 in those that were left out.
  ///
  /// @param compartments how many there are
  double[] unit(int mode, int compartments) {
    double[] amounts = new double[compartments];
    for (int at = 0; at < right.length; at++) {
      amounts[at] = right[at][mode];
    }
    return amounts;
  }

  /// Enters the rates as those of a person.
  ///
  /// @param first place of the first mode in the batch
  void enter(ModeBatch batch, int person, int first) {
    for (int mode = 0; mode < rates.length; mode++) {
      batch.rate(first + mode, person, rates[mode]);
    }
  }

  /// Lets a channel put an amount into a compartment.
  void drive(
      ModeBatch batch, int person, int first, int channel, int compartment, double amountMg) {
    for (int mode = 0; mode < rates.length; mode++) {
      batch.input(first + mode, channel, person, left[mode][compartment] * amountMg);
    }
  }

  /// Makes a compartment's concentration an output, ng/mL.
  void read(
      ModeBatch batch,
      int person,
      int first,
      ExposureBatch.Output output,
      int compartment,
      double volumeL) {
    for (int mode = 0; mode < rates.length; mode++) {
      batch.weight(
          output.ordinal(), first + mode, person, Units.ngPerMl(right[compartment][mode], volumeL));
    }
  }
}
