// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;

/// What moments of a design have to be.
final class Ascending {
  private Ascending() {}

  /// @param what names the moments in the error
  /// @throws IllegalArgumentException if there are none, one is below 0 or not finite, or one is
  ///   not after the one before it
  static void require(String what, List<Double> moments) {
    if (moments.isEmpty()) {
      throw new IllegalArgumentException(what + ": at least one is needed");
    }
    double before = -1;
    for (double moment : moments) {
      if (!(moment >= 0 && moment > before && Double.isFinite(moment))) {
        throw new IllegalArgumentException(
            "%s must be from 0 and ascending, were %s".formatted(what, moments));
      }
      before = moment;
    }
  }
}
