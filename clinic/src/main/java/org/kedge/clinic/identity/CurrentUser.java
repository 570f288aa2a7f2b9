// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The person who is signed in. A page's method takes it as a parameter.
///
/// @param id that never changes and is no name
/// @param name as colleagues read it
/// @param role in this clinic
public record CurrentUser(String id, String name, Role role) {
  /// Whoever is signed in on this thread.
  public static Optional<CurrentUser> find() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<CurrentUser> of(@Nullable Authentication authentication) {
    return Optional.ofNullable(authentication)
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .flatMap(principal -> ((SignedIn) principal).user());
  }

  /// Keeps the name out of logs.
  @Override
  public String toString() {
    return role + " " + id;
  }
}
