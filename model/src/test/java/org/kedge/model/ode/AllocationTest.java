// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.model.simd.FreshJvm;

/// No kernel allocates once it is warm: one that does has its vectors on the heap, and is several
/// times slower.
class AllocationTest {
  @Test
  void aWarmKernelAllocatesNothing() throws IOException, InterruptedException {
    List<String> kernels = FreshJvm.run(AllocationProbe.class).stream().sorted().toList();
    assertEquals(List.of("dense 0", "factors 0", "observe 0", "preparation 0", "step 0"), kernels);
  }
}
