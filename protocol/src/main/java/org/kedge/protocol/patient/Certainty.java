// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

/// How sure the record is of an entry.
public enum Certainty {
  /// Confirmed, or stated without reserve.
  CONFIRMED,
  /// Unconfirmed, provisional, differential, or known by its words or an unverified code only.
  SUSPECTED,
  /// Stated not to be so: known absent.
  REFUTED
}
