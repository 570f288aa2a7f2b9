// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kedge.model.simd.FreshJvm;

class AcuteLanesAllocationTest {
  /// A vector that became an object would cost tens of thousands of bytes a moment.
  static final long FEW_BYTES = 1024;

  @Test
  void aWarmMomentAllocatesNothing() throws IOException, InterruptedException {
    long bytes = Long.parseLong(FreshJvm.run(AcuteLanesAllocationProbe.class).getFirst());
    assertTrue(bytes <= FEW_BYTES, () -> "a moment allocated %d bytes".formatted(bytes));
  }
}
