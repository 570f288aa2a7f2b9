// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.ArrayList;
import java.util.List;

/// Gathers what becomes of each resource while a Bundle is read.
final class Report {
  final List<PatientRecord.Note> taken = new ArrayList<>();
  final List<PatientRecord.Note> notUnderstood = new ArrayList<>();
  final List<PatientRecord.Note> passed = new ArrayList<>();
  final List<PatientRecord.Note> faults = new ArrayList<>();

  void took(String place, String what) {
    taken.add(new PatientRecord.Note(place, what));
  }

  void left(String place, String why) {
    notUnderstood.add(new PatientRecord.Note(place, why));
  }

  /// Something that no rule reads, whatever it says.
  void passed(String place, String why) {
    passed.add(new PatientRecord.Note(place, why));
  }

  void fault(String place, String value, String expected) {
    faults.add(new PatientRecord.Note(place, "was %s, expected %s".formatted(value, expected)));
  }
}
