// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.kedge.model.simd.Kernel;
import org.kedge.model.simd.Kernels;
import org.kedge.model.simd.Operations;

/// Solves a system for many persons at a time: blocks of persons, one a lane, share their steps.
///
/// Made once for a system, then used for any number of problems, by any number of threads.
public final class Solver {
  final Equations equations;
  final Plan plan;
  final int order;
  final Steps steps;
  final int lanes;
  final int scratch;
  final Kernel preparation;
  final Kernel factors;
  final Kernel step;
  final Kernel dense;
  final Kernel observe;

  /// A solver.
  ///
  /// @param equations of the system
  /// @param method for the states that are not linear
  /// @param exact whether states that are linear are solved exactly; else the method integrates all
  /// @param steps how long they are, and how many are allowed
  /// @param kernels plain, or lanes of some width
  /// @throws IllegalStateException if the virtual machine refuses the translated code
  public Solver(Equations equations, Method method, boolean exact, Steps steps, Kernels kernels) {
    this.equations = equations;
    order = method.order();
    plan = new Plan(equations, method, exact ? Partition.of(equations) : Partition.none(equations));
    this.steps = steps;
    lanes = kernels.lanes();
    int own = plan.layout.size();
    preparation = kernels.kernel(plan.preparation, own);
    factors = kernels.kernel(plan.factors, own);
    step = kernels.kernel(plan.step, own);
    dense = kernels.kernel(plan.dense, own);
    observe = kernels.kernel(plan.observe, own);
    scratch =
        List.of(plan.preparation, plan.factors, plan.step, plan.dense, plan.observe).stream()
            .mapToInt(program -> program.scratchRows())
            .max()
            .orElseThrow();
  }

  /// The solver that suits most: stiff method, linear states exact, two vectors of this machine a
  /// row, so that the processor has work while it waits for one of them.
  ///
  /// @throws IllegalStateException if the virtual machine refuses the translated code
  public static Solver of(Equations equations, Steps steps) {
    return new Solver(equations, Method.rodas5P(), true, steps, Kernels.lanes(2));
  }

  /// What a solution asked for, all lanes together, but for what is done once a person or an event.
  ///
  /// Each output time is counted with a dense output of its own, which several may have shared.
  ///
  /// @param problem that was solved
  /// @param solved what this solver made of it
  public Operations operations(Problem problem, Outcome.Solved solved) {
    long blocks = Math.ceilDiv(problem.size(), lanes);
    Operations observed = plan.observe.operations().plus(plan.dense.operations());
    return plan.step
        .operations()
        .times(solved.steps() * lanes)
        .plus(observed.times(problem.times().length * blocks * lanes));
  }

  /// Solves a problem.
  ///
  /// @param threads at least 1; the result does not depend on it
  /// @return all numbers, or the reason why there are none
  /// @throws IllegalArgumentException if a person or an event does not fit the equations, or there
  ///   is no thread
  /// @throws IllegalStateException if the caller's thread is interrupted meanwhile
  public Outcome solve(Problem problem, int threads) {
    Fit.check(equations, problem);
    int blocks = Math.ceilDiv(problem.size(), lanes);
    Trajectory trajectory =
        new Trajectory(problem.size(), lanes, problem.times().length, plan.outputs.size());
    AtomicInteger next = new AtomicInteger();
    AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(blocks);
    Parallel.run(
        Math.min(threads, blocks),
        () -> {
          Block block = new Block(this, problem);
          for (int at = next.getAndIncrement(); at < blocks; at = next.getAndIncrement()) {
            outcomes.set(at, block.solve(at, trajectory));
          }
        });
    long taken = 0;
    for (int at = 0; at < blocks; at++) {
      switch (outcomes.get(at)) {
        case Outcome.Failed failed -> {
          return failed;
        }
        case Outcome.Solved solved -> taken += solved.steps();
      }
    }
    return new Outcome.Solved(trajectory, taken);
  }
}
