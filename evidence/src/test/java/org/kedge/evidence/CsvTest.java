// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void splitsFieldsAndLines() {
    assertEquals(List.of(List.of("a", "b"), List.of("", "c")), Csv.read("a,b\r\n,c\n"));
  }

  @Test
  void keepsCommasQuotesAndLineBreaksOfQuotedFields() {
    assertEquals(
        List.of(List.of("a,b", "say \"x\"\nagain", "")),
        Csv.read("\"a,b\",\"say \"\"x\"\"\nagain\",\n"));
  }

  @Test
  void refusesAnOpenQuoteAndTextBehindOne() {
    assertThrows(IllegalArgumentException.class, () -> Csv.read("a,\"b\n"));
    assertThrows(IllegalArgumentException.class, () -> Csv.read("\"a\"b\n"));
  }
}
