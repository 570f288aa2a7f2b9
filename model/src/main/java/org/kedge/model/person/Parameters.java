// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

/// Parameters of one person by evidence row; the typical person's are the rows' own values.
@FunctionalInterface
public interface Parameters {
  /// The value of a row for this person.
  ///
  /// @param id the row
  /// @param unit UCUM code that the reader expects
  /// @return in that unit
  /// @throws IllegalArgumentException if there is no such row, or its unit is another one
  /// @throws IllegalStateException if the row has no value
  double value(String id, String unit);

  /// The value of a row for the typical person, whoever this one is.
  ///
  /// @param id the row
  /// @param unit UCUM code that the reader expects
  /// @return in that unit
  /// @throws IllegalArgumentException if there is no such row, or its unit is another one
  /// @throws IllegalStateException if the row has no value
  default double typical(String id, String unit) {
    return value(id, unit);
  }
}
