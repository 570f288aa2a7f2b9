// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kedge.model.simd.FreshJvm;

class MoodLanesAllocationTest {
  /// A vector that became an object would cost millions of bytes a run.
  static final long FEW_BYTES = 4096;

  @Test
  void aWarmRunAllocatesNothing() throws IOException, InterruptedException {
    long bytes = Long.parseLong(FreshJvm.run(MoodLanesAllocationProbe.class).getFirst());
    assertTrue(bytes <= FEW_BYTES, () -> "a run allocated %d bytes".formatted(bytes));
  }
}
