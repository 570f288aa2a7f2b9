// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.kedge.clinic.database.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/// The clinic as its own OpenID Connect provider: accounts in its database, a sign-in page, tokens.
///
/// Having typed a password here opens no page: it only lets the authorization server answer. What
/// it remembers is kept apart from the pages in the same session, so signing out ends both.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "kedge.identity.provider.issuer",
    matchIfMissing = true,
    havingValue = "none")
class OwnProviderConfiguration {
  private static final String SIGN_IN = "/sign-in";

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain authorizationServer(HttpSecurity http) {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    HttpSessionRequestCache requests = SavedAddress.inSession();
    requests.setSessionAttrName("AUTHORIZATION_REQUEST");
    return http.securityMatcher(
            new OrRequestMatcher(server.getEndpointsMatcher(), pathPattern(SIGN_IN)))
        .with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(requestsTo ->
            requestsTo.requestMatchers(SIGN_IN).permitAll().anyRequest().authenticated())
        .securityContext(context -> context.securityContextRepository(ownContext()))
        .requestCache(cache -> cache.requestCache(requests))
        .formLogin(form -> form.loginPage(SIGN_IN).failureUrl(SIGN_IN + "?failed"))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
        .headers(SecurityHeaders.own()::on)
        .build();
  }

  private static SecurityContextRepository ownContext() {
    HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
    repository.setSpringSecurityContextKey("AUTHORIZATION_SERVER_CONTEXT");
    return repository;
  }

  @Bean
  UserDetailsService accounts(Users users) {
    return name ->
        users.find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  ClinicProvider clinicProvider(Environment environment, PasswordEncoder hashes) {
    return new ClinicProvider(environment, hashes);
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(ClinicProvider provider) {
    return id -> ClinicProvider.REGISTRATION.equals(id) ? provider.registration() : null;
  }

  @Bean
  OAuth2AuthorizationService authorizations(Clock clock) {
    return new ShortLivedAuthorizations(clock);
  }

  /// No issuer is fixed: it is the address by which the browser came.
  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(DataFolder data) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.of(data)));
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
    return NimbusJwtDecoder.withJwkSource(keys).build();
  }

  /// The pages check the token with the key itself instead of fetching it from themselves.
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoder(JWKSource<SecurityContext> keys) {
    return registration -> {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
      return decoder;
    };
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> nameAndRole() {
    return context -> {
      Authentication person = context.getPrincipal();
      if ("id_token".equals(context.getTokenType().getValue())
          && person != null
          && person.getPrincipal() instanceof ClinicUser user) {
        context
            .getClaims()
            .claim("name", user.displayName())
            .claim("roles", List.of(user.role().name()));
      }
    };
  }
}
