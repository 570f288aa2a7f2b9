// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// What became of an observed row.
public sealed interface Verdict {
  /// The prediction lies in the bounds.
  record Hit(Prediction prediction, Bounds bounds) implements Verdict {}

  /// The prediction lies outside.
  record Miss(Prediction prediction, Bounds bounds) implements Verdict {}

  /// There is no prediction, or nothing to hold it against.
  ///
  /// @param why the first thing that is missing
  record NotSimulated(String why) implements Verdict {}

  /// Holds a prediction against bounds.
  static Verdict of(Prediction prediction, Bounds bounds) {
    return bounds.hold(prediction.value())
        ? new Hit(prediction, bounds)
        : new Miss(prediction, bounds);
  }
}
