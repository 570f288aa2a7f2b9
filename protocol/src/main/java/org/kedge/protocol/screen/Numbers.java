// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them: one decimal at most, no trailing zero, the same in every locale.
final class Numbers {
  private Numbers() {}

  static String text(double number) {
    return BigDecimal.valueOf(number)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
