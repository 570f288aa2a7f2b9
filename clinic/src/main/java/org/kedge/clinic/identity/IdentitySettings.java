// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How people sign in, under `kedge.identity`.
///
/// @param failures wrong passwords in a row after which an account is locked
/// @param lockedFor how long it stays locked
/// @param provider an OpenID Connect provider of yours; without one the clinic is its own
@ConfigurationProperties("kedge.identity")
record IdentitySettings(int failures, Duration lockedFor, @Nullable Provider provider) {

  /// An OpenID Connect provider.
  ///
  /// @param issuer its address, under which it publishes its configuration
  /// @param clientId of this clinic there
  /// @param clientSecret of this clinic there
  /// @param rolesClaim claim of the ID token that lists the roles; a dot goes one level down
  record Provider(String issuer, String clientId, String clientSecret, String rolesClaim) {}
}
