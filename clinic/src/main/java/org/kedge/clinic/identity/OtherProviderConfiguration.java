// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/// An OpenID Connect provider of yours. Its configuration is read at the first sign-in, so the
/// clinic starts while the provider is away.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kedge.identity.provider.issuer")
class OtherProviderConfiguration {
  @Bean
  ClientRegistrationRepository clientRegistrations(IdentitySettings settings) {
    IdentitySettings.Provider provider = Objects.requireNonNull(settings.provider());
    return new OtherProvider(provider);
  }
}
