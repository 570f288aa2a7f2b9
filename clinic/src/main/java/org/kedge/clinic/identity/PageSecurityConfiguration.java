// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// The pages: open to whoever the provider vouches for and has a role here. A page narrows that
/// with `@PreAuthorize("hasRole('PRESCRIBER')")`.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(IdentitySettings.class)
class PageSecurityConfiguration {
  private static final String START = "/oauth2/authorization";
  private static final String[] ROLES =
      Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      IdentitySettings settings,
      RefusedAccess refused,
      AuditTrail audit) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                .permitAll()
                // The sign-in page needs its own style. Without it each file would ask to sign in
                // again, and the last one to ask would make the page's own sign-in fail.
                .requestMatchers("/*.css", "/*.js", "/*.svg")
                .permitAll()
                // The sign-in page needs its own style. Without it each file would ask to sign in
                // again, and the last one to ask would make the page's own sign-in fail.
                .requestMatchers("/*.css", "/*.js", "/*.svg")
                .permitAll()
                .requestMatchers("/actuator/health", "/error", "/sign-in-failed")
                .permitAll()
                .anyRequest()
                .hasAnyRole(ROLES))
        .oauth2Login(login ->
            login
                .loginPage(START + "/" + ClinicProvider.REGISTRATION)
                .failureUrl("/sign-in-failed")
                .authorizationEndpoint(
                    endpoint -> endpoint.authorizationRequestResolver(withProofKey(registrations)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users(settings))))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .addLogoutHandler(told(audit))
                .logoutSuccessHandler(afterSignOut(registrations)))
        .exceptionHandling(handling ->
            handling.accessDeniedHandler(refused).authenticationEntryPoint(entryPoint()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .headers(headers(settings)::on)
        .build();
  }

  private static AuthenticationEntryPoint entryPoint() {
    return DelegatingAuthenticationEntryPoint.builder()
        .addEntryPointFor(
            (request, response, failure) -> {
              response.setHeader("HX-Refresh", "true");
              response.setStatus(401);
            },
            PageSecurityConfiguration::isPieceOfPage)
        .defaultEntryPoint(
            new LoginUrlAuthenticationEntryPoint(START + "/" + ClinicProvider.REGISTRATION))
        .build();
  }

  /// After signing in a person comes back to the page, never to a piece of one or to an image.
  private static RequestCache pagesOnly() {
    HttpSessionRequestCache cache = SavedAddress.inSession();
    cache.setRequestMatcher(request ->
        "GET".equals(request.getMethod())
            && !isPieceOfPage(request)
            && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html"));
    return cache;
  }

  /// A script that asks for a piece of a page cannot follow to a sign-in page; it reloads instead.
  private static boolean isPieceOfPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static OAuth2AuthorizationRequestResolver withProofKey(
      ClientRegistrationRepository registrations) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  private static OAuth2UserService<OidcUserRequest, OidcUser> users(IdentitySettings settings) {
    IdentitySettings.Provider provider = settings.provider();
    RolesClaim claim = new RolesClaim(provider == null ? "roles" : provider.rolesClaim());
    OidcUserService service = new OidcUserService();
    service.setRetrieveUserInfo(request -> false);
    service.setOidcUserConverter(source ->
        new SignedIn(
            source.getUserRequest().getIdToken(),
            claim.of(source.getUserRequest().getIdToken().getClaims())));
    return service;
  }

  private static LogoutHandler told(AuditTrail audit) {
    return (request, response, authentication) -> {
      if (CurrentUser.of(authentication).isPresent()) {
        audit.tell(Access.of(Action.SIGN_OUT, Outcome.DONE));
      }
    };
  }

  private static OidcClientInitiatedLogoutSuccessHandler afterSignOut(
      ClientRegistrationRepository registrations) {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}");
    return handler;
  }

  private static SecurityHeaders headers(IdentitySettings settings) {
    IdentitySettings.Provider provider = settings.provider();
    return provider == null
        ? SecurityHeaders.own()
        : SecurityHeaders.withProvider(
            URI.create(provider.issuer()).resolve("/").toString().replaceAll("/$", ""));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
