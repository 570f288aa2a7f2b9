// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A number with its unit, for people to read.
///
/// @param value the number
/// @param unit UCUM code
public record Quantity(double value, String unit) {
  private static final int DECIMALS = 3;

  /// The number without needless zeros, then the unit.
  public String text() {
    String number = number(value);
    return switch (unit) {
      case "1" -> number;
      case "%" -> number + " %";
      case "{score}" -> number + (value == 1 ? " point" : " points");
      default -> number + " " + unit.replace("{", "").replace("}", "").replace("mm[Hg]", "mmHg");
    };
  }

  /// A number without needless zeros.
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
