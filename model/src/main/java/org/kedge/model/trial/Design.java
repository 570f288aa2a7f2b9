// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.model.person.Population;

/// A virtual trial.
///
/// @param population from whom patients are drawn
/// @param arms at least one
/// @param timesH times of assessment from the start of the first session, hours, ascending, each
///   once; one that differs from the start of a session by rounding alone becomes that start
/// @param relapse what counts as a relapse
public record Design(
    Population population, List<Arm> arms, List<Double> timesH, RelapseDefinition relapse) {
  private static final double HOURS_PER_DAY = 24;

  /// What rounding may move a time, hours.
  private static final double ROUNDING_H = 1e-6;

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if there is no arm or no time, or the times are not ascending
  ///   from 0
  public Design {
    arms = List.copyOf(arms);
    timesH = List.copyOf(timesH);
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("a design needs at least one arm");
    }
    Ascending.require("hours of assessment", timesH);
    List<Double> startsH =
        arms.stream().flatMap(arm -> arm.sessionDays().stream()).map(Design::hours).toList();
    timesH = timesH.stream().map(timeH -> met(timeH, startsH)).distinct().toList();
  }

  private static double met(double timeH, List<Double> startsH) {
    return startsH.stream()
        .filter(startH -> Math.abs(startH - timeH) < ROUNDING_H)
        .findFirst()
        .orElse(timeH);
  }

  /// When the session of a day begins, hours: the one product that says so.
  static double hours(double day) {
    return day * HOURS_PER_DAY;
  }

  /// The day of a time of assessment; that of a session where it is its start, because a quotient
  /// of the product may lie beside the day.
  static double day(double timeH, List<Double> sessionDays) {
    return sessionDays.stream()
        .filter(day -> hours(day) == timeH)
        .findFirst()
        .orElse(timeH / HOURS_PER_DAY);
  }

  /// A design with the relapse of the withdrawal trial.
  ///
  /// @param population from whom patients are drawn
  /// @param arms at least one
  /// @param timesH times of assessment from the start of the first session, hours, ascending, each
  ///   once
  public Design(Population population, List<Arm> arms, List<Double> timesH) {
    this(population, arms, timesH, RelapseDefinition.WITHDRAWAL_TRIAL);
  }
}
