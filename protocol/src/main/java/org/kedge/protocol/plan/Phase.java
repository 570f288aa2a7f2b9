// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;
import java.util.OptionalInt;
import org.kedge.evidence.Table;

/// One stretch of a protocol with one rhythm.
///
/// @param id the row's id
/// @param name what it is called
/// @param offsetDays days of its sessions from the start of each cycle
/// @param cycleDays length of a cycle, days
/// @param cycles how many cycles; absent where it goes on until the clinician decides
/// @param gap least and greatest days between two sessions of this phase
/// @param firstGap least and greatest days between the last session of the phase before and the
///   first of this one
public record Phase(
    String id,
    String name,
    List<Integer> offsetDays,
    int cycleDays,
    OptionalInt cycles,
    Gap gap,
    Gap firstGap) {
  /// Days that may lie between two sessions.
  ///
  /// @param minDays at least
  /// @param maxDays at most
  public record Gap(int minDays, int maxDays) {
    /// Refuses a gap that nothing fits.
    public Gap {
      if (minDays < 1 || maxDays < minDays) {
        throw new IllegalArgumentException(
            "gap must be 1 day or more and in order, was %d to %d".formatted(minDays, maxDays));
      }
    }
  }

  /// Copies the days.
  public Phase {
    offsetDays = List.copyOf(offsetDays);
  }

  static Phase of(Table.Line line) {
    Gap gap = gap(line, "min_days", "max_days");
    return new Phase(
        line.id(),
        line.text("name"),
        line.list("offset_days").stream().map(Integer::valueOf).toList(),
        (int) line.requiredNumber("cycle_days"),
        line.number("cycles").isPresent()
            ? OptionalInt.of((int) line.requiredNumber("cycles"))
            : OptionalInt.empty(),
        gap,
        line.number("first_min_days").isPresent()
            ? gap(line, "first_min_days", "first_max_days")
            : gap);
  }

  private static Gap gap(Table.Line line, String least, String most) {
    return new Gap((int) line.requiredNumber(least), (int) line.requiredNumber(most));
  }

  /// Sessions that the phase holds, or nothing where it has no end.
  public OptionalInt sessions() {
    return cycles.isPresent()
        ? OptionalInt.of(cycles.getAsInt() * offsetDays.size())
        : OptionalInt.empty();
  }

  /// Days that may lie between a session and the next, which is of this phase.
  ///
  /// @param before phase of the earlier session
  public Gap gapAfter(Phase before) {
    return before.equals(this) ? gap : firstGap;
  }

  /// How often, in words.
  public String rhythm() {
    int weekDays = 7;
    if (offsetDays.size() > 1) {
      return offsetDays.size() + " sessions in " + cycleDays + " days";
    }
    return cycleDays == weekDays ? "weekly" : "every " + cycleDays + " days";
  }
}
