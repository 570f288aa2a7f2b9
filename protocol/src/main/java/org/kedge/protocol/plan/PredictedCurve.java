// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;

/// One predicted quantity over time, with its band. It informs the reader and passes no gate.
///
/// @param quantity what, for example `ketamine_total` or `madrs_total`
/// @param unit UCUM code
/// @param points in order of time
public record PredictedCurve(String quantity, String unit, List<Point> points) {
  /// One moment.
  ///
  /// @param hours since the start of the first session
  /// @param low lower edge of the band
  /// @param median middle
  /// @param high upper edge of the band
  public record Point(double hours, double low, double median, double high) {
    /// Refuses what is no band.
    public Point {
      if (!(low <= median && median <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
        throw new IllegalArgumentException(
            "a band must be finite and in order, was %s, %s, %s".formatted(low, median, high));
      }
    }
  }

  /// Copies the points.
  public PredictedCurve {
    points = List.copyOf(points);
  }
}
