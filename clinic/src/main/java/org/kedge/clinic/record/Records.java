// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
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

  /// Stores everything a Bundle holds under new ids, with its inner references following; all or
  /// nothing. A transaction or a collection will do; what a transaction's entries ask for is not
  /// looked at beyond refusing conditions.
  ///
  /// @param formKey of the form, see [PatientRecord#save]
  /// @return what was stored, in the order of the Bundle
  public List<Resource> importBundle(UUID formKey, Bundle bundle) {
    return writer.write(formKey, bundles.asCreations(bundle));
  }
}
