// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Something untoward that happened.
///
/// @param what in plain words, or a code of the clinic's list
/// @param grade CTCAE grade, 1 to 5, where given; a grade alone triggers nothing
/// @param serious whether it meets the definition of serious
/// @param related whether it is thought to be due to the treatment, where judged
/// @param expected whether it is a known effect, where judged
/// @param onset when it began
/// @param resolved when it was over, where it is
/// @param action what was done
public record AdverseEvent(
    String what,
    OptionalInt grade,
    boolean serious,
    Optional<Boolean> related,
    Optional<Boolean> expected,
    Instant onset,
    Optional<Instant> resolved,
    String action) {
  private static final int GRADES = 5;

  /// Checks the grade and the order of the times.
  public AdverseEvent {
    if (grade.isPresent() && (grade.getAsInt() < 1 || grade.getAsInt() > GRADES)) {
      throw new IllegalArgumentException("grade must be 1 to 5, was " + grade.getAsInt());
    }
    if (resolved.isPresent() && resolved.orElseThrow().isBefore(onset)) {
      throw new IllegalArgumentException("resolved must not lie before onset");
    }
  }
}
