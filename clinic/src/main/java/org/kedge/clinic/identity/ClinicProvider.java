// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.jspecify.annotations.Nullable;
import org.kedge.clinic.database.RandomText;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.util.function.SingletonSupplier;

/// The clinic's pages as a client of the clinic's own authorization server: both ends of it.
///
/// The secret between them is new at every start. A browser comes back to the address it used, so
/// that a clinic works under every name that leads to it; the token is fetched over loopback.
final class ClinicProvider implements RegisteredClientRepository {
  static final String REGISTRATION = "clinic";
  private static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;
  private static final String ANY_ADDRESS = "0.0.0.0";

  private final String secret = RandomText.make();
  private final Environment environment;
  private final SingletonSupplier<String> hash;

  ClinicProvider(Environment environment, PasswordEncoder hashes) {
    this.environment = environment;
    this.hash = SingletonSupplier.of(() -> hashes.encode(secret));
  }

  ClientRegistration registration() {
    String address = environment.getProperty("server.address", "127.0.0.1");
    String host = address.equals(ANY_ADDRESS) ? "127.0.0.1" : address;
    String here =
        "http://%s:%s".formatted(host, environment.getRequiredProperty("local.server.port"));
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(REGISTRATION)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}" + CALLBACK)
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
        .authorizationUri("/oauth2/authorize")
        .tokenUri(here + "/oauth2/token")
        .jwkSetUri(here + "/oauth2/jwks")
        .userNameAttributeName("sub")
        .build();
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return REGISTRATION.equals(clientId) ? registered() : null;
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  private RegisteredClient registered() {
    return RegisteredClient.withId(REGISTRATION)
        .clientId(REGISTRATION)
        .clientSecret(hash.obtain())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(AuthorizationServerContextHolder.getContext().getIssuer() + CALLBACK)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("the clinic's pages are the only client");
  }
}
