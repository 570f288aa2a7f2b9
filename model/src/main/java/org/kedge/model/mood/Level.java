// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// What a total says of the severity on the MADRS.
///
/// @param madrs the level, points, 0 to the maximum of the scale
/// @param sd standard deviation of the reading about the truth, rating and map together, points of
///   the MADRS, above 0
/// @param end whether the instrument could not have shown more, or less
public record Level(double madrs, double sd, End end) {
  /// Where on its instrument a total lies.
  public enum End {
    /// Between the ends: the level is what it is.
    NEITHER,
    /// The lowest total: the truth is this level or less.
    LOWEST,
    /// The highest total: the truth is this level or more.
    HIGHEST
  }
}
