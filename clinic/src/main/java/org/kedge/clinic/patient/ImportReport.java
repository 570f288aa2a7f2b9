// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;

/// What came of an import.
///
/// @param patientId the patient
/// @param name the patient's name
/// @param when the time of the import
/// @param counts how many resources of each type the file held
/// @param taken what was taken as facts
/// @param wrong values that cannot be right, and why: somebody has to look at them
/// @param notUnderstood what may matter and was not understood, and why
/// @param passed what no rule reads, whatever it says
record ImportReport(
    String patientId,
    String name,
    String when,
    List<Count> counts,
    List<Taken> taken,
    List<NotTaken> wrong,
    List<NotTaken> notUnderstood,
    List<NotTaken> passed) {
  /// How many resources of one type.
  record Count(String type, String stored) {}

  /// A fact that was taken, and where in the file it stood.
  record Taken(String what, String place) {}

  /// A place of the file that became no fact.
  record NotTaken(String place, String why) {}
}
