// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing done to one patient's data, or to none in particular.
///
/// @param action what was done
/// @param outcome how it ended
/// @param patientId whose data
/// @param resourceType FHIR type, or several joined by commas
/// @param resourceIds the ids touched, joined by commas; none for all of the type
public record Access(
    Action action,
    Outcome outcome,
    @Nullable UUID patientId,
    @Nullable String resourceType,
    @Nullable String resourceIds) {
  private static final int MOST_IDS = 100;

  /// Something that concerns no resource.
  public static Access of(Action action, Outcome outcome) {
    return new Access(action, outcome, null, null, null);
  }

  /// Something done to resources of one type.
  ///
  /// @param ids which ones; empty for all that the patient has of the type
  public static Access to(
      Action action, Optional<UUID> patientId, String resourceType, Collection<UUID> ids) {
    String joined = joined(ids);
    return new Access(action, Outcome.DONE, patientId.orElse(null), resourceType, joined);
  }

  private static @Nullable String joined(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return null;
    }
    String named =
        ids.stream().limit(MOST_IDS).map(UUID::toString).collect(Collectors.joining(","));
    return ids.size() > MOST_IDS ? "%s and %d more".formatted(named, ids.size() - MOST_IDS) : named;
  }

  /// The same with another end.
  public Access ended(Outcome other) {
    return new Access(action, other, patientId, resourceType, resourceIds);
  }
}
