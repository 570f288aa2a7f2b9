// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Inner loops allocate nothing: what a run allocates is its own scratch, once.
class LaneAllocationTest {
  /// A table of exponentials and the amplitudes of one vector of people; vectors that became
  /// objects would be millions of bytes.
  static final long FEW_BYTES = 16_384;

  @Test
  void aWarmRunAllocatesItsScratchAlone() throws IOException, InterruptedException {
    assertEquals(
        List.of("modes few", "normals few", "powers few"), FreshJvm.run(LaneAllocationProbe.class));
  }
}
