// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A condition of the patient, as recorded. Family history and entries in error are not diagnoses.
///
/// @param concepts what it is, as concepts of the table `code/condition`; empty where the entry was
///   not recognised
/// @param text the record's own words
/// @param certainty how sure the record is
/// @param phase whether it is there now
/// @param onset first day, where known
/// @param end last day, where known
/// @param recorded day of the entry, where known
/// @param origin where the fact comes from, for example the resource it was read from
public record Diagnosis(
    Set<String> concepts,
    String text,
    Certainty certainty,
    Phase phase,
    Optional<Day> onset,
    Optional<Day> end,
    Optional<LocalDate> recorded,
    String origin) {
  /// Whether a condition is there now.
  public enum Phase {
    /// Active, recurring or relapsed.
    CURRENT,
    /// Inactive, in remission or resolved.
    PAST,
    /// Not stated: read as current where that is the careful reading.
    UNKNOWN
  }

  /// Copies the concepts.
  public Diagnosis {
    concepts = Set.copyOf(concepts);
  }

  /// Whether it is over on a day: it has ended by then, or the record says so without a date.
  public boolean isPast(LocalDate day) {
    return end.map(it -> !it.last().isAfter(day)).orElse(phase == Phase.PAST);
  }

  /// Whether the entry is about a concept.
  public boolean is(String concept) {
    return concepts.contains(concept);
  }
}
