// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.Date;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Resources as they are stored.
@Lazy
@Component
class Json {
  private final FhirContext fhir;

  Json(FhirContext fhir) {
    this.fhir = fhir;
  }

  String write(Resource resource) {
    return fhir.newJsonParser().encodeResourceToString(resource);
  }

  /// A copy that carries its id, its version and its time, as the stored text will.
  static <T extends Resource> T stamped(T resource, Version version) {
    @SuppressWarnings("unchecked")
    T copy = (T) resource.copy();
    stamp(copy, version);
    return copy;
  }

  Resource read(Version version) {
    Resource resource =
        (Resource)
            fhir.newJsonParser()
                .setParserErrorHandler(new LenientErrorHandler(false))
                .parseResource(version.content());
    stamp(resource, version);
    return resource;
  }

  /// Gives a resource its id, its version and its time.
  static void stamp(Resource resource, Version version) {
    String number = Integer.toString(version.number());
    resource.setId(version.type() + "/" + version.id() + "/_history/" + number);
    resource.getMeta().setVersionId(number).setLastUpdated(Date.from(version.updated()));
  }
}
