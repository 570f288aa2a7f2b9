// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// Who goes on after the day on which an arm's continuation begins, and what becomes of the values
/// of the others.
final class Entrance {
  private static final double HOURS_PER_DAY = 24;

  /// What rounding may take from an hour.
  private static final double ROUNDING_H = 1e-6;

  private static final int NONE = -1;

  private final Continuation.Entry entry;
  private final int time;

  /// @param timesH times of assessment, ascending, hours
  /// @throws IllegalArgumentException if somebody may not go on, and there is no assessment on the
  ///   day
  Entrance(Continuation continuation, double[] timesH) {
    entry = continuation.entry();
    time = entry == Continuation.Entry.ALL ? NONE : place(continuation.fromDay(), timesH);
  }

  private static int place(double fromDay, double[] timesH) {
    for (int at = 0; at < timesH.length; at++) {
      if (Math.abs(timesH[at] - fromDay * HOURS_PER_DAY) < ROUNDING_H) {
        return at;
      }
    }
    throw new IllegalArgumentException(
        "fromDay must be a day of assessment, because its score decides who goes on, was "
            + fromDay);
  }

  /// Whether this is the time that decides.
  boolean isAt(int at) {
    return at == time;
  }

  /// Whether a patient goes on.
  boolean admits(BlockValues values, int place) {
    return time == NONE || entry.admits(values, time, place);
  }

  /// Whether the values of a time are those of all patients, or of those alone who go on.
  boolean isOfAll(int at) {
    return time == NONE || at <= time;
  }

  /// Takes the later values of those who do not go on away.
  void close(BlockValues values) {
    if (time == NONE) {
      return;
    }
    for (int place = 0; place < values.patients(); place++) {
      if (!entry.admits(values, time, place)) {
        remove(values, place);
      }
    }
  }

  private void remove(BlockValues values, int place) {
    for (int at = time + 1; at < values.times(); at++) {
      for (Quantity quantity : Quantity.values()) {
        values.numbers()[values.from(quantity, at) + place] = Double.NaN;
      }
    }
  }
}
