// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.Map;
import org.kedge.model.person.Parameters;

/// The parameters of a person under an influence. Another pack than the one that the influence
/// scales cannot read them, because it would not see the influence.
///
/// @param factors by row
record Influenced(Influence influence, Map<String, Double> factors, Parameters person)
    implements Parameters {
  /// Checks that the person is not under it already.
  Influenced {
    Parameters under = person;
    while (under instanceof Influenced other) {
      if (other.influence.getClass() == influence.getClass()) {
        throw new IllegalArgumentException(
            "%s was applied twice, expected once a person".formatted(influence.word()));
      }
      under = other.person;
    }
  }

  @Override
  public double value(String id, String unit) {
    if (influence.pack().isForeign(id)) {
      throw new IllegalArgumentException(
          "%s scales the pack %s, and row %s belongs to another, expected a dose of that pack"
              .formatted(influence.word(), influence.pack().word(), id));
    }
    return factors.getOrDefault(id, 1.0) * person.value(id, unit);
  }

  @Override
  public double typical(String id, String unit) {
    return person.typical(id, unit);
  }
}
