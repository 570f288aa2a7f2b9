// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// One patient's record. Nothing of another patient can be read or stored through it.
public final class PatientRecord {
  private final PatientHeader header;
  private final RecordReader reader;
  private final RecordWriter writer;
  private final Compartment compartment;

  PatientRecord(
      PatientHeader header, RecordReader reader, RecordWriter writer, Compartment compartment) {
    this.header = header;
    this.reader = reader;
    this.writer = writer;
    this.compartment = compartment;
  }

  /// The patient's id.
  public UUID id() {
    return header.id();
  }

  /// Name, birth date and sex, as the list shows them.
  public PatientHeader header() {
    return header;
  }

  /// The Patient itself.
  public Patient patient() {
    return get(Patient.class, id());
  }

  /// All current resources of a type, the last changed at the end.
  public <T extends Resource> List<T> all(Class<T> type) {
    return reader.ofPatient(id(), type.getSimpleName()).stream()
        .map(version -> type.cast(reader.resource(version)))
        .toList();
  }

  /// All current resources, ordered by type.
  public List<Resource> everything() {
    return reader.everything(id()).stream().map(reader::resource).toList();
  }

  /// All current resources of some types, ordered by type: one query and one audit line for a page
  /// that needs much. Encounters of other clinics are left out.
  public List<Resource> ofTypes(Set<String> types) {
    return reader.ofTypes(id(), types).stream().map(reader::resource).toList();
  }

  /// One resource.
  ///
  /// @throws ResourceNotFoundException if the patient has none with this id
  public <T extends Resource> T get(Class<T> type, UUID resourceId) {
    Version version = reader.newest(type.getSimpleName(), resourceId);
    if (!id().equals(version.patientId())) {
      throw new ResourceNotFoundException(
          "There is no %s %s.".formatted(version.type(), resourceId));
    }
    return type.cast(reader.resource(version));
  }

  /// Every version of a resource, the newest first; versions that withdraw it are left out.
  public <T extends Resource> List<T> history(Class<T> type, UUID resourceId) {
    return reader.history(type.getSimpleName(), resourceId).stream()
        .filter(version -> id().equals(version.patientId()) && !version.deleted())
        .map(version -> type.cast(reader.resource(version)))
        .toList();
  }

  /// Stores a new resource and gives it back with its id.
  public <T extends Resource> T store(T resource) {
    return one(null, resource, creation(resource));
  }

  /// The same for a form that may be sent twice, see [#save].
  public <T extends Resource> T store(UUID formKey, T resource) {
    return one(formKey, resource, creation(resource));
  }

  /// Stores a newer version of a resource that was read from here.
  ///
  /// @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException if someone else
  ///   has stored a newer version since it was read
  public <T extends Resource> T replace(T resource) {
    return one(null, resource, replacement(resource));
  }

  /// The same for a form that may be sent twice, see [#save].
  public <T extends Resource> T replace(UUID formKey, T resource) {
    return one(formKey, resource, replacement(resource));
  }

  /// Stores what a form brings, together: resources without an id are new, resources that were read
  /// from here become newer versions.
  ///
  /// A form carries a random key in a hidden field. When it arrives again, by a double click or a
  /// reload, nothing is stored and the first result is given back.
  ///
  /// @param formKey from the hidden field
  /// @return the resources as stored, in the same order
  public List<Resource> save(UUID formKey, List<? extends Resource> resources) {
    List<Change> changes =
        resources.stream()
            .map(resource ->
                resource.getIdElement().hasIdPart() ? replacement(resource) : creation(resource))
            .toList();
    return write(formKey, changes);
  }

  private <T extends Resource> T one(@Nullable UUID formKey, T resource, Change change) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) resource.getClass();
    return type.cast(write(formKey, List.of(change)).getFirst());
  }

  private List<Resource> write(@Nullable UUID formKey, List<Change> changes) {
    List<Resource> stored = writer.write(formKey, changes);
    for (Resource resource : stored) {
      UUID resourceId = ResourceId.parse(resource.getIdElement().getIdPart()).orElseThrow();
      if (!compartment.patientOf(resource, resourceId).equals(Optional.of(id()))) {
        throw new IllegalStateException("the form was stored before, for another patient");
      }
    }
    return stored;
  }

  private Change creation(Resource resource) {
    Change change = Change.creation(resource);
    requireOwn(resource, change.id());
    return change;
  }

  private Change replacement(Resource resource) {
    UUID resourceId =
        ResourceId.parse(resource.getIdElement().getIdPart())
            .orElseThrow(
                () -> new IllegalArgumentException("the resource has no id of this record"));
    Long version = resource.getIdElement().getVersionIdPartAsLong();
    if (version == null) {
      throw new IllegalArgumentException(
          "%s was not read from this record: it has no version".formatted(resource.fhirType()));
    }
    requireOwn(resource, resourceId);
    return Change.replacement(resource, resourceId, version.intValue());
  }

  private void requireOwn(Resource resource, UUID resourceId) {
    if (!compartment.patientOf(resource, resourceId).equals(Optional.of(id()))) {
      throw new IllegalArgumentException(
          "%s does not refer to this record's patient; set its subject to Patient/%s"
              .formatted(resource.fhirType(), id()));
    }
  }
}
