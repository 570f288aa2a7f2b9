// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// The interval in which a prediction is a hit, in the unit of the observed row.
///
/// @param low lower end, included
/// @param high upper end, included, at least `low`; infinite where the source did not reach it
/// @param how where it comes from, in words
public record Bounds(double low, double high, String how) {
  /// Whether a value lies inside.
  boolean hold(double value) {
    return low <= value && value <= high;
  }

  /// The same bounds, with something assumed about the prediction said too.
  Bounds noting(String assumption) {
    return new Bounds(low, high, how + "; " + assumption);
  }
}
