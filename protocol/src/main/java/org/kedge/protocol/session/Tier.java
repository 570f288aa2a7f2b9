// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

/// How urgent a finding in a session is, mildest first.
public enum Tier {
  /// Repeat and tell the prescriber.
  WATCH,
  /// Prescriber at the chair.
  ACT,
  /// Stop; emergency.
  STOP
}
