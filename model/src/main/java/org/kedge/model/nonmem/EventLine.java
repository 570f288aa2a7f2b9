// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// One line of a file of event data. A cell that is `.` or empty is missing.
///
/// @param number line in the file, from 1
/// @param cells text by column
/// @param written the line as it was, but for a dropped column PRED
record EventLine(int number, Map<Column, String> cells, String written) {
  /// What stands where there is no value.
  static final String MISSING = ".";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  String text(Column column) {
    return cells.getOrDefault(column, MISSING);
  }

  EventDataException fault(Column column, String expected) {
    return EventDataException.at(number, column.name(), text(column), expected);
  }

  OptionalDouble number(Column column) {
    String text = text(column);
    if (text.equals(MISSING) || text.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw fault(
          column,
          column == Column.TIME
              ? "hours as a number; dates and clock times are not read"
              : "a number, or . where there is none");
    }
    return OptionalDouble.of(value);
  }

  double required(Column column, String expected) {
    return number(column).orElseThrow(() -> fault(column, expected));
  }

  /// A number from 0 to `most`; 0 where it is missing.
  int count(Column column, int most) {
    double value = number(column).orElse(0);
    if (value != Math.rint(value) || value < 0 || value > most) {
      throw fault(column, "a whole number from 0 to " + most);
    }
    return (int) value;
  }

  /// @throws EventDataException if the cell holds anything but nothing or 0
  void mustBeNothing(Column column, String because) {
    if (number(column).orElse(0) != 0) {
      throw fault(column, ". or 0 " + because);
    }
  }
}
