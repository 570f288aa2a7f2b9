// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "0.50, 1, 0.5",
    "94, %, 94 %",
    "140, mm[Hg], 140 mmHg",
    "1, {score}, 1 point",
    "4, {score}, 4 points"
  })
  void readsAsAPersonWouldSayIt(double value, String unit, String text) {
    assertEquals(text, new Quantity(value, unit).text());
  }
}
