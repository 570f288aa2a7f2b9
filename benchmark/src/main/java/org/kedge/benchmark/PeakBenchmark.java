// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a core can do at most: fused products and sums in registers, and what a division and an
/// exponential cost beside them.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class PeakBenchmark {
  static final int ROUNDS = 100_000;

  /// Independent chains, enough to fill the latency of an operation.
  static final int CHAINS = 8;

  static final int LANES = DoubleVector.SPECIES_PREFERRED.length();
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private final double[] cells = new double[CHAINS * LANES];
  private double factor = 0.999;

  /// Fused products and sums: `2 x CHAINS x LANES x ROUNDS` operations.
  @Benchmark
  public double[] fused() {
    DoubleVector by = DoubleVector.broadcast(SPECIES, factor);
    DoubleVector a = DoubleVector.broadcast(SPECIES, 1);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    DoubleVector e = a;
    DoubleVector f = a;
    DoubleVector g = a;
    DoubleVector h = a;
    for (int round = 0; round < ROUNDS; round++) {
      a = a.fma(by, by);
      b = b.fma(by, by);
      c = c.fma(by, by);
      d = d.fma(by, by);
      e = e.fma(by, by);
      f = f.fma(by, by);
      g = g.fma(by, by);
      h = h.fma(by, by);
    }
    DoubleVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
    sum.intoArray(cells, 0);
    return cells;
  }

  /// Divisions: `CHAINS x LANES x ROUNDS`.
  @Benchmark
  public double[] divisions() {
    Arrays.fill(cells, factor);
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 0; at < cells.length; at += LANES) {
        DoubleVector value = DoubleVector.fromArray(SPECIES, cells, at);
        DoubleVector.broadcast(SPECIES, factor).div(value).intoArray(cells, at);
      }
    }
    return cells;
  }

  /// Exponentials: `CHAINS x LANES x ROUNDS`.
  @Benchmark
  public double[] exponentials() {
    Arrays.fill(cells, factor);
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 0; at < cells.length; at += LANES) {
        DoubleVector value = DoubleVector.fromArray(SPECIES, cells, at);
        value.neg().lanewise(VectorOperators.EXP).intoArray(cells, at);
      }
    }
    return cells;
  }
}
