// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;
import java.util.stream.Stream;

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

  /// Facts that were taken, how many, and where in the file they stood: the first places, then the
  /// others.
  record Taken(String what, int count, String places, String others) {}

  /// Places of the file that became no fact, how many, and why.
  record NotTaken(String places, String others, int count, String why) {}

  /// How many facts were taken.
  public int takenCount() {
    return taken.stream().mapToInt(Taken::count).sum();
  }

  /// How many entries somebody has to look at.
  public int lookCount() {
    return Stream.concat(wrong.stream(), notUnderstood.stream()).mapToInt(NotTaken::count).sum();
  }

  /// How many entries no rule reads.
  public int passedCount() {
    return passed.stream().mapToInt(NotTaken::count).sum();
  }
}
