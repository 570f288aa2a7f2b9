// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of patients shows of one.
///
/// @param id of the Patient
/// @param family name, may be empty
/// @param given names, joined by blanks, may be empty
/// @param birthDate as recorded: a day, a month or a year
/// @param sex administrative gender, FHIR's code
/// @param updated when the Patient was last stored
public record PatientHeader(
    UUID id,
    String family,
    String given,
    @Nullable String birthDate,
    @Nullable String sex,
    Instant updated) {

  /// Keeps the person's data out of logs.
  @Override
  public String toString() {
    return "PatientHeader " + id;
  }
}
