// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Prints the fewest bytes that a run of the mood of many people allocates.
final class MoodLanesAllocationProbe {
  private MoodLanesAllocationProbe() {}

  private static final int PEOPLE = 512;
  private static final int TIMES = 200;
  private static final double LAST_DAY = 60;

  /// A vector that became an object would cost at least 16 bytes a vector operation: millions of
  /// bytes a run. The compiler gets this many runs to finish before a run must come out clean.
  private static final int MOST_RUNS = 2000;

  private static final long FEW_BYTES = MoodLanesAllocationTest.FEW_BYTES;

  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    MoodPeople people = MoodPeoples.drawn(PEOPLE, 1);
    double[] days = new double[TIMES];
    Arrays.setAll(days, time -> LAST_DAY * time / TIMES);
    MoodLanes lanes =
        new MoodLanes(
            people, MoodPeoples.sessions(1, 0, 2, 4, 7, 9, 11), days, Consolidation.SATURATED);
    MoodParts parts = new MoodParts(TIMES, people.padded());
    double[][] madrs = new double[TIMES][people.padded()];
    double[] baseline = new double[people.padded()];
    long least = Long.MAX_VALUE;
    for (int run = 0; run < MOST_RUNS && least > FEW_BYTES; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      lanes.run(parts);
      lanes.madrs(parts, baseline, false, madrs);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    System.out.println(least);
  }
}
