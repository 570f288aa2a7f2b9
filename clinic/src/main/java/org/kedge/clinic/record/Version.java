// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stored version of one resource.
///
/// @param type of FHIR
/// @param id of the resource
/// @param number 1, 2, 3 and so on
/// @param patientId whose it is; none for what belongs to the clinic
/// @param updated when it was stored
/// @param status of the resource, where its type has one; none for what was imported: a session of
///   another clinic is none of ours
/// @param author user who stored it
/// @param requestId request that stored it
/// @param content in JSON; none where the version withdraws the resource
record Version(
    String type,
    UUID id,
    int number,
    @Nullable UUID patientId,
    Instant updated,
    @Nullable String status,
    String author,
    UUID requestId,
    @Nullable String content) {
  boolean deleted() {
    return content == null;
  }
}
