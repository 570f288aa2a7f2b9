// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The random id of the request being answered: it joins log, audit trail and error page.
public final class RequestId {
  static final String ATTRIBUTE = RequestId.class.getName();
  private static final UUID OUTSIDE = UUID.randomUUID();

  private RequestId() {}

  /// The current request's id; outside any request one that stands for this run of the clinic.
  public static UUID current() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
        .map(UUID.class::cast)
        .orElse(OUTSIDE);
  }
}
