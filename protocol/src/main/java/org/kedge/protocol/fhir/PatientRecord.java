// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.List;
import org.kedge.protocol.patient.Patient;

/// What a Bundle says about its patient.
///
/// @param patient the facts
/// @param taken what was read, one line a fact or resource
/// @param notUnderstood what may matter and could not be read, and why
/// @param passed what no rule reads, whatever it says
/// @param faults values that cannot be right: a pressure in another unit, a negative weight
public record PatientRecord(
    Patient patient,
    List<Note> taken,
    List<Note> notUnderstood,
    List<Note> passed,
    List<Note> faults) {
  /// Copies the lists.
  public PatientRecord {
    taken = List.copyOf(taken);
    notUnderstood = List.copyOf(notUnderstood);
    passed = List.copyOf(passed);
    faults = List.copyOf(faults);
  }

  /// One line of the report.
  ///
  /// @param place where in the Bundle, for example `Bundle.entry[3].resource.valueQuantity.unit`
  /// @param text what was found there, and what was expected where it was not
  public record Note(String place, String text) {
    @Override
    public String toString() {
      return place + ": " + text;
    }
  }
}
