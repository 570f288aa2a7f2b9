// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Prints the fewest bytes that a run of each kernel allocates.
final class LaneAllocationProbe {
  private static final int PEOPLE = 512;
  private static final int MODES = 11;
  private static final int TIMES = 200;
  private static final int MOST_RUNS = 60_000;

  private LaneAllocationProbe() {}

  public static void main(String[] arguments) {
    ModeBatch batch = new ModeBatch(PEOPLE, MODES, 1, new int[] {0, MODES});
    double[] timesH = new double[TIMES];
    Arrays.setAll(timesH, time -> time);
    ModeSchedule.Event[] infusion = {new ModeSchedule.Event(0, 0, 0.5, 1)};
    ModeSchedule schedule = ModeSchedule.of(1, infusion, timesH);
    double[] out = new double[TIMES * batch.people()];
    LaneModes lanes = new LaneModes();
    print("modes", () -> lanes.run(batch, schedule, out));
    long[] bits = new SplittableRandom(1).longs(PEOPLE).toArray();
    double[] normals = new double[PEOPLE];
    Normals numbers = new Normals();
    print("normals", () -> numbers.fill(bits, 1, normals));
    double[] bases = new SplittableRandom(2).doubles(PEOPLE, 0, 10).toArray();
    double[] exponents = new SplittableRandom(3).doubles(PEOPLE, 0.1, 10).toArray();
    double[] raised = new double[PEOPLE];
    Powers powers = new Powers();
    print("powers", () -> powers.raise(bases, exponents, raised));
  }

  private static void print(String kernel, Runnable run) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int count = 0; count < MOST_RUNS && least > LaneAllocationTest.FEW_BYTES; count++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    System.out.println(kernel + " " + (least <= LaneAllocationTest.FEW_BYTES ? "few" : least));
  }
}
