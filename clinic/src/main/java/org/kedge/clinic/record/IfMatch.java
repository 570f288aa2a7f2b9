// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version that a writer says it has seen: `W/"3"`.
final class IfMatch {
  private static final Pattern WEAK_TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

  private IfMatch() {}

  static Optional<Integer> version(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    Matcher tag = WEAK_TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new InvalidRequestException("If-Match must look like W/\"3\".");
    }
    return Optional.of(Integer.valueOf(tag.group(1)));
  }
}
