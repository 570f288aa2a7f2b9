// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids are random and mean nothing: UUIDs.
final class ResourceId {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ResourceId() {}

  static Optional<UUID> parse(@Nullable String text) {
    return text != null && UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
