// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kedge.clinic.page.Labels;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.fhir.PatientRecord;

/// Fills the report of an import.
final class ImportReports {
  private final Words words;

  ImportReports(Words words) {
    this.words = words;
  }

  /// The report.
  ///
  /// @param patientId the record's id of the patient
  /// @param at when it was stored
  /// @param read what was read
  /// @param stored how many resources of each type are in the record
  ImportReport report(
      String patientId, Instant at, PatientRecord read, Map<String, Integer> stored) {
    return new ImportReport(
        patientId,
        words.zoned(at),
        stored.entrySet().stream()
            .map(type -> new ImportReport.Count(type.getKey(), type.getValue()))
            .toList(),
        read.taken().stream()
            .map(note -> new ImportReport.Taken(Labels.of(note.text()), note.place()))
            .toList(),
        notTaken(read));
  }

  /// Values that cannot be right come first: somebody has to look at them.
  private static List<ImportReport.NotTaken> notTaken(PatientRecord read) {
    return Stream.concat(
            read.faults().stream()
                .map(note ->
                    new ImportReport.NotTaken(note.place(), "cannot be right: " + note.text())),
            read.notUnderstood().stream()
                .map(note -> new ImportReport.NotTaken(note.place(), note.text())))
        .toList();
  }
}
