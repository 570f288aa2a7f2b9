// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// All values of one arm: `quantity x time x patient`. A quantity that has no value for a patient,
/// such as a relapse without a response before, stays NaN and does not count.
final class Values {
  private final double[][][] numbers;
  private final int times;

  Values(int times, int patients) {
    this.times = times;
    numbers = new double[Quantity.values().length][times][patients];
  }

  int times() {
    return times;
  }

  /// Values of a quantity at a time, one a patient; open for writing.
  double[] of(Quantity quantity, int time) {
    return numbers[quantity.ordinal()][time];
  }
}
