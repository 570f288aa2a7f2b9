// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the trail as it is stored.
///
/// @param position 1, 2, 3 and so on without a gap
/// @param at when, in UTC
/// @param requestId the request that did it
/// @param actor who
/// @param access what
/// @param page where, as a pattern without ids
/// @param previousHash the hash of the line before, in hexadecimal
/// @param hash of this line, in hexadecimal
public record AuditLine(
    long position,
    Instant at,
    UUID requestId,
    Actor actor,
    Access access,
    @Nullable String page,
    String previousHash,
    String hash) {
  private static final String SEPARATOR = "\u001f";

  /// What the hash of this line should be, computed from its other fields.
  String expectedHash() {
    String text =
        String.join(
            SEPARATOR,
            Long.toString(position),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
            requestId.toString(),
            actor.id(),
            actor.role(),
            access.action().name(),
            access.outcome().name(),
            access.patientId() == null ? "" : access.patientId().toString(),
            orEmpty(access.resourceType()),
            orEmpty(access.resourceIds()),
            orEmpty(page),
            previousHash);
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
