// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Predictions of one subject.
///
/// @param values one an event, in the unit of its compartment, at least 0 but for rounding; nothing
///   where there is none
/// @param gaps why records that could have a prediction have none, a clause each; empty where all
///   have one
public record Predicted(List<OptionalDouble> values, Set<String> gaps) {
  /// Copies both.
  public Predicted {
    values = List.copyOf(values);
    gaps = Set.copyOf(gaps);
  }
}
