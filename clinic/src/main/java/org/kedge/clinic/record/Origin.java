// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import org.hl7.fhir.r4.model.Resource;

/// Tells what was imported from what was stored here.
public final class Origin {
  private static final String SYSTEM = "https://kedge.org/fhir/CodeSystem/origin";
  private static final String IMPORTED = "imported";

  private Origin() {}

  /// Whether a resource came in with an import.
  public static boolean isImported(Resource resource) {
    return resource.getMeta().getTag(SYSTEM, IMPORTED) != null;
  }

  static void markImported(Resource resource) {
    if (!isImported(resource)) {
      resource.getMeta().addTag(SYSTEM, IMPORTED, null);
    }
  }
}
