// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.Instant;

/// A yes-or-no fact: a test result or an answer to a question.
///
/// @param question what was asked or tested, as a concept of the table `code/observation`, for
///   example `hcg-urine` or `c-ssrs-4`
/// @param reply what came back
/// @param at when
/// @param origin where the fact comes from
public record Answer(String question, Reply reply, Instant at, String origin) {
  /// What came back.
  public enum Reply {
    /// Yes, positive, present.
    YES,
    /// No, negative, absent.
    NO,
    /// Neither could be read from it.
    UNCLEAR
  }
}
