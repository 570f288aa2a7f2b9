// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The plain twin of [LaneKernels]: walks through the program for one person after the other.
record PlainKernels(int lanes) implements Kernels {
  PlainKernels {
    if (lanes < 1) {
      throw new IllegalArgumentException("lanes must be at least 1, was " + lanes);
    }
  }

  @Override
  public Kernel kernel(Program program, int scratch) {
    return memory -> {
      for (int lane = 0; lane < lanes; lane++) {
        run(program, memory, lane);
      }
    };
  }

  private void run(Program program, double[] memory, int lane) {
    Map<Term, Double> values = new HashMap<>();
    for (Program.Step step : program.steps) {
      List<Term> sources = step.sources();
      double a = value(program, values, memory, lane, sources.getFirst());
      double b = value(program, values, memory, lane, sources.get(Math.min(1, sources.size() - 1)));
      double result =
          step.fused()
              ? Math.fma(a, b, value(program, values, memory, lane, sources.getLast()))
              : step.term().op.value.applyAsDouble(a, b);
      values.put(step.term(), result);
    }
    program.outputs.forEach(
        (row, term) -> memory[row * lanes + lane] = value(program, values, memory, lane, term));
  }

  private double value(
      Program program, Map<Term, Double> values, double[] memory, int lane, Term term) {
    return switch (term.op) {
      case CONSTANT -> term.constant;
      case SYMBOL -> memory[program.inputs.getOrDefault(term, -1) * lanes + lane];
      default -> values.getOrDefault(term, Double.NaN);
    };
  }
}
