// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// States of many people at many times, without what all share.
///
/// @shape every array: `time x person`, persons padded as in [MoodPeople]
public final class MoodParts {
  private final double[][] labile;
  private final double[][] consolidated;
  private final double[][] expectancy;

  /// Room for states.
  ///
  /// @param times number of days asked for, at least 0
  /// @param padded length of the arrays of the people, [MoodPeople#padded()]
  /// @throws NegativeArraySizeException if one is below 0
  public MoodParts(int times, int padded) {
    labile = new double[times][padded];
    consolidated = new double[times][padded];
    expectancy = new double[times][padded];
  }

  /// X1, 0 to 1.
  double[][] labile() {
    return labile;
  }

  /// X2, 0 to 1.
  double[][] consolidated() {
    return consolidated;
  }

  /// X3, 0 to 1.
  double[][] expectancy() {
    return expectancy;
  }
}
