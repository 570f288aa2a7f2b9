// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Solver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// KET18 through the solver that the model uses, with its default settings. Its answers are tested
/// by `Ket18ReferenceTest`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx1g"})
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
public class Ket18Benchmark {
  static final int PATIENTS = 2000;

  /// Threads of the solver.
  @Param({"1", "2"})
  public int threads;

  /// Of the solver: `DEMANDED` or `NAMED`.
  @Param({"DEMANDED", "NAMED"})
  public String tolerances = "DEMANDED";

  private Solver solver = solver();
  private final Problem problem = Ket18.problem(PATIENTS);

  /// Prepares the equations.
  @Setup
  public void prepare() {
    solver = solver();
  }

  private Solver solver() {
    return Solver.of(Ket18.equations(), Ket18.Tolerances.valueOf(tolerances).steps(1));
  }

  /// Two thousand patients.
  @Benchmark
  public Outcome patients() {
    return solver.solve(problem, threads);
  }
}
