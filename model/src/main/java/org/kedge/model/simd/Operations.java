// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

/// How many operations a program asks for, for one person; each at least 0.
///
/// @param arithmetic sums, products, comparisons; a fused product and sum counts as two
/// @param divisions divisions and square roots
/// @param transcendental exponentials and logarithms
public record Operations(long arithmetic, long divisions, long transcendental) {
  /// Both together.
  public Operations plus(Operations other) {
    return new Operations(
        arithmetic + other.arithmetic,
        divisions + other.divisions,
        transcendental + other.transcendental);
  }

  /// As many operations again and again.
  ///
  /// @param count how often, at least 0
  public Operations times(long count) {
    return new Operations(arithmetic * count, divisions * count, transcendental * count);
  }
}
