// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Optional;
import java.util.UUID;
import org.kedge.clinic.audit.Actor;
import org.kedge.clinic.audit.Caller;
import org.kedge.clinic.audit.RequestId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/// Who is asking: the signed-in person, nobody in a request without one, the clinic outside
/// requests.
@Component
class SecurityCaller implements Caller {
  static Actor actor(CurrentUser user) {
    return new Actor(user.id(), user.role().name());
  }

  @Override
  public Actor actor() {
    return CurrentUser.find()
        .map(SecurityCaller::actor)
        .orElseGet(() ->
            RequestContextHolder.getRequestAttributes() == null ? Actor.CLINIC : Actor.NOBODY);
  }

  @Override
  public UUID requestId() {
    return RequestId.current();
  }

  @Override
  public Optional<String> page() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request ->
            request.getAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
        .map(Object::toString);
  }
}
