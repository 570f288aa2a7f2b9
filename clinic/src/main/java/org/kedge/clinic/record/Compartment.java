// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Whose a resource is, by FHIR's own definition of the patient compartment.
@Lazy
@Component
class Compartment {
  private final FhirContext fhir;

  Compartment(FhirContext fhir) {
    this.fhir = fhir;
  }

  /// The patient, or nobody for what belongs to the clinic.
  ///
  /// @throws UnprocessableEntityException if it belongs to several, or to one who cannot be here
  Optional<UUID> patientOf(Resource resource, UUID id) {
    if (resource instanceof Patient) {
      return Optional.of(id);
    }
    List<IIdType> owners =
        fhir
            .newTerser()
            .getCompartmentOwnersForResource("Patient", resource, Set.<String>of())
            .stream()
            .distinct()
            .toList();
    if (owners.size() > 1) {
      throw new UnprocessableEntityException(
          "%s refers to %d patients; a resource belongs to one"
              .formatted(resource.fhirType(), owners.size()));
    }
    return owners.stream().findFirst().map(owner -> here(resource, owner));
  }

  private static UUID here(Resource resource, IIdType owner) {
    return Optional.of(owner)
        .filter(id -> !id.isAbsolute())
        .flatMap(id -> ResourceId.parse(id.getIdPart()))
        .orElseThrow(() ->
            new UnprocessableEntityException(
                "%s refers to a patient who is not in this clinic".formatted(resource.fhirType())));
  }
}
