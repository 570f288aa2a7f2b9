// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kedge.model.pk.Influence;
import org.kedge.model.trial.Blinding;

/// One person's records.
///
/// @param id ID, a whole number
/// @param covariates those that are known, in the units of their columns; they hold for all of the
///   subject's records
/// @param events in the order of the records
public record Subject(long id, Map<Column, Double> covariates, List<Event> events) {
  /// Copies the collections.
  public Subject {
    Map<Column, Double> ordered = new EnumMap<>(Column.class);
    ordered.putAll(covariates);
    covariates = Collections.unmodifiableMap(ordered);
    events = List.copyOf(events);
  }

  /// A covariate, where it is known.
  OptionalDouble covariate(Column column) {
    Double value = covariates.get(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// A covariate that must be known.
  ///
  /// @throws EventDataException if it is not
  double needed(Column column, String because) {
    return covariate(column)
        .orElseThrow(() -> fault("no %s, expected one because %s".formatted(column, because)));
  }

  /// What changes how the subject handles the drug.
  List<Influence> influences() {
    List<Influence> influences = new ArrayList<>();
    double liver = covariate(Column.LIVER).orElse(1);
    if (liver != 1) {
      influences.add(new Influence.ReducedLiver(liver));
    }
    if (covariate(Column.RIF).orElse(0) == 1) {
      influences.add(new Influence.Rifampicin());
    }
    return influences;
  }

  /// Whether the course is that of open treatment as the fit of one patient knows it.
  boolean isOpen() {
    int open = Blinding.OPEN.number();
    return covariate(Column.BLIND).orElse(open) == open && covariate(Column.UNSAT).orElse(0) == 0;
  }

  EventDataException fault(String what) {
    return new EventDataException("subject %d: %s".formatted(id, what));
  }
}
