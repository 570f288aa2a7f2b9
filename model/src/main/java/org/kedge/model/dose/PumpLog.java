// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a pump did in one session: the times at which its rate changed. A rate of 0 is a pause; the
/// last one is the end.
///
/// @param changes in ascending time, at least two; the last rate is 0
/// @param fractionS share of S-ketamine in what it gave, 0 to 1: 0.5 for racemic ketamine
public record PumpLog(List<Change> changes, double fractionS) {
  /// A rate from a time on.
  ///
  /// @param timeH hours on the clock of the course, finite
  /// @param rateMgPerH mg of base an hour, at least 0, finite
  public record Change(double timeH, double rateMgPerH) {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Change {
      if (!Double.isFinite(timeH) || !(rateMgPerH >= 0 && rateMgPerH < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "timeH must be finite and rateMgPerH at least 0, were %s and %s"
                .formatted(timeH, rateMgPerH));
      }
    }
  }

  /// Checks the order and the end.
  ///
  /// @throws IllegalArgumentException if `fractionS` is out of its range, there are fewer than two
  ///   changes, they do not ascend, or the last rate is not 0
  public PumpLog {
    changes = List.copyOf(changes);
    if (!(fractionS >= 0 && fractionS <= 1)) {
      throw new IllegalArgumentException("fractionS must be 0 to 1, was " + fractionS);
    }
    if (changes.size() < 2 || changes.getLast().rateMgPerH() != 0) {
      throw new IllegalArgumentException("a pump starts and, with a last rate of 0, stops");
    }
    for (int at = 1; at < changes.size(); at++) {
      if (changes.get(at).timeH() <= changes.get(at - 1).timeH()) {
        throw new IllegalArgumentException(
            "changes must ascend, one at %s h came after one at %s h"
                .formatted(changes.get(at).timeH(), changes.get(at - 1).timeH()));
      }
    }
  }

  /// An infusion as planned: one rate from start to end.
  ///
  /// @param startH hours, finite
  /// @param durationH hours, above 0
  /// @param amountMg mg of base, at least 0
  /// @param fractionS share of S-ketamine, 0 to 1
  /// @throws IllegalArgumentException if one is out of its range
  public static PumpLog planned(
      double startH, double durationH, double amountMg, double fractionS) {
    if (!(durationH > 0)) {
      throw new IllegalArgumentException("durationH must be above 0, was " + durationH);
    }
    return new PumpLog(
        List.of(new Change(startH, amountMg / durationH), new Change(startH + durationH, 0)),
        fractionS);
  }

  /// The same log with another rate from a time on, until the change that was already there.
  ///
  /// @param timeH between start and end, hours, both excluded
  /// @param rateMgPerH mg of base an hour, at least 0
  /// @throws IllegalArgumentException if one is out of its range
  public PumpLog withRate(double timeH, double rateMgPerH) {
    requireInside(timeH);
    List<Change> changed = new ArrayList<>(changes);
    changed.removeIf(change -> change.timeH() == timeH);
    changed.add(new Change(timeH, rateMgPerH));
    changed.sort(Comparator.comparingDouble(Change::timeH));
    return new PumpLog(changed, fractionS);
  }

  /// The same log held for a while: what was still to come comes later.
  ///
  /// @param timeH when the pause begins, between start and end, hours, both excluded
  /// @param durationH length, hours, above 0
  /// @throws IllegalArgumentException if one is out of its range
  public PumpLog pausedAt(double timeH, double durationH) {
    requireInside(timeH);
    if (!(durationH > 0)) {
      throw new IllegalArgumentException("durationH must be above 0, was " + durationH);
    }
    double held = rateMgPerH(timeH);
    List<Change> changed = new ArrayList<>();
    changes.stream().filter(change -> change.timeH() < timeH).forEach(changed::add);
    changed.add(new Change(timeH, 0));
    changed.add(new Change(timeH + durationH, held));
    changes.stream()
        .filter(change -> change.timeH() > timeH)
        .map(change -> new Change(change.timeH() + durationH, change.rateMgPerH()))
        .forEach(changed::add);
    return new PumpLog(changed, fractionS);
  }

  /// The same log stopped early.
  ///
  /// @param timeH between start and end, hours, both excluded
  /// @throws IllegalArgumentException if it is not
  public PumpLog stoppedAt(double timeH) {
    requireInside(timeH);
    List<Change> kept = new ArrayList<>(changes);
    kept.removeIf(change -> change.timeH() >= timeH);
    kept.add(new Change(timeH, 0));
    return new PumpLog(kept, fractionS);
  }

  private void requireInside(double timeH) {
    double startH = changes.getFirst().timeH();
    double endH = changes.getLast().timeH();
    if (!(timeH > startH && timeH < endH)) {
      throw new IllegalArgumentException(
          "timeH must be between %s and %s h, was %s".formatted(startH, endH, timeH));
    }
  }

  private double rateMgPerH(double timeH) {
    double rate = 0;
    for (Change change : changes) {
      if (change.timeH() <= timeH) {
        rate = change.rateMgPerH();
      }
    }
    return rate;
  }

  /// What it gave, piece by piece, in ascending time; a pause gives no piece, a pump that never ran
  /// an empty list.
  public List<Infusion> infusions() {
    List<Infusion> pieces = new ArrayList<>();
    for (int at = 0; at + 1 < changes.size(); at++) {
      Change from = changes.get(at);
      if (from.rateMgPerH() > 0) {
        double durationH = changes.get(at + 1).timeH() - from.timeH();
        double amountMg = from.rateMgPerH() * durationH;
        pieces.add(
            new Infusion(
                from.timeH(), durationH, amountMg * fractionS, amountMg * (1 - fractionS)));
      }
    }
    return pieces;
  }

  /// What it gave in all, mg of base, at least 0.
  public double amountMg() {
    return infusions().stream().mapToDouble(piece -> piece.amountSMg() + piece.amountRMg()).sum();
  }
}
