// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.HashMap;
import java.util.Map;
import org.kedge.evidence.Table;

/// What a measure's values may look like: a row of `code/measure`.
///
/// @param concept the measure
/// @param unit its own unit
/// @param accepted factor to its own unit, by accepted unit
/// @param low least value that can be real
/// @param high greatest value that can be real
record Measure(String concept, String unit, Map<String, Double> accepted, double low, double high) {
  static Measure of(Table.Line line) {
    Map<String, Double> accepted = new HashMap<>();
    for (String pair : line.list("accepted")) {
      int at = pair.lastIndexOf('=');
      accepted.put(pair.substring(0, at), Double.valueOf(pair.substring(at + 1)));
    }
    return new Measure(
        line.text("concept"),
        line.text("unit"),
        Map.copyOf(accepted),
        line.requiredNumber("low"),
        line.requiredNumber("high"));
  }
}
