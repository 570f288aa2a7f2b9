// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.kedge.evidence.Evidence;

/// The parameters that the golden numbers were made with: the rows of today, but for those that the
/// project has fitted since, which `reference/parameters.csv` holds as they were.
public final class ReferenceParameters {
  private ReferenceParameters() {}

  /// Today's rows with the reference's values.
  public static Evidence load() {
    Evidence evidence = Evidence.load();
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      double number = Double.parseDouble(cells[1]);
      evidence =
          switch (cells[2]) {
            case "value" -> evidence.withValue(cells[0], number);
            case "spread" -> evidence.withSpread(cells[0], number);
            default -> throw new IllegalArgumentException("neither value nor spread: " + line);
          };
    }
    return evidence;
  }

  private static List<String> lines() {
    try (InputStream stream =
        Objects.requireNonNull(
            ReferenceParameters.class.getResourceAsStream("/reference/parameters.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
