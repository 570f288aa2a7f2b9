// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Turns a Bundle into changes, with the references between its entries resolved.
@Lazy
@Component
class Bundles {
  private final FhirContext fhir;
  private final VersionStore store;

  Bundles(FhirContext fhir, VersionStore store) {
    this.fhir = fhir;
    this.store = store;
  }

  /// Every entry becomes a new resource in the file of the Bundle's one patient. References between
  /// the entries follow; a reference to something that is not in the Bundle stays as it came. An
  /// entry without a resource, such as a request to delete, holds nothing that could be kept. The
  /// resources are the Bundle's own, changed in place.
  List<Change> asFile(Bundle bundle) {
    List<Change> changes = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      if (resource == null) {
        continue;
      }
      Origin.markImported(resource);
      Change change = Change.creation(resource);
      changes.add(change);
      note(places, entry, change);
    }
    UUID owner =
        changes.stream()
            .filter(change -> change.resource() instanceof Patient)
            .map(Change::id)
            .findFirst()
            .orElseThrow(() -> new InvalidRequestException("The Bundle holds no Patient."));
    changes.forEach(change -> follow(change.resource(), places));
    return changes.stream().map(change -> change.inFileOf(owner)).toList();
  }

  /// The entries do what they ask for: POST creates, PUT creates or replaces.
  List<Change> asTransaction(Bundle bundle) {
    if (bundle.getType() != BundleType.TRANSACTION) {
      throw new InvalidRequestException(
          "The Bundle's type is '%s'; 'transaction' was expected."
              .formatted(code(bundle.getType())));
    }
    return changes(bundle, this::asAsked);
  }

  private interface Reading {
    Change change(int number, BundleEntryComponent entry);
  }

  private List<Change> changes(Bundle bundle, Reading reading) {
    List<Change> changes = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (BundleEntryComponent entry : bundle.getEntry()) {
      Change change = reading.change(changes.size(), entry);
      changes.add(change);
      note(places, entry, change);
    }
    for (int number = 0; number < changes.size(); number++) {
      resolve(number, changes.get(number).resource(), places);
    }
    return changes;
  }

  private Change asAsked(int number, BundleEntryComponent entry) {
    BundleEntryRequestComponent request = entry.getRequest();
    refuseConditions(number, request);
    Resource resource = resource(number, entry);
    return switch (request.getMethod()) {
      case POST -> Change.creation(resource);
      case PUT -> replacement(number, request, resource);
      case null, default ->
          throw wrong(number, "its method is not POST or PUT, which are the ones supported");
    };
  }

  private Change replacement(int number, BundleEntryRequestComponent request, Resource resource) {
    IdType target = new IdType(request.getUrl());
    UUID id =
        ResourceId.parse(target.getIdPart())
            .filter(given -> resource.fhirType().equals(target.getResourceType()))
            .orElseThrow(() ->
                wrong(number, "its url is not %s/ and a UUID".formatted(resource.fhirType())));
    int newest = store.newest(resource.fhirType(), id).map(Version::number).orElse(0);
    return Change.replacement(resource, id, IfMatch.version(request.getIfMatch()).orElse(newest));
  }

  private static void refuseConditions(int number, BundleEntryRequestComponent request) {
    if (request.hasIfNoneExist()
        || request.hasIfNoneMatch()
        || request.hasIfModifiedSince()
        || (request.hasUrl() && request.getUrl().contains("?"))) {
      throw wrong(
          number, "it is conditional (ifNoneExist or a search in its url), which is not supported");
    }
  }

  private static Resource resource(int number, BundleEntryComponent entry) {
    if (entry.getResource() == null) {
      throw wrong(number, "it holds no resource");
    }
    return entry.getResource();
  }

  private static void note(Map<String, String> places, BundleEntryComponent entry, Change change) {
    String place = change.resource().fhirType() + "/" + change.id();
    if (entry.hasFullUrl()) {
      places.put(entry.getFullUrl(), place);
    }
    IdType own = change.resource().getIdElement();
    if (own.hasIdPart()) {
      places.put(change.resource().fhirType() + "/" + own.getIdPart(), place);
    }
  }

  private void follow(Resource resource, Map<String, String> places) {
    for (ResourceReferenceInfo info : fhir.newTerser().getAllResourceReferences(resource)) {
      String given = given(info);
      Optional.ofNullable(given)
          .map(places::get)
          .ifPresent(place -> info.getResourceReference().setReference(place));
    }
  }

  private void resolve(int number, Resource resource, Map<String, String> places) {
    for (ResourceReferenceInfo info : fhir.newTerser().getAllResourceReferences(resource)) {
      String given = given(info);
      Optional<String> place = Optional.ofNullable(given).map(places::get);
      if (place.isPresent()) {
        info.getResourceReference().setReference(place.get());
      } else if (isOpen(given)) {
        throw wrong(
            number,
            "its %s refers to something that is not in the Bundle".formatted(info.getName()));
      }
    }
  }

  /// What a reference says. The parser also ties it to the other entry itself; a tied entry that
  /// has no id would be written a second time, inside the resource that refers to it.
  private static @Nullable String given(ResourceReferenceInfo info) {
    String given = info.getResourceReference().getReferenceElement().getValue();
    if (given != null && !given.startsWith("#")) {
      info.getResourceReference().setResource(null);
    }
    return given;
  }

  private static boolean isOpen(@Nullable String reference) {
    return reference != null && (reference.startsWith("urn:") || reference.contains("?"));
  }

  private static InvalidRequestException wrong(int number, String reason) {
    return new InvalidRequestException("Bundle.entry[%d]: %s.".formatted(number, reason));
  }

  private static String code(@Nullable BundleType type) {
    return type == null ? "" : type.toCode();
  }
}
