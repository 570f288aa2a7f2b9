// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// A version to be stored.
///
/// @param resource as it shall be; when it is to be withdrawn, as it was
/// @param id of the resource
/// @param follows the version it was made from; 0 for a new resource
/// @param withdraws whether the resource is taken back
/// @param file whose file it was imported into; none where the resource itself says whose it is
record Change(Resource resource, UUID id, int follows, boolean withdraws, @Nullable UUID file) {
  static Change creation(Resource resource) {
    return new Change(resource, UUID.randomUUID(), 0, false, null);
  }

  static Change replacement(Resource resource, UUID id, int follows) {
    return new Change(resource, id, follows, false, null);
  }

  static Change withdrawal(Resource resource, UUID id, int follows) {
    return new Change(resource, id, follows, true, null);
  }

  /// The same, kept in a patient's file whatever it refers to.
  Change inFileOf(UUID patient) {
    return new Change(resource, id, follows, withdraws, patient);
  }
}
