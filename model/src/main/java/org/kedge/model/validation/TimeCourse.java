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
public record TimeCourse(String figure, String arm, List<Point> points) {
  /// Copies the points.
  public TimeCourse {
    points = List.copyOf(points);
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
}
