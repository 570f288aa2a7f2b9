// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;

/// What a plan is expected to do, or why that cannot be said. Care goes on without it.
public sealed interface Forecast {
  /// Curves with bands.
  ///
  /// @param curves one a quantity
  /// @param marks one sentence for each way in which the patient is unlike those studied, so that
  ///   the curves are an extrapolation; empty where the patient is not
  /// @param band what the band is, in words
  /// @param model name and version of the model
  record Predicted(List<PredictedCurve> curves, List<String> marks, String band, String model)
      implements Forecast {
    /// Copies the lists.
    public Predicted {
      curves = List.copyOf(curves);
      marks = List.copyOf(marks);
    }
  }

  /// No prediction.
  ///
  /// @param reason why, in one sentence
  record None(String reason) implements Forecast {}
}
