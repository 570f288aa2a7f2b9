// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import org.kedge.evidence.Evidence;
import org.kedge.model.pk.ConcentrationRow;
import org.kedge.model.pk.ExposurePlan;

/// Prints the fewest bytes that the effects of a moment on many people allocate.
final class AcuteLanesAllocationProbe {
  private static final int PEOPLE = 512;

  /// The compiler gets this many runs to finish before a run must come out clean.
  private static final int MOST_RUNS = 60_000;

  private AcuteLanesAllocationProbe() {}

  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ConcentrationRow row =
        ExposurePlan.infusions(new double[1], 1, new double[] {1}).batch(PEOPLE).row();
    Arrays.fill(row.effectSiteS(), 120);
    Arrays.fill(row.norketamineS(), 60);
    AcuteLanes lanes =
        new AcuteLanes(
            Collections.nCopies(PEOPLE, new AcuteEffect(Evidence.load()::value)), row.padded());
    double[] habituation = new double[row.padded()];
    double[] got = new double[4 * PEOPLE];
    long least = Long.MAX_VALUE;
    for (int run = 0; run < MOST_RUNS && least > AcuteLanesAllocationTest.FEW_BYTES; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      lanes.systolicRiseMmHg(row, got, 0);
      lanes.diastolicRiseMmHg(got, 0, PEOPLE);
      lanes.heartRateRisePerMin(got, 0, 2 * PEOPLE);
      lanes.dissociation(row, habituation, got, 3 * PEOPLE);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    System.out.println(least);
  }
}
