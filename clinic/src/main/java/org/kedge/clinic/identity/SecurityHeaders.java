// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser: run and load nothing that is not ours, show nothing of ours
/// inside other pages, tell nobody where the reader came from, keep no page.
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'; form-action 'self'";
  private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=()";

  private final String policy;

  private SecurityHeaders(String policy) {
    this.policy = policy;
  }

  static SecurityHeaders own() {
    return new SecurityHeaders(POLICY);
  }

  /// For pages whose sign-out form is answered with a redirect to a provider elsewhere.
  static SecurityHeaders withProvider(String origin) {
    return new SecurityHeaders(POLICY + " " + origin);
  }

  void on(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
