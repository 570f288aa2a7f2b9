// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.rule;

/// Who signs. A later role may sign for an earlier one.
public enum Role {
  /// Nurse or other staff who watch and document.
  STAFF,
  /// A licensed prescriber.
  PRESCRIBER,
  /// The medical director.
  MEDICAL_DIRECTOR;

  /// Whether this role may sign where another is asked for.
  public boolean covers(Role asked) {
    return compareTo(asked) >= 0;
  }
}
