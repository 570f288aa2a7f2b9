// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Event data with predictions behind them.
///
/// @param lines the header, then one an event
/// @param gaps subjects who lack a prediction that others have, by the column and the reason, in
///   words
public record PredictedData(List<String> lines, SortedMap<String, Integer> gaps) {
  /// Copies both.
  public PredictedData {
    lines = List.copyOf(lines);
    gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
  }
}
