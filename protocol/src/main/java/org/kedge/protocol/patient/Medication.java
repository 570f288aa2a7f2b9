// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A medicine that the patient takes or took.
///
/// @param concepts what it is, as concepts of the table `code/medication`, for example `ssri`;
///   empty where not recognised
/// @param ingredient the active substance, lower case; the record's words where not recognised
/// @param text the record's own words
/// @param taken whether it is taken now
/// @param start first day, where known
/// @param end last day, where known
/// @param response what it did for the depression, where recorded
/// @param improvementPct fall of the depression score under it, percent, where recorded
/// @param origin where the fact comes from
public record Medication(
    Set<String> concepts,
    String ingredient,
    String text,
    Taken taken,
    Optional<Day> start,
    Optional<Day> end,
    Response response,
    OptionalDouble improvementPct,
    String origin) {
  /// Whether a medicine is taken now.
  public enum Taken {
    /// Taken now.
    NOW,
    /// Stopped or completed.
    BEFORE,
    /// Not taken, or only planned: known absent.
    NEVER,
    /// Not stated.
    UNKNOWN
  }

  /// What an antidepressant trial came to.
  public enum Response {
    /// Recorded as adequate.
    ADEQUATE,
    /// Recorded as inadequate.
    INADEQUATE,
    /// Stopped because it was not tolerated: says nothing of the response.
    NOT_TOLERATED,
    /// Not recorded.
    UNKNOWN
  }

  /// Copies the concepts.
  public Medication {
    concepts = Set.copyOf(concepts);
  }

  /// Whether it begins after a day only.
  public boolean beginsAfter(LocalDate day) {
    return start.map(it -> it.first().isAfter(day)).orElse(false);
  }

  /// Whether it may be taken on a day: begun by then, not ended before, and not recorded as stopped
  /// without a date. Not stated counts as taken.
  public boolean mayBeTakenOn(LocalDate day) {
    if (taken == Taken.NEVER || beginsAfter(day)) {
      return false;
    }
    return end.map(it -> !it.last().isBefore(day)).orElse(taken != Taken.BEFORE);
  }
}
