// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private final Chart chart =
      Chart.titled("Pressure")
          .axes("time", "mmHg")
          .at(List.of(0.0, 10.0), List.of("11:30", "11:40"))
          .add(
              new Chart.Series(
                  "</script><b>", Chart.Kind.JOINED, "main", Arrays.asList(120.4, null), 0))
          .done();

  @Test
  void hasTheSameNumbersAsATable() {
    assertEquals(List.of("time", "</script><b>"), chart.heads());
    assertEquals(List.of(List.of("11:30", "120"), List.of("11:40", "–")), chart.rows());
  }

  @Test
  void cannotBreakOutOfItsDataBlock() {
    assertFalse(chart.json().contains("<"));
    assertTrue(chart.json().contains("\\u003c/script\\u003e"));
  }

  @Test
  void leavesAGapWhereThereIsNoValue() {
    assertTrue(chart.json().contains("\"values\":[120.4,null]"));
  }
}
