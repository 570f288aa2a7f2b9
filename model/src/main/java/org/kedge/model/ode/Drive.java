// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;

/// The linear states of a block as modes: what they start from, and what events do to them.
final class Drive {
  private final Linear linear;
  private final double[] cells;
  private final int lanes;
  private final int size;
  private final Modes[] modes;
  private final double[][] matrix;
  private final int[][] between;
  private final int[][] vectors;
  private final int[][] weights;
  private final int rates;
  private final int amounts;
  private final int shift;

  /// What a unit of each input adds to the modes and to the shift: input by mode and lane.
  private final double[][] toAmounts;

  private final double[][] toShift;

  Drive(Linear linear, Memory memory) {
    this.linear = linear;
    cells = memory.cells;
    lanes = memory.lanes;
    size = linear.states.size();
    matrix = new double[size][size];
    modes = new Modes[lanes];
    Arrays.setAll(modes, lane -> new Modes(linear.blocks));
    between = memory.at(linear.between);
    vectors = memory.at(linear.vectors);
    weights = memory.at(linear.weights);
    rates = memory.at(linear.rates);
    amounts = memory.at(linear.modes);
    shift = memory.at(linear.shift);
    toAmounts = new double[linear.inputs][size * lanes];
    toShift = new double[linear.inputs][size * lanes];
  }

  /// Works out the modes of each lane and puts the states at their start, all inputs at 0.
  ///
  /// @param initial place of the states at the start, in the order of the equations
  /// @return whether every lane has real modes
  boolean start(int initial) {
    Arrays.fill(cells, amounts, amounts + size * lanes, 0);
    Arrays.fill(cells, shift, shift + size * lanes, 0);
    for (int lane = 0; lane < lanes; lane++) {
      if (!workOut(lane)) {
        return false;
      }
      for (int state = 0; state < size; state++) {
        add(state, cells[initial + linear.places.get(state) * lanes + lane], lane);
      }
    }
    rate(linear.inputs - 1, 1);
    return true;
  }

  private boolean workOut(int lane) {
    for (int to = 0; to < size; to++) {
      for (int from = 0; from < size; from++) {
        matrix[to][from] = between[to][from] < 0 ? 0 : cells[between[to][from] + lane];
      }
    }
    if (!modes[lane].of(matrix)) {
      return false;
    }
    for (int mode = 0; mode < size; mode++) {
      cells[rates + mode * lanes + lane] = modes[lane].rates[mode];
      for (int state = 0; state < size; state++) {
        if (vectors[state][mode] >= 0) {
          cells[vectors[state][mode] + lane] = modes[lane].vectors[state][mode];
        }
      }
    }
    for (int input = 0; input < linear.inputs; input++) {
      respond(input, lane);
    }
    return true;
  }

  private void respond(int input, int lane) {
    for (int mode = 0; mode < size; mode++) {
      double sum = 0;
      for (int state = 0; state < size; state++) {
        if (weights[state][input] >= 0) {
          sum += modes[lane].inverse[mode][state] * cells[weights[state][input] + lane];
        }
      }
      toAmounts[input][mode * lanes + lane] = sum / modes[lane].rates[mode];
    }
    for (int state = 0; state < size; state++) {
      double sum = 0;
      for (int mode = 0; mode < size; mode++) {
        sum += modes[lane].vectors[state][mode] * toAmounts[input][mode * lanes + lane];
      }
      toShift[input][state * lanes + lane] = sum;
    }
  }

  /// A linear state jumps.
  void bolus(int state, double amount) {
    for (int lane = 0; lane < lanes; lane++) {
      add(state, amount, lane);
    }
  }

  private void add(int state, double amount, int lane) {
    for (int mode = 0; mode < size; mode++) {
      cells[amounts + mode * lanes + lane] += modes[lane].inverse[mode][state] * amount;
    }
  }

  /// An input changes by a difference: modes and shift move, the states do not.
  void rate(int input, double difference) {
    for (int at = 0; at < size * lanes; at++) {
      cells[amounts + at] += difference * toAmounts[input][at];
      cells[shift + at] += difference * toShift[input][at];
    }
  }
}
