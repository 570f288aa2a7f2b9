// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Answers 403 and tells the trail.
@Component
class RefusedAccess implements AccessDeniedHandler {
  /// The first id in an address of a page is the patient's.
  private static final Pattern PATIENT =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|$)");

  private final AuditTrail audit;

  RefusedAccess(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    audit.tell(new Access(Action.PAGE, Outcome.REFUSED, patient(request), null, null));
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static @Nullable UUID patient(HttpServletRequest request) {
    Matcher path = PATIENT.matcher(request.getRequestURI());
    return path.find() ? UUID.fromString(path.group(1)) : null;
  }
}
