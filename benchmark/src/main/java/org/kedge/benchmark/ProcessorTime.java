// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Processor time of the whole process for one operation, compiler and garbage collector included.
///
/// The wall clock of a machine that others use says little.
public final class ProcessorTime implements InternalProfiler {
  static final String LABEL = "processor";
  private static final double NS = 1e-9;

  private long before;

  /// Made by the harness.
  public ProcessorTime() {}

  private static long nowNs() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : -1;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nowNs();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (nowNs() - before) * NS / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, seconds, "s/op", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "processor time of an operation";
  }
}
