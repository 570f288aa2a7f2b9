// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Right-hand side of `dy/dt = f(t, y)`.
@FunctionalInterface
public interface Equation {
  /// Writes the derivative.
  ///
  /// @param time t
  /// @param state y, not to be changed
  /// @param derivative receives dy/dt; the same length as `state`
  void derive(double time, double[] state, double[] derivative);
}
