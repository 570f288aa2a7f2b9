// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import org.kedge.model.simd.Kernels;

/// The stiff method with linear states solved exactly, the default.
class ExactLinearTest implements IntegratorContract {
  @Override
  public Solver solver(Equations equations, Steps steps) {
    return new Solver(equations, Method.rodas5P(), true, steps, Kernels.lanes(1));
  }

  @Override
  public int order() {
    return 5;
  }
}
