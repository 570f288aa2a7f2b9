// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kedge.model.mood.Session;
import org.kedge.model.validation.FollowUp;

/// The virtual trials of the calibration. Every active session has size 1, and what the people can
/// know makes no difference: factor 1 in every design.
///
/// After 16 weeks (twice a week for four, once a week for four, every second week for eight) the
/// people go on every second week, with the drug or with a placebo, and are rated once a week.
enum MoodTrial {
  SINGLE("single", List.of(0.0), 1, false, 28),
  SINGLE_CONTROL("single-control", List.of(0.0), 0, false, 1),
  SIX("six", List.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0), 1, false, 96),
  SIX_WEEKLY("six-weekly", List.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0), 1, false, 40),
  TWO_WEEKS("two-weeks", List.of(0.0, 3.0, 7.0, 10.0), 1, false, 14),
  TWO_WEEKS_CONTROL("two-weeks-control", List.of(0.0, 3.0, 7.0, 10.0), 0, false, 14),
  TWICE_WEEKLY("twice-weekly", induction(), 1, true, 28),
  TWICE_WEEKLY_CONTROL("twice-weekly-control", induction(), 0, true, 28),
  WITHDRAWAL("withdrawal", maintenance(), 0, true, 294),
  CONTINUATION("continuation", maintenance(), 1, true, 294);

  /// The day on which the drug goes on or stops.
  static final double RANDOMISED = 112;

  private static final double WEEK = 7;

  private final String word;
  private final List<Double> sessionDays;
  private final double size;
  private final boolean oral;
  private final double lastDay;

  MoodTrial(String word, List<Double> sessionDays, double size, boolean oral, double lastDay) {
    this.word = word;
    this.sessionDays = sessionDays;
    this.size = size;
    this.oral = oral;
    this.lastDay = lastDay;
  }

  private static List<Double> induction() {
    return List.of(0.0, 3.0, 7.0, 10.0, 14.0, 17.0, 21.0, 24.0);
  }

  private static List<Double> maintenance() {
    List<Double> days = new ArrayList<>(induction());
    Stream.of(28.0, 35.0, 42.0, 49.0).forEach(days::add);
    DoubleStream.iterate(56, day -> day < 294, day -> day + 2 * WEEK).forEach(days::add);
    return days;
  }

  String word() {
    return word;
  }

  boolean isMaintenance() {
    return this == WITHDRAWAL || this == CONTINUATION;
  }

  FollowUp.Course course() {
    return new FollowUp.Course(
        sessionDays.stream().map(day -> new Session(day, sizeOn(day))).toList(),
        ratingDays(),
        1,
        oral);
  }

  private double sizeOn(double day) {
    return isMaintenance() && day < RANDOMISED ? 1 : size;
  }

  private List<Double> every(double step, double from) {
    return DoubleStream.iterate(from, day -> day <= lastDay, day -> day + step).boxed().toList();
  }

  /// Where a relapse is looked for, as often as the study rated: every day, twice or once a week.
  /// The last day alone in the others.
  private List<Double> ratingDays() {
    return switch (this) {
      case SINGLE -> every(1, 1);
      case SIX -> every(WEEK / 2, 12);
      case SIX_WEEKLY -> every(WEEK, 12);
      case WITHDRAWAL, CONTINUATION -> every(WEEK, 91);
      default -> List.of(lastDay);
    };
  }
}
