// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;

/// The patient has a session in progress; a second one cannot be opened.
public final class SessionAlreadyOpen extends BaseServerResponseException {
  private static final long serialVersionUID = 1;
  private static final int CONFLICT = 409;

  SessionAlreadyOpen(Throwable cause) {
    super(
        CONFLICT, "The patient has a session in progress; end it before another is opened.", cause);
  }
}
