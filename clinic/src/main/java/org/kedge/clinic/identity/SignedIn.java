// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// A person as the provider described them, with the roles this clinic understands.
final class SignedIn extends DefaultOidcUser {
  private static final long serialVersionUID = 1;

  private final transient List<Role> roles;
  private final String id;
  private final String displayName;

  SignedIn(OidcIdToken token, List<Role> roles) {
    super(authorities(roles), token);
    this.roles = roles;
    this.id = Objects.requireNonNull(token.getSubject());
    this.displayName =
        Optional.ofNullable(token.getFullName())
            .or(() -> Optional.ofNullable(token.getPreferredUsername()))
            .orElse(id);
  }

  /// The user; nobody if the provider gave no role of this clinic.
  Optional<CurrentUser> user() {
    return roles.stream().sorted().findFirst().map(r -> new CurrentUser(id, displayName, r));
  }

  private static Set<GrantedAuthority> authorities(List<Role> roles) {
    return roles.stream()
        .map(role -> new SimpleGrantedAuthority(role.authority()))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /// Keeps the name out of logs.
  @Override
  public String toString() {
    return id;
  }
}
