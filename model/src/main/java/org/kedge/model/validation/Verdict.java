// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Optional;

/// What became of an observed row.
public sealed interface Verdict {
  /// The prediction lies in the bounds.
  record Hit(Prediction prediction, Bounds bounds) implements Verdict {}

  /// The prediction lies outside.
  record Miss(Prediction prediction, Bounds bounds) implements Verdict {}

  /// There is a prediction and nothing to hold it against.
  ///
  /// @param why what is missing
  record NotJudged(Prediction prediction, String why) implements Verdict {}

  /// There is no prediction.
  ///
  /// @param why the first thing that is missing
  record NotSimulated(String why) implements Verdict {}

  /// Holds a prediction against bounds.
  ///
  /// @param ground bounds in the unit of the prediction, where the row allows any
  static Verdict of(Prediction prediction, Optional<Bounds> ground) {
    if (ground.isEmpty()) {
      return new NotJudged(
          prediction, "bounds: neither an interval nor a spread with its n is published");
    }
    Bounds bounds = ground.get();
    return bounds.hold(prediction.value())
        ? new Hit(prediction, bounds)
        : new Miss(prediction, bounds);
  }
}
