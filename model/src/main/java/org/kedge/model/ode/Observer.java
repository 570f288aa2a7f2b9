// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Writes the outputs of a block at the times that are wanted.
final class Observer {
  private final Solver solver;
  private final double[] times;
  private final Memory memory;
  private final int fraction;
  private final int lapse;
  private final int outputs;
  private final int outputCells;
  private final int probe;
  private int observed;
  private double[] results = {};

  Observer(Solver solver, Problem problem, Memory memory) {
    this.solver = solver;
    this.memory = memory;
    times = problem.times();
    fraction = memory.at(solver.plan.fraction);
    lapse = memory.at(solver.plan.lapse);
    outputs = memory.at(solver.plan.outputs);
    outputCells = solver.plan.outputs.size() * memory.lanes;
    probe = memory.at(solver.plan.probe);
  }

  /// A new block of persons, whose outputs go to an array.
  ///
  /// @shape `times x outputs x lanes`
  void begin(double[] receiver) {
    results = receiver;
    observed = 0;
  }

  /// Writes outputs of time 0.
  ///
  /// @return whether all are finite
  boolean atStart() {
    return write(0, 1, 0);
  }

  /// Writes outputs within a step.
  ///
  /// @return whether all are finite
  boolean within(double start, double length, double end) {
    if (observed == times.length || times[observed] > end) {
      return true;
    }
    solver.dense.run(memory.cells);
    return write(start, length, end);
  }

  private boolean write(double start, double length, double end) {
    for (; observed < times.length && times[observed] <= end; observed++) {
      double after = times[observed] - start;
      memory.fill(fraction, Math.min(1, after / length));
      memory.fill(lapse, after);
      solver.observe.run(memory.cells);
      if (!Double.isFinite(memory.largest(probe))) {
        return false;
      }
      System.arraycopy(memory.cells, outputs, results, observed * outputCells, outputCells);
    }
    return true;
  }
}
