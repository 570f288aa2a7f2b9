// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kedge.model.simd.Kernel;
import org.kedge.model.simd.Kernels;

/// Prints for each kernel of a solver how many bytes it allocates once it is warm.
final class AllocationProbe {
  private AllocationProbe() {}

  private static final int RUNS = 500;
  private static final int MOST_ROUNDS = 1000;

  /// Leaves the processor to the compiler, which works beside the test.
  private static final int PAUSE_MS = 10;

  /// A chain of states, each driven by a power of the one before, large enough for many pieces.
  private static Equations chain(int size) {
    StringBuilder text = new StringBuilder("parameter k\ninput dose\nstate drug = 1\n");
    for (int at = 0; at < size; at++) {
      text.append("state y%d = 1\n".formatted(at));
    }
    text.append("drug' = dose - k * drug\n");
    for (int at = 0; at < size; at++) {
      String before = at == 0 ? "drug" : "y" + (at - 1);
      text.append("y%d' = 1 + %s^1.7 / (2 + %s^1.7) - y%d\n".formatted(at, before, before, at));
    }
    return Equations.read(text + "output drug y" + (size - 1));
  }

  private static long allocated(Kernel kernel, double[] cells, ThreadMXBean threads) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int run = 0; run < RUNS; run++) {
      kernel.run(cells);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Solver solver =
        new Solver(
            chain(8),
            Method.rodas5P(),
            true,
            new Steps.Adaptive(1e-6, 1e-6, 1000),
            Kernels.lanes(1));
    Map<String, Kernel> kernels =
        Map.of(
            "preparation", solver.preparation,
            "factors", solver.factors,
            "step", solver.step,
            "dense", solver.dense,
            "observe", solver.observe);
    Memory memory = new Memory(solver.plan.layout, solver.scratch, solver.lanes);
    Arrays.fill(memory.cells, 1);
    kernels.forEach((name, kernel) -> {
      long bytes = Long.MAX_VALUE;
      for (int round = 0; round < MOST_ROUNDS && bytes > 0; round++) {
        bytes = allocated(kernel, memory.cells, threads);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
      }
      System.out.println(name + " " + bytes);
    });
  }
}
