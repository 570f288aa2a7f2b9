// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the roles in a token. Words that are no role of this clinic are passed over.
///
/// @param path of the claim; a dot goes one level down, as in `realm_access.roles`
record RolesClaim(String path) {
  List<Role> of(Map<String, Object> claims) {
    Object found = claims;
    for (String step : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> level ? level.get(step) : null;
    }
    return words(found).stream().map(Role::of).flatMap(Optional::stream).toList();
  }

  private static List<String> words(@Nullable Object claim) {
    return switch (claim) {
      case String word -> List.of(word);
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }
}
