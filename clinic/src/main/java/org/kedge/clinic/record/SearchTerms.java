// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.google.common.collect.Multimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a search asks for. A parameter that is not supported is refused, never ignored: an ignored
/// one gives a wrong answer that looks right.
///
/// @param patientId from `patient` or `subject`
/// @param ids from `_id`
/// @param count from `_count`; without it everything is asked for
record SearchTerms(Optional<UUID> patientId, Optional<List<UUID>> ids, Optional<Integer> count) {
  static final int LARGEST = 1000;

  static SearchTerms read(Multimap<String, List<IQueryParameterType>> parameters) {
    Optional<UUID> patient = Optional.empty();
    Optional<List<UUID>> ids = Optional.empty();
    Optional<Integer> count = Optional.empty();
    for (String name : parameters.keySet()) {
      List<String> values = values(name, parameters.get(name));
      switch (name) {
        case "patient", "subject" -> patient = Optional.of(id(name, one(name, values), patient));
        case "_id" -> ids = Optional.of(values.stream().map(value -> id(name, value)).toList());
        case "_count" -> count = Optional.of(count(one(name, values)));
        default ->
            throw new InvalidRequestException(
                "The search parameter '%s' is not supported; there are _id, patient, subject and _count."
                    .formatted(name));
      }
    }
    return new SearchTerms(patient, ids, count);
  }

  private static List<String> values(String name, Collection<List<IQueryParameterType>> anded) {
    if (anded.size() != 1) {
      throw new InvalidRequestException(
          "The search parameter '%s' may stand once.".formatted(name));
    }
    List<String> values = new ArrayList<>();
    for (IQueryParameterType value : anded.iterator().next()) {
      if (value.getQueryParameterQualifier() != null
          && !value.getQueryParameterQualifier().isEmpty()
          && !value.getQueryParameterQualifier().equals(":Patient")) {
        throw new InvalidRequestException(
            "The search parameter '%s' is supported without a modifier only.".formatted(name));
      }
      values.add(value.getValueAsQueryToken());
    }
    return values;
  }

  private static String one(String name, List<String> values) {
    if (values.size() != 1) {
      throw new InvalidRequestException(
          "The search parameter '%s' takes one value.".formatted(name));
    }
    return values.getFirst();
  }

  private static UUID id(String name, String value, Optional<UUID> earlier) {
    UUID id = id(name, value);
    if (earlier.filter(other -> !other.equals(id)).isPresent()) {
      throw new InvalidRequestException("'patient' and 'subject' name different patients.");
    }
    return id;
  }

  private static UUID id(String name, String value) {
    String bare = value.startsWith("Patient/") ? value.substring("Patient/".length()) : value;
    return ResourceId.parse(bare)
        .orElseThrow(() ->
            new InvalidRequestException(
                "The search parameter '%s' takes an id of this clinic, a UUID.".formatted(name)));
  }

  private static int count(String value) {
    if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) > LARGEST) {
      throw new InvalidRequestException("_count must be 1 to %d.".formatted(LARGEST));
    }
    return Integer.parseInt(value);
  }
}
