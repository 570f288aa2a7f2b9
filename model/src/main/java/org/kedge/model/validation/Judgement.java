// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.OptionalDouble;

/// One observed row and its verdict.
///
/// @param id the row
/// @param kind what it is about
/// @param role what it may prove
/// @param quantity what was observed
/// @param unit UCUM code of all its numbers
/// @param observed the published number, in that unit; absent where only a range or words were
/// @param verdict hit, miss, not judged or not simulated
public record Judgement(
    String id,
    String kind,
    Role role,
    String quantity,
    String unit,
    OptionalDouble observed,
    Verdict verdict) {
  static Judgement of(Observation row, Verdict verdict) {
    return new Judgement(
        row.id(), row.kind(), row.role(), row.quantity(), row.unit(), row.value(), verdict);
  }
}
