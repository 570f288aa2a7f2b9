// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.Actor;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.stereotype.Component;

/// Counts wrong passwords, and tells the trail who signed in and who could not. What was typed as a
/// name is not told: it may be a password.
@Component
class SignInEvents {
  private final Users users;
  private final AuditTrail audit;

  SignInEvents(Users users, AuditTrail audit) {
    this.users = users;
    this.audit = audit;
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof ClinicUser user) {
      users.succeeded(user.id());
    }
    if (event.getAuthentication() instanceof OAuth2LoginAuthenticationToken token) {
      Outcome outcome = CurrentUser.of(token).isPresent() ? Outcome.DONE : Outcome.REFUSED;
      Actor actor =
          CurrentUser.of(token)
              .map(SecurityCaller::actor)
              .orElse(new Actor(token.getName(), Actor.NOBODY.role()));
      audit.tell(actor, Access.of(Action.SIGN_IN, outcome));
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken token) {
      users
          .find(token.getName())
          .ifPresentOrElse(
              user -> failed(user, event),
              () -> audit.tell(Actor.NOBODY, Access.of(Action.SIGN_IN, Outcome.FAILED)));
    }
  }

  private void failed(ClinicUser user, AbstractAuthenticationFailureEvent event) {
    Actor actor = new Actor(user.id().toString(), user.role().name());
    boolean wrongPassword = event instanceof AuthenticationFailureBadCredentialsEvent;
    audit.tell(actor, Access.of(Action.SIGN_IN, wrongPassword ? Outcome.FAILED : Outcome.REFUSED));
    if (wrongPassword && users.failed(user.id())) {
      audit.tell(actor, Access.of(Action.LOCK, Outcome.DONE));
    }
  }
}
