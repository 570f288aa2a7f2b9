// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;

/// What came of an import.
///
/// @param patientId the patient
/// @param when the time of the import
/// @param counts how many resources of each type the file held
/// @param taken what was taken as facts
/// @param notTaken what was not understood and why; kept in the record all the same
record ImportReport(
    String patientId, String when, List<Count> counts, List<Taken> taken, List<NotTaken> notTaken) {
  /// How many resources of one type.
  record Count(String type, int stored) {}

  /// A fact that was taken, and where in the file it stood.
  record Taken(String what, String place) {}

  /// A place of the file that became no fact.
  record NotTaken(String place, String why) {}
}
