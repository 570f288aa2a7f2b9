// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.rule.Jurisdiction;

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

  private static List<String> marks(Patient patient, String protocol) {
    Plan plan =
        assertInstanceOf(
                Planning.Proposed.class,
                Plans.propose(Plans.site(Jurisdiction.US), patient, Plans.request(protocol)))
            .plan();
    return assertInstanceOf(
            Forecast.Predicted.class,
            new ModelForecaster(Plans.EVIDENCE, 1, 2).forecast(patient, plan))
        .marks();
  }

  @Test
  void whoIsUnlikeThoseStudiedIsMarked() {
    assertEquals(List.of(), marks(Plans.patient(93, 93), "IV-05-3x"));
    assertEquals(
        List.of(
            "Extrapolation: this patient is outside 53 to 93 kg, the range of those studied with infusions (row ivv.wt_studied)."),
        marks(Plans.patient(94, 94), "IV-05-3x"));
    assertEquals(List.of(), marks(Plans.aged(64, 94, 94), "ESK-TRD-US"));
    assertEquals(
        List.of(
            "Extrapolation: this patient is outside 39 to 170 kg, the range of those studied with the spray (row nasal.wt_ref).",
            "Extrapolation: this patient is 65 years or older, where the label of the spray reports higher peaks than the model gives (row nasal.age_warned)."),
        marks(Plans.aged(66, 171, 171), "ESK-TRD-US"));
  }

  @Test
  void aWeightThatIsNotOnRecordIsDrawnAndMarksTheTwinsWhoAreOutside() {
    List<String> marks = marks(Plans.patient(), "ESK-TRD-US");
    assertEquals(1, marks.size());
    assertTrue(marks.getFirst().contains(" of 1000 virtual twins are outside 39 to 170 kg"));
  }

  private static String refusal(Evidence evidence, Patient patient) {
    Plan plan = Plans.proposed("IV-05-3x").plan();
    return assertInstanceOf(
            Forecast.None.class, new ModelForecaster(evidence, 1, 2).forecast(patient, plan))
        .reason();
  }

  @Test
  void whatTheModelCannotDoIsSaidInPlainWordsAndIsNoObstacle() {
    assertEquals(
        "The model makes no prediction for an age of 101 years: it goes from 18 to 90.",
        refusal(Plans.EVIDENCE, Plans.aged(101, 80, 80)));
    assertEquals(
        "The model makes no prediction for session 1: 0.5 mg/kg of racemic ketamine within 24 h, expected at most 0.4 mg/kg of racemic ketamine a session.",
        refusal(Plans.EVIDENCE.withValue("iv.dose_max", 0.4), Plans.patient(80, 80)));
  }

  @Test
  void aFailureOfTheModelIsSaidWithoutTheNameOfItsType() {
    String reason = refusal(Plans.EVIDENCE.withValue("ac.sk", 1e308), Plans.patient(80, 80));
    assertTrue(reason.startsWith("The model failed on this plan: "), reason);
    assertFalse(
        reason.contains("Exception") || reason.contains("java.") || reason.contains("no reason"),
        reason);
  }

  @Test
  void theSamplingSiteIsThatOfThePack() {
    assertEquals(
        "venous plasma", ModelForecaster.sampled(Plans.proposed("IV-05-3x").plan().order()));
    assertEquals(
        "venous plasma", ModelForecaster.sampled(Plans.proposed("ESK-TRD-US").plan().order()));
  }
}
