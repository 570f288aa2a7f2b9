// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/// The pages as a client of a provider elsewhere, asked for its endpoints once.
final class OtherProvider implements ClientRegistrationRepository {
  private final IdentitySettings.Provider provider;
  private @Nullable ClientRegistration known;

  OtherProvider(IdentitySettings.Provider provider) {
    this.provider = provider;
  }

  @Override
  public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!ClinicProvider.REGISTRATION.equals(id)) {
      return null;
    }
    if (known == null) {
      known =
          ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
              .registrationId(ClinicProvider.REGISTRATION)
              .clientId(provider.clientId())
              .clientSecret(provider.clientSecret())
              .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
              .build();
    }
    return known;
  }
}
