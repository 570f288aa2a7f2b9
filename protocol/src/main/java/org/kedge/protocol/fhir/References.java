// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;

/// Every resource of a Bundle must be about its one patient.
final class References {
  private static final Set<String> SUBJECTS = Set.of("subject", "patient");

  /// What names one version of a resource; the patient is the same in each.
  private static final Pattern VERSION = Pattern.compile("/_history/[^/]+$");

  private References() {}

  /// Refuses a resource whose subject is another patient.
  static void check(Bundle bundle, Bundle.BundleEntryComponent patient) throws UnreadableBundle {
    Set<String> names = names(patient);
    for (int at = 0; at < bundle.getEntry().size(); at++) {
      Base resource = bundle.getEntry().get(at).getResource();
      if (resource == null || resource instanceof Patient) {
        continue;
      }
      for (Property property : resource.children()) {
        if (SUBJECTS.contains(property.getName())) {
          check(property.getValues(), names, at, property.getName());
        }
      }
    }
  }

  private static void check(List<Base> values, Set<String> names, int at, String element)
      throws UnreadableBundle {
    for (Base value : values) {
      if (value instanceof Reference reference
          && reference.hasReference()
          && !reference.getReference().contains("?")
          && names.stream().noneMatch(name -> isSame(reference.getReference(), name))) {
        throw new UnreadableBundle(
            "Bundle.entry[%d].resource.%s refers to another patient than the Bundle's"
                .formatted(at, element));
      }
    }
  }

  private static boolean isSame(String reference, String name) {
    String current = VERSION.matcher(reference).replaceFirst("");
    return current.equals(name) || current.endsWith("/" + name);
  }

  private static Set<String> names(Bundle.BundleEntryComponent patient) {
    Set<String> names = new HashSet<>();
    if (patient.hasFullUrl()) {
      names.add(patient.getFullUrl());
    }
    String id = patient.getResource().getIdElement().getIdPart();
    if (id != null) {
      names.add("Patient/" + id);
      names.add("urn:uuid:" + id);
    }
    return names;
  }
}
