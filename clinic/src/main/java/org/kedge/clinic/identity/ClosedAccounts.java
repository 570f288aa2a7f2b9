// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// An account that was closed opens no further page, also where its person is signed in.
@Component
@ConditionalOnProperty(
    name = "kedge.identity.provider.issuer",
    matchIfMissing = true,
    havingValue = "none")
class ClosedAccounts extends OncePerRequestFilter {
  private final Users users;

  ClosedAccounts(Users users) {
    this.users = users;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<CurrentUser> user = CurrentUser.find();
    if (user.isPresent() && isClosed(user.get())) {
      Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
      response.sendRedirect("/");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isClosed(CurrentUser user) {
    return users.find(UUID.fromString(user.id())).filter(ClinicUser::enabled).isEmpty();
  }
}
