// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

/// An answer to a question of a checklist. An item without an answer is not known.
public enum Reply {
  /// Yes.
  YES,
  /// No.
  NO,
  /// Asked and not known: it blocks like no answer.
  NOT_KNOWN
}
