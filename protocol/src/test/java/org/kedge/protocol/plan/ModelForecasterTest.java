// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelForecasterTest {
  private final Forecaster forecaster = new ModelForecaster(Plans.EVIDENCE, 1, 2);

  private Forecast.Predicted predicted(String protocol) {
    return assertInstanceOf(
        Forecast.Predicted.class,
        forecaster.forecast(Plans.patient(80, 80), Plans.proposed(protocol).plan()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IV-05-3x", "ART-01", "ESK-TRD-US"})
  void everyCurveHasItsBandAndStartsFromNothing(String protocol) {
    for (PredictedCurve curve : predicted(protocol).curves()) {
      assertTrue(!curve.points().isEmpty(), curve.quantity());
      if (curve.quantity().startsWith("ketamine")) {
        assertEquals(0, curve.points().getFirst().median(), 1e-9);
        assertTrue(
            curve.points().stream().anyMatch(point -> point.median() > 10), curve.quantity());
      }
    }
  }

  @Test
  void theScoreFallsUnderSixInfusions() {
    PredictedCurve madrs = predicted("IV-05-3x").curves().getLast();
    assertEquals("madrs_total", madrs.quantity());
    assertTrue(madrs.points().get(13).median() < madrs.points().getFirst().median());
  }

  @Test
  void theSameSeedGivesTheSameBands() {
    assertEquals(predicted("IV-05-3x"), predicted("IV-05-3x"));
  }

  @Test
  void whatTheModelCannotDoIsSaidAndIsNoObstacle() {
    assertInstanceOf(
        Forecast.None.class,
        forecaster.forecast(Plans.aged(101, 80, 80), Plans.proposed("IV-05-3x").plan()));
  }
}
