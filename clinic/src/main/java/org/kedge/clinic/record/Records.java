// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/// The records of all patients.
///
/// Each call here and on [PatientRecord] tells the audit trail what it read or wrote. Calls made
/// inside one `@Transactional` method are stored together or not at all.
@Lazy
@Service
public class Records {
  private static final int LARGEST_PAGE = 100;

  private final RecordReader reader;
  private final RecordWriter writer;
  private final Compartment compartment;
  private final Bundles bundles;

  Records(RecordReader reader, RecordWriter writer, Compartment compartment, Bundles bundles) {
    this.reader = reader;
    this.writer = writer;
    this.compartment = compartment;
    this.bundles = bundles;
  }

  /// One patient's record.
  ///
  /// @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException if there is no such
  ///   patient
  public PatientRecord of(UUID patientId) {
    return new PatientRecord(reader.header(patientId), reader, writer, compartment);
  }

  /// The record of a patient whose line of the list was read here.
  public PatientRecord listed(PatientHeader patient) {
    return new PatientRecord(patient, reader, writer, compartment);
  }

  /// A piece of the list of patients, in the order of their names.
  ///
  /// @param search part of a name, family or given first; empty for everybody
  /// @param offset how many to leave out
  /// @param limit how many to show, at most 100
  public PatientPage patients(String search, int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "offset must be at least 0 and limit 1 to %d, were %d and %d"
              .formatted(LARGEST_PAGE, offset, limit));
    }
    return reader.list(search, offset, limit);
  }

  /// Takes a new patient into the clinic.
  ///
  /// @param formKey of the form, see [PatientRecord#save]
  public Patient admit(UUID formKey, Patient patient) {
    return (Patient) writer.write(formKey, List.of(Change.creation(patient))).getFirst();
  }

  /// Takes a new patient in with everything that a Bundle holds, under new ids; all or nothing.
  /// References inside the Bundle follow. Every resource is kept in the patient's file, also those
  /// that are about a clinic or a medicine.
  ///
  /// @param formKey of the form, see [PatientRecord#save]
  /// @param bundle about exactly one patient; its resources get their new ids in place
  /// @param report what came of the import; kept with it
  /// @return the patient's id
  public UUID admit(UUID formKey, Bundle bundle, OperationOutcome report) {
    List<Change> changes = new ArrayList<>(bundles.asFile(bundle));
    UUID file = Objects.requireNonNull(changes.getFirst().file());
    changes.add(Change.creation(report).inFileOf(file));
    return writer.admit(formKey, changes, file);
  }

  /// The patient that a Patient resource of another system is about, where this clinic has one: the
  /// same identifier, or, where it brings none, the same name and birth date.
  public Optional<UUID> known(Patient patient) {
    return reader.known(patient);
  }

  /// Whether a form was stored before: what is known then may be its own doing.
  public boolean isStored(UUID formKey) {
    return reader.isStored(formKey);
  }

  /// Patients with a session in progress, in the order of their names.
  public List<PatientHeader> inSession() {
    return reader.inSession();
  }

  /// Current resources of a patient for one line of the list of patients. The list's own line in
  /// the audit trail tells that it was read.
  public List<Resource> forList(UUID patientId, Set<String> types) {
    return reader.forList(patientId, types);
  }
}
