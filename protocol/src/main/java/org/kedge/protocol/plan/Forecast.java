// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;

/// What a plan is expected to do, or why that cannot be said. Care goes on without it.
public sealed interface Forecast {
  /// Curves with bands.
  ///
  /// @param curves one a quantity
  /// @param band what the band is, in words
  /// @param model name and version of the model
  record Predicted(List<PredictedCurve> curves, String band, String model) implements Forecast {
    /// Copies the curves.
    public Predicted {
      curves = List.copyOf(curves);
    }
  }

  /// No prediction.
  ///
  /// @param reason why, in one sentence
  record None(String reason) implements Forecast {}
}
