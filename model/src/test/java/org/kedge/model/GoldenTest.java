// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of `reference/golden.tsv` within its own tolerance.
class GoldenTest {
  private static final int ROWS = 131;

  record Golden(
      String id,
      String model,
      String scenario,
      String time,
      String timeUnit,
      String quantity,
      double value,
      String unit,
      String tolerance) {
    static Golden of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Golden(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          Double.parseDouble(cells.get(6)),
          cells.get(7),
          cells.get(8));
    }

    double allowed() {
      String[] words = tolerance.split(" ", -1);
      return switch (words[0]) {
        case "rel" -> Math.abs(value) * Double.parseDouble(words[1]);
        case "abs" -> Double.parseDouble(words[1]);
        case "exact" -> 0;
        default -> Double.parseDouble(words[0]);
      };
    }

    double hours() {
      double number = Double.parseDouble(time);
      return switch (timeUnit) {
        case "min" -> number / 60;
        case "h" -> number;
        default -> throw new IllegalArgumentException(id + ": no time in hours");
      };
    }
  }

  static Stream<Golden> rows() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/reference/golden.tsv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).map(Golden::of).toList().stream();
    }
  }

  @Test
  void holdsAllRows() throws IOException {
    assertEquals(ROWS, rows().count());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void reproduces(Golden golden) {
    double computed = GoldenScenario.compute(golden);
    // The file prints ten digits: half a unit of the last one is added to each tolerance.
    double printed = Math.abs(golden.value()) * 5e-10;
    double allowed = golden.allowed() + printed;
    assertTrue(
        Math.abs(computed - golden.value()) <= allowed,
        () ->
            "%s: %s, expected %s within %s"
                .formatted(golden.id(), computed, golden.value(), allowed));
  }
}
