// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Cells of a comma-separated table.
final class Cells {
  /// Below this a number is written with an exponent.
  private static final double SMALL = 1e-6;

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private Cells() {}

  /// The same; empty where there is no number.
  static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  /// Six significant digits, the same in every locale.
  ///
  /// @throws NumberFormatException if the number is not finite
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    return Math.abs(value) < SMALL ? rounded.toString() : rounded.toPlainString();
  }

  /// Text, in quotes where it needs them.
  static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
