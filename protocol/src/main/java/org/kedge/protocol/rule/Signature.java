// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

import java.time.Instant;

/// Who decided, and when.
///
/// @param id the person's id in the clinic
/// @param name the person's name, as shown
/// @param role in which role
/// @param at when
public record Signature(String id, String name, Role role, Instant at) {
  /// Refuses an unnamed signer.
  public Signature {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a signature names a person and the person's id");
    }
  }
}
