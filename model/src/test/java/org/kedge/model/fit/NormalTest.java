// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /// Abramowitz and Stegun 1964, tables 26.1 and 26.2; far below, `-log10` of the tail.
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.841344746068543",
    "-1, 0.158655253931457",
    "2.5, 0.993790334674224",
    "-2.5, 0.006209665325776",
    "-3.5, 0.000232629079036"
  })
  void agreesWithTheTable(double x, double below) {
    assertEquals(1, Math.exp(Normal.logBelow(x)) / below, 1e-11);
  }

  @ParameterizedTest
  @CsvSource({"-5, 6.54265", "-10, 23.11805", "-20, 88.56010"})
  void agreesFarBelow(double x, double minusLog10) {
    assertEquals(-minusLog10 * Math.log(10), Normal.logBelow(x), 2e-5 * Math.log(10));
  }

  @ParameterizedTest
  @CsvSource({"-30", "-3.0000001", "-2.9999999", "0", "4", "30"})
  void theHazardIsTheSlopeOfTheLogarithm(double x) {
    double step = 1e-5;
    double slope = (Normal.logBelow(x + step) - Normal.logBelow(x - step)) / (2 * step);
    assertEquals(slope, Normal.hazard(x), 1e-5);
  }
}
