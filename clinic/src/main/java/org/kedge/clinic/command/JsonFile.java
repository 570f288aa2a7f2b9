// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A JSON file that a person wrote: one object, no key twice, nothing after it.
final class JsonFile {
  private static final int LONGEST = 1024 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern NOISE =
      Pattern.compile(
          "(: expected close marker| \\(start marker| \\(\\d+, from |: enable |: was expecting).*",
          Pattern.DOTALL);

  private JsonFile() {}

  /// Reads the object of a file.
  ///
  /// @param keys that it may have
  /// @throws BadInput if it cannot be read, is no JSON, no object, or has another key
  static JsonObject read(String file, Set<String> keys) throws BadInput {
    String text = InputFile.read(file, LONGEST);
    try {
      return JsonObject.of(file, "", JSON.readTree(text), keys);
    } catch (JacksonException broken) {
      throw new BadInput("%s: is no JSON%s".formatted(file, fault(broken)), broken);
    }
  }

  /// Place and kind of a fault, without what only the reader's programmer understands.
  private static String fault(JacksonException broken) {
    TokenStreamLocation place = broken.getLocation();
    String where =
        place == null
            ? ""
            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    String what = String.valueOf(broken.getOriginalMessage());
    return "%s: %s".formatted(where, NOISE.matcher(what).replaceFirst(""));
  }
}
