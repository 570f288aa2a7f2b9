// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/// What the database means when it refuses a version.
final class Refusal {
  private Refusal() {}

  static RuntimeException of(DataAccessException refused) {
    return switch (constraint(refused)) {
      case "resource_version_pkey", "resource_pkey", "version_follows" ->
          new ResourceVersionConflictException(
              "The resource was changed by someone else in the meantime; look at the newest version and try again.");
      case "one_open_session" -> new SessionAlreadyOpen(refused);
      case "resource_version_patient_id_fkey" ->
          new UnprocessableEntityException(
              "A resource refers to a patient who is not in this clinic.");
      default -> refused;
    };
  }

  private static String constraint(Throwable refused) {
    return Stream.<@Nullable Throwable>iterate(
            refused, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
        .filter(PSQLException.class::isInstance)
        .map(cause -> ((PSQLException) cause).getServerErrorMessage())
        .filter(message -> message != null)
        .map(ServerErrorMessage::getConstraint)
        .filter(name -> name != null)
        .findFirst()
        .orElse("");
  }
}
