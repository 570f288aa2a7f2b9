// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

/// Administrative sex as a record gives it.
public enum Sex {
  /// Female.
  FEMALE,
  /// Male.
  MALE,
  /// Stated as neither.
  OTHER,
  /// Not stated.
  UNKNOWN
}
