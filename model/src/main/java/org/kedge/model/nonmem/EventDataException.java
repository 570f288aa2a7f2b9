// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

/// Event data are not as expected. The message names the place, the value and what was expected.
public final class EventDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EventDataException(String message) {
    super(message);
  }

  static EventDataException at(int line, String column, String value, String expected) {
    return new EventDataException(
        "line %d, column %s: was '%s', expected %s"
            .formatted(line, column, brief(value), expected));
  }

  private static String brief(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "..." : value;
  }
}
