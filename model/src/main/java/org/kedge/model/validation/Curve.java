// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// An effect over a session, on a grid, and the times that are read off it, hours.
final class Curve {
  private final double[] timesH;
  private final double[] heights;
  private final double overPart;

  /// @param timesH ascending
  /// @param heights one a time
  /// @param overPart part of the peak at which the effect counts as not begun, or over
  /// @shape `heights`: `timesH.length`
  Curve(double[] timesH, double[] heights, double overPart) {
    this.timesH = timesH;
    this.heights = heights;
    this.overPart = overPart;
  }

  private int highest() {
    int highest = 0;
    for (int at = 1; at < heights.length; at++) {
      highest = heights[at] > heights[highest] ? at : highest;
    }
    return highest;
  }

  /// Time of the highest point of the grid.
  double highestPoint() {
    return timesH[highest()];
  }

  /// Time of the peak: between the points of the grid by the parabola through the highest one and
  /// its neighbours.
  double peak() {
    int place = highest();
    if (place == 0 || place == heights.length - 1) {
      return timesH[place];
    }
    double before = timesH[place - 1] - timesH[place];
    double after = timesH[place + 1] - timesH[place];
    double fallBefore = (heights[place - 1] - heights[place]) / before;
    double fallAfter = (heights[place + 1] - heights[place]) / after;
    double curvature = (fallAfter - fallBefore) / (after - before);
    return timesH[place] - (fallBefore - curvature * before) / (2 * curvature);
  }

  /// First time at which it passes its part of the peak.
  double onset() {
    int at = 1;
    double level = overPart * heights[highest()];
    while (at < heights.length - 1 && heights[at] <= level) {
      at++;
    }
    return crossing(at - 1, level);
  }

  /// Time after which it stays at or below its part of the peak.
  double over() {
    return over(overPart * heights[highest()]);
  }

  /// Time after which it stays at or below a level; 0 where it never passes it.
  double over(double level) {
    for (int at = heights.length - 1; at > 0; at--) {
      if (heights[at - 1] > level) {
        return crossing(at - 1, level);
      }
    }
    return 0;
  }

  private double crossing(int from, double level) {
    double step = heights[from + 1] - heights[from];
    double part = step == 0 ? 0 : (level - heights[from]) / step;
    return timesH[from] + Math.clamp(part, 0, 1) * (timesH[from + 1] - timesH[from]);
  }
}
