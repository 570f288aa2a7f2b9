// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import org.hl7.fhir.r4.model.Bundle;

/// A Bundle, and what was left out of its text because FHIR R4 does not know it.
public final class ParsedBundle {
  private final Bundle bundle;
  private final Report report;

  ParsedBundle(Bundle bundle, Report report) {
    this.bundle = bundle;
    this.report = report;
  }

  /// The Bundle.
  public Bundle bundle() {
    return bundle;
  }

  Report report() {
    return report;
  }
}
