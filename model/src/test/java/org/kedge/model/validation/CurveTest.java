// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CurveTest {
  private static final double EXACT = 1e-12;
  private static final double[] TIMES_H = {0, 1, 2, 3, 4};

  @Test
  void readsTimesBetweenThePointsOfTheGrid() {
    Curve tent = new Curve(TIMES_H, new double[] {0, 4, 8, 4, 0}, 0.25);
    assertEquals(0.5, tent.onset(), EXACT);
    assertEquals(2, tent.peak(), EXACT);
    assertEquals(3.5, tent.over(), EXACT);
    assertEquals(2.5, tent.over(6), EXACT);
  }

  @Test
  void thePeakIsTheVertexOfAParabola() {
    double[] heights = new double[TIMES_H.length];
    for (int at = 0; at < heights.length; at++) {
      heights[at] = 5 - (TIMES_H[at] - 1.7) * (TIMES_H[at] - 1.7);
    }
    Curve parabola = new Curve(TIMES_H, heights, 0.25);
    assertEquals(1.7, parabola.peak(), EXACT);
    assertEquals(2, parabola.highestPoint(), EXACT);
  }

  @Test
  void anEffectThatNeverPassesALevelIsOverAtTheStart() {
    assertEquals(0, new Curve(TIMES_H, new double[] {0, 1, 2, 1, 0}, 0.25).over(4), EXACT);
  }

  @Test
  void timesComeInTheUnitOfTheRow() {
    assertEquals(90, Units.fromHours(1.5, "min"), EXACT);
    assertEquals(1.5, Units.fromHours(1.5, "h"), EXACT);
  }
}
