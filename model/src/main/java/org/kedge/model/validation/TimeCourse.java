// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One observed arm over time, as the model has it, with what was observed. All numbers are in the
/// unit of the figure's quantity.
///
/// @param figure line of `evidence/observed/figure.csv`
/// @param arm the arm
/// @param points ascending in time
/// @param landmarks what else was observed in sessions like those of the arm
public record TimeCourse(String figure, String arm, List<Point> points, List<Landmark> landmarks) {
  /// Copies the lists.
  public TimeCourse {
    points = List.copyOf(points);
    landmarks = List.copyOf(landmarks);
  }

  /// One time.
  ///
  /// @param timeH time from the start of the first session, hours, at least 0
  /// @param mean of virtual patients
  /// @param p05 5 % of them lie below
  /// @param p50 half of them
  /// @param p95 95 % of them
  /// @param seen what was observed then
  public record Point(
      double timeH, double mean, double p05, double p50, double p95, Optional<Seen> seen) {}

  /// An observed row.
  ///
  /// @param row its id
  /// @param value the published number; absent where only a range was
  /// @param bounds its interval, where it has one
  public record Seen(String row, OptionalDouble value, Optional<Bounds> bounds) {}

  /// An observed peak, or an observed time at which something begins, peaks or is over.
  ///
  /// @param row its id
  /// @param timeH where it stands, hours: the observed time, or for a peak without one that of the
  ///   course's own peak
  /// @param timeLowH lower end of the interval of an observed time, hours; `timeH` for a peak
  /// @param timeHighH upper end, likewise
  /// @param height how high it stands: the observed peak, or the height of the course that the time
  ///   is about
  /// @param low lower end of the interval of an observed peak; `height` where there is none
  /// @param high upper end, likewise
  public record Landmark(
      String row,
      double timeH,
      double timeLowH,
      double timeHighH,
      double height,
      double low,
      double high) {}
}
