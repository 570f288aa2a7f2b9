// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;

/// Where a session stands. No way but readiness leads to [Discharged].
public sealed interface SessionRecord {
  /// Everything known.
  SessionSheet sheet();

  /// Before the dose.
  ///
  /// @param sheet everything known
  /// @param gate whether a dose may be started
  record Prepared(SessionSheet sheet, DoseGate gate) implements SessionRecord {}

  /// The pump runs, or devices are still to be given.
  ///
  /// @param sheet everything known
  /// @param start start of the dose
  record Running(SessionSheet sheet, Instant start) implements SessionRecord {}

  /// The dose is over and the patient is watched.
  ///
  /// @param sheet everything known
  /// @param start start of the dose
  /// @param end end of the dose
  /// @param readiness whether the patient may leave
  record Observing(SessionSheet sheet, Instant start, Instant end, Readiness readiness)
      implements SessionRecord {}

  /// The patient has left as planned.
  ///
  /// @param sheet everything known
  /// @param at when
  record Discharged(SessionSheet sheet, Instant at) implements SessionRecord {}

  /// The patient has left against advice.
  ///
  /// @param sheet everything known
  /// @param at when
  /// @param reason as far as known
  record LeftAgainstAdvice(SessionSheet sheet, Instant at, String reason)
      implements SessionRecord {}

  /// The patient was handed over to emergency care: no discharge.
  ///
  /// @param sheet everything known
  /// @param at when
  /// @param reason why
  record Transferred(SessionSheet sheet, Instant at, String reason) implements SessionRecord {}

  /// No dose was given.
  ///
  /// @param sheet everything known
  /// @param at when
  /// @param reason why
  record Abandoned(SessionSheet sheet, Instant at, String reason) implements SessionRecord {}
}
