// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

/// Whether a response has been lost.
public enum Relapse {
  /// There was no response that could be lost.
  NEVER_RESPONDED,
  /// The response holds.
  HOLDING,
  /// The first of two readings shows a loss.
  FIRST_SIGN,
  /// Two readings show it, or a clinician calls it.
  RELAPSED,
  /// For this instrument no rule is defined, and nobody has called it.
  NOT_DEFINED
}
