// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads versions and tells the trail before it gives them away.
@Lazy
@Component
class RecordReader {
  private final VersionStore store;
  private final PatientIndex index;
  private final Json json;
  private final AuditTrail audit;

  RecordReader(VersionStore store, PatientIndex index, Json json, AuditTrail audit) {
    this.store = store;
    this.index = index;
    this.json = json;
    this.audit = audit;
  }

  PatientHeader header(UUID patientId) {
    Optional<PatientHeader> header = index.find(patientId);
    if (header.isEmpty()) {
      throw missing("Patient", patientId);
    }
    return header.get();
  }

  PatientPage list(String search, int offset, int limit) {
    PatientPage page = index.page(search, offset, limit);
    List<UUID> shown = page.patients().stream().map(PatientHeader::id).toList();
    audit.tell(Access.to(Action.LIST, Optional.empty(), "Patient", shown));
    return page;
  }

  /// The newest version.
  ///
  /// @throws ResourceNotFoundException if there is none
  /// @throws ResourceGoneException if it was withdrawn
  Version newest(String type, UUID id) {
    Optional<Version> found = store.newest(type, id);
    if (found.isEmpty()) {
      throw missing(type, id);
    }
    Version version = found.get();
    audit.tell(Access.to(Action.READ, Optional.ofNullable(version.patientId()), type, List.of(id)));
    if (version.deleted()) {
      throw new ResourceGoneException("%s %s was withdrawn".formatted(type, id));
    }
    return version;
  }

  List<Version> ofPatient(UUID patientId, String type) {
    List<Version> versions = store.ofPatient(patientId, type);
    audit.tell(Access.to(Action.READ, Optional.of(patientId), type, List.of()));
    return versions;
  }

  List<Version> everything(UUID patientId) {
    List<Version> versions = store.ofPatient(patientId);
    audit.tell(Access.to(Action.READ, Optional.of(patientId), "*", List.of()));
    return versions;
  }

  /// Resources of a type, whosever they are; the trail gets one line a patient.
  List<Version> ofType(String type, int limit) {
    return told(type, store.ofType(type, limit));
  }

  List<Version> byId(String type, List<UUID> ids) {
    List<VersionStore.Ref> refs = ids.stream().map(id -> new VersionStore.Ref(type, id)).toList();
    return told(type, store.newest(refs).stream().filter(v -> !v.deleted()).toList());
  }

  List<Version> history(String type, UUID id) {
    List<Version> versions = store.history(type, id);
    if (versions.isEmpty()) {
      throw missing(type, id);
    }
    Optional<UUID> patient = Optional.ofNullable(versions.getFirst().patientId());
    audit.tell(Access.to(Action.HISTORY, patient, type, List.of(id)));
    return versions;
  }

  List<Version> ofTypes(UUID patientId, Set<String> types) {
    List<Version> versions = store.ofPatient(patientId, types);
    audit.tell(Access.to(Action.READ, Optional.of(patientId), "*", List.of()));
    return versions;
  }

  List<Resource> forList(UUID patientId, Set<String> types) {
    return store.ofPatient(patientId, types).stream().map(json::read).toList();
  }

  boolean isStored(UUID formKey) {
    return store.isStored(formKey);
  }

  List<PatientHeader> inSession() {
    List<PatientHeader> patients = index.inSession();
    List<UUID> shown = patients.stream().map(PatientHeader::id).toList();
    audit.tell(Access.to(Action.LIST, Optional.empty(), "Patient", shown));
    return patients;
  }

  Optional<UUID> known(Patient patient) {
    Optional<UUID> found = index.known(patient);
    audit.tell(Access.to(Action.LIST, Optional.empty(), "Patient", found.stream().toList()));
    return found;
  }

  Resource resource(Version version) {
    return json.read(version);
  }

  private List<Version> told(String type, List<Version> versions) {
    versions.stream()
        .map(version -> Optional.ofNullable(version.patientId()))
        .distinct()
        .forEach(patient -> {
          List<UUID> ids =
              versions.stream()
                  .filter(v -> Optional.ofNullable(v.patientId()).equals(patient))
                  .map(Version::id)
                  .toList();
          audit.tell(Access.to(Action.READ, patient, type, ids));
        });
    return versions;
  }

  private ResourceNotFoundException missing(String type, UUID id) {
    Optional<UUID> patient = type.equals("Patient") ? Optional.of(id) : Optional.empty();
    audit.tell(Access.to(Action.READ, patient, type, List.of(id)).ended(Outcome.FAILED));
    return new ResourceNotFoundException("There is no %s %s.".formatted(type, id));
  }
}
