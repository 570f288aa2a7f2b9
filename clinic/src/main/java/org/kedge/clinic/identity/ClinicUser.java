// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A person with an account of the clinic's own.
///
/// @param id random, for tokens and the audit trail
/// @param displayName as colleagues read it
/// @param role in the clinic
/// @param hash of the password
/// @param enabled whether the account may be used
/// @param locked whether it is locked for a while after wrong passwords
record ClinicUser(
    UUID id, String displayName, Role role, String hash, boolean enabled, boolean locked)
    implements UserDetails {
  private static final long serialVersionUID = 1;

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(role.authority()));
  }

  @Override
  public String getPassword() {
    return hash;
  }

  /// The id: what people sign in with is not handed on.
  @Override
  public String getUsername() {
    return id.toString();
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /// Keeps name and hash out of logs.
  @Override
  public String toString() {
    return role + " " + id;
  }
}
