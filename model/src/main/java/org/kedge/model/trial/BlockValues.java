// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// Numbers of some patients side by side, `quantity x time x place` in one array. A quantity that
/// has no value for a patient, such as a relapse without a response before, is NaN here and does
/// not count.
///
/// One array a block: it is made by the thread that fills it, and the garbage collector does not
/// carry it about.
final class BlockValues {
  private final double[] numbers;
  private final int times;
  private final int patients;

  BlockValues(int times, int patients) {
    this.times = times;
    this.patients = patients;
    numbers = new double[Quantity.values().length * times * patients];
  }

  int times() {
    return times;
  }

  int patients() {
    return patients;
  }

  /// All numbers; open for writing.
  double[] numbers() {
    return numbers;
  }

  /// Where the values of a quantity at a time begin, one a patient.
  int from(Quantity quantity, int time) {
    return (quantity.ordinal() * times + time) * patients;
  }

  double value(Quantity quantity, int time, int place) {
    return numbers[from(quantity, time) + place];
  }
}
