// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Objects;

/// Outputs of many persons at the times of their problem, in the units of the equations.
public final class Trajectory {
  private final int persons;
  private final int lanes;
  private final int outputs;
  private final double[][] blocks;

  Trajectory(int persons, int lanes, int times, int outputs) {
    this.persons = persons;
    this.lanes = lanes;
    this.outputs = outputs;
    blocks = new double[Math.ceilDiv(persons, lanes)][times * outputs * lanes];
  }

  /// The outputs of a block.
  ///
  /// @shape `times x outputs x lanes`
  double[] block(int block) {
    return blocks[block];
  }

  /// One number.
  ///
  /// @param person place among the persons of the problem, from 0
  /// @param time place among its times, from 0
  /// @param output place in [Equations#outputs()], from 0
  /// @return finite
  /// @throws IndexOutOfBoundsException if there is no such place
  public double value(int person, int time, int output) {
    Objects.checkIndex(person, persons);
    Objects.checkIndex(output, outputs);
    return blocks[person / lanes][(time * outputs + output) * lanes + person % lanes];
  }
}
