// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import java.util.OptionalDouble;
import org.kedge.model.person.VirtualPatient;

/// The virtual patients of one arm one by one: those whose summary a run gives.
public final class Individuals {
  private final List<VirtualPatient> patients;
  private final Values values;
  private final Entrance entrance;

  Individuals(List<VirtualPatient> patients, Values values, Entrance entrance) {
    this.patients = patients;
    this.values = values;
    this.entrance = entrance;
  }

  /// The patients, in order.
  public List<VirtualPatient> patients() {
    return patients;
  }

  /// Whether a patient goes on after the day on which the arm's continuation begins.
  ///
  /// @param patient place of the patient
  public boolean goesOn(int patient) {
    return entrance.admits(values.block(patient), Values.place(patient));
  }

  /// The value of a quantity.
  ///
  /// @param time place among the design's times
  /// @param patient place of the patient
  /// @return value in the quantity's unit; absent for a relapse of who has not responded, and for
  ///   who has left
  /// @throws IndexOutOfBoundsException if there is no such time or patient
  /// @throws ArithmeticException if the number is not finite
  public OptionalDouble value(Quantity quantity, int time, int patient) {
    double value = values.block(patient).value(quantity, time, Values.place(patient));
    if (Double.isFinite(value)) {
      return OptionalDouble.of(value);
    }
    boolean counts = quantity != Quantity.RELAPSED && (entrance.isOfAll(time) || goesOn(patient));
    if (counts) {
      throw new ArithmeticException(
          "%s of patient %d is not finite".formatted(quantity.word(), patient));
    }
    return OptionalDouble.empty();
  }
}
