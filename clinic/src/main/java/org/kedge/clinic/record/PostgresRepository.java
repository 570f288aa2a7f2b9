// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import com.google.common.collect.Multimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/// The record behind HAPI's seam, for everything that speaks FHIR.
///
/// An update that says which version it was made from, by `If-Match` or in the resource's own id,
/// is refused when there is a newer one; an update that says nothing follows the newest. What is
/// not supported is refused.
@Lazy
@Service
public class PostgresRepository implements IRepository {
  private static final String IF_MATCH = "If-Match";

  private final FhirContext fhir;
  private final RecordReader reader;
  private final RecordWriter writer;
  private final VersionStore store;
  private final Bundles bundles;

  PostgresRepository(
      FhirContext fhir,
      RecordReader reader,
      RecordWriter writer,
      VersionStore store,
      Bundles bundles) {
    this.fhir = fhir;
    this.reader = reader;
    this.writer = writer;
    this.store = store;
    this.bundles = bundles;
  }

  @Override
  public FhirContext fhirContext() {
    return fhir;
  }

  @Override
  public <T extends IBaseResource, I extends IIdType> T read(
      Class<T> type, I id, Map<String, String> headers) {
    String name = fhir.getResourceType(type);
    UUID known = known(name, id);
    if (!id.hasVersionIdPart()) {
      return type.cast(reader.resource(reader.newest(name, known)));
    }
    return reader.history(name, known).stream()
        .filter(version -> Integer.toString(version.number()).equals(id.getVersionIdPart()))
        .filter(version -> !version.deleted())
        .findFirst()
        .map(version -> type.cast(reader.resource(version)))
        .orElseThrow(() -> new ResourceNotFoundException("There is no such version."));
  }

  @Override
  public <T extends IBaseResource> MethodOutcome create(T resource, Map<String, String> headers) {
    if (headers.keySet().stream().anyMatch("If-None-Exist"::equalsIgnoreCase)) {
      throw new InvalidRequestException("Conditional creates (If-None-Exist) are not supported.");
    }
    return outcome(one(Change.creation((Resource) resource)), true);
  }

  @Override
  public <T extends IBaseResource> MethodOutcome update(T resource, Map<String, String> headers) {
    IIdType id = resource.getIdElement();
    UUID known =
        ResourceId.parse(id.getIdPart())
            .orElseThrow(
                () -> new InvalidRequestException("An update needs an id that is a UUID."));
    Optional<Integer> seen =
        IfMatch.version(header(headers))
            .or(() -> Optional.ofNullable(id.getVersionIdPartAsLong()).map(Long::intValue));
    int newest = newest(((Resource) resource).fhirType(), known);
    Resource stored = one(Change.replacement((Resource) resource, known, seen.orElse(newest)));
    return outcome(stored, newest == 0);
  }

  /// Withdraws a resource: its versions stay, and a last one says that it was withdrawn.
  @Override
  public <T extends IBaseResource, I extends IIdType> MethodOutcome delete(
      Class<T> type, I id, Map<String, String> headers) {
    String name = fhir.getResourceType(type);
    UUID known = known(name, id);
    Version newest = reader.newest(name, known);
    int follows = IfMatch.version(header(headers)).orElse(newest.number());
    return outcome(one(Change.withdrawal(reader.resource(newest), known, follows)), false);
  }

  @Override
  public <B extends IBaseBundle, T extends IBaseResource> B search(
      Class<B> bundleType,
      Class<T> type,
      Multimap<String, List<IQueryParameterType>> parameters,
      Map<String, String> headers) {
    String name = fhir.getResourceType(type);
    SearchTerms terms = SearchTerms.read(parameters);
    List<Version> found = found(name, terms);
    Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
    found.stream()
        .limit(terms.count().orElse(found.size()))
        .forEach(version -> bundle.addEntry().setResource(reader.resource(version)));
    return bundleType.cast(bundle);
  }

  private List<Version> found(String type, SearchTerms terms) {
    if (terms.ids().isPresent()) {
      return reader.byId(type, terms.ids().get()).stream()
          .filter(v -> terms.patientId().map(p -> p.equals(v.patientId())).orElse(true))
          .toList();
    }
    return terms
        .patientId()
        .map(patient -> reader.ofPatient(patient, type))
        .orElseGet(() -> ofType(type, terms.count()));
  }

  /// A search that would find more than it may show is refused, not cut.
  private List<Version> ofType(String type, Optional<Integer> count) {
    int limit = count.orElse(SearchTerms.LARGEST + 1);
    List<Version> found = reader.ofType(type, limit);
    if (found.size() > SearchTerms.LARGEST) {
      throw new InvalidRequestException(
          "There are more than %d; search by patient, or say how many with _count."
              .formatted(SearchTerms.LARGEST));
    }
    return found;
  }

  @Override
  public <B extends IBaseBundle> B transaction(B transaction, Map<String, String> headers) {
    List<Change> changes = bundles.asTransaction((Bundle) transaction);
    List<Resource> stored = writer.write(null, changes);
    Bundle response = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
    for (int number = 0; number < stored.size(); number++) {
      Resource resource = stored.get(number);
      response
          .addEntry()
          .setResource(resource)
          .getResponse()
          .setStatus(changes.get(number).follows() == 0 ? "201 Created" : "200 OK")
          .setLocation(resource.getIdElement().getValue())
          .setEtag("W/\"" + resource.getMeta().getVersionId() + "\"")
          .setLastModified(resource.getMeta().getLastUpdated());
    }
    @SuppressWarnings("unchecked")
    B answer = (B) response;
    return answer;
  }

  @Override
  public <B extends IBaseBundle, P extends IBaseParameters, I extends IIdType> B history(
      I id, P parameters, Class<B> bundleType, Map<String, String> headers) {
    if (parameters != null && !parameters.isEmpty()) {
      throw new InvalidRequestException("History takes no parameters.");
    }
    Bundle bundle = new Bundle().setType(BundleType.HISTORY);
    for (Version version : reader.history(id.getResourceType(), known(id.getResourceType(), id))) {
      Bundle.BundleEntryComponent entry = bundle.addEntry();
      entry.getRequest().setMethod(verb(version)).setUrl(version.type() + "/" + version.id());
      if (!version.deleted()) {
        entry.setResource(reader.resource(version));
      }
    }
    return bundleType.cast(bundle);
  }

  private static HTTPVerb verb(Version version) {
    if (version.deleted()) {
      return HTTPVerb.DELETE;
    }
    return version.number() == 1 ? HTTPVerb.POST : HTTPVerb.PUT;
  }

  private Resource one(Change change) {
    return writer.write(null, List.of(change)).getFirst();
  }

  private int newest(String type, UUID id) {
    return store.newest(type, id).map(Version::number).orElse(0);
  }

  private static UUID known(String type, IIdType id) {
    return ResourceId.parse(id.getIdPart())
        .orElseThrow(() ->
            new ResourceNotFoundException(
                "There is no %s with that id: ids of this clinic are UUIDs.".formatted(type)));
  }

  private static String header(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(IF_MATCH))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static MethodOutcome outcome(Resource stored, boolean created) {
    MethodOutcome outcome = new MethodOutcome(stored.getIdElement(), created);
    outcome.setResource(stored);
    return outcome;
  }
}
