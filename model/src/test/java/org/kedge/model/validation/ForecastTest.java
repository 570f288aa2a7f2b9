// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

class ForecastTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final Settings SETTINGS = new Settings(300, 1, 1);

  private static Verdict verdict(Evidence evidence, Settings settings, String row) {
    return new Validation(evidence).run(settings, row::equals).getFirst().verdict();
  }

  private static double predicted(Evidence evidence, String row) {
    return switch (verdict(evidence, SETTINGS, row)) {
      case Verdict.Hit(Prediction prediction, Bounds bounds) -> prediction.value();
      case Verdict.Miss(Prediction prediction, Bounds bounds) -> prediction.value();
      case Verdict.NotJudged(Prediction prediction, String why) -> prediction.value();
      case Verdict.NotSimulated(String why) -> throw new AssertionError(row + ": " + why);
    };
  }

  private static double predicted(String row) {
    return predicted(EVIDENCE, row);
  }

  private static String why(String row) {
    return assertInstanceOf(Verdict.NotSimulated.class, verdict(EVIDENCE, SETTINGS, row)).why();
  }

  /// Area is dose over clearance: a clearance that is three times as large leaves a third.
  @Test
  void rifampicinActsOnTheMetaboliteOfAnInfusion() {
    double factor = EVIDENCE.value("ivv.rif_n", "1");
    assertEquals(1 / factor, predicted("O198"), 1e-4);
    assertEquals(1, predicted("O197"), 1e-12);
    assertEquals(1, predicted("O199"), 1e-12);
  }

  @Test
  void whereNoScalingIsKnownNothingIsPredicted() {
    assertTrue(why("O215").contains("no scaling for the spray"));
    assertTrue(why("O213").contains("Child-Pugh B"));
    assertTrue(why("O200").startsWith("route: "));
    assertTrue(why("O195").contains("ticlopidine"));
  }

  @Test
  void olderPeopleHaveALargerAreaOfTheSpray() {
    assertTrue(predicted("O210") > 1.02);
    assertTrue(predicted("O212") > predicted("O210"));
  }

  @Test
  void whoGoesOnRelapsesLessThanWhoStops() {
    assertTrue(predicted("PD210") < predicted("PD211"));
    assertTrue(predicted("PD213") < 1 && predicted("PD214") < 1);
    assertTrue(predicted("PD212") <= EVIDENCE.value("judge.withdrawal", "d"));
  }

  /// A drug that does nothing leaves nothing to stop.
  @Test
  void withoutAnEffectOfTheDrugStoppingMakesNoDifference() {
    Evidence mute = EVIDENCE.withValue("mood.a", 0);
    assertEquals(predicted(mute, "PD211"), predicted(mute, "PD210"), 1e-9);
    assertEquals(1, predicted(mute, "PD213"), 1e-9);
  }

  @Test
  void howOftenPeopleAreRatedIsARow() {
    assertRead("judge.rating_single", 7, "PD078");
    assertRead("judge.rating_left", 14, "PD126");
    assertRead("judge.rating_series", 14, "PD118");
    assertRead("judge.selected", 3, "PD126");
    assertRead("judge.event_driven", 60, "PD211");
    assertRead("judge.stable_remission", 2, "PD211");
    assertRead("judge.stable_response", 4, "PD214");
    assertRead("judge.withdrawal", 70, "PD212");
  }

  private static void assertRead(String row, double value, String observed) {
    assertNotEquals(predicted(observed), predicted(EVIDENCE.withValue(row, value), observed), row);
  }

  @Test
  void aResponseIsLostLaterWhereItIsLookedForLessOften() {
    Evidence weekly = EVIDENCE.withValue("judge.rating_single", 7);
    assertTrue(predicted(weekly, "PD078") > predicted("PD078"));
    assertTrue(predicted(weekly, "PD077") < predicted("PD077"));
  }

  @Test
  void aDoseThatIsNotSaidIsThatOfItsRow() {
    Verdict verdict = verdict(EVIDENCE, SETTINGS, "PD105");
    Bounds bounds =
        switch (verdict) {
          case Verdict.Hit(Prediction prediction, Bounds ground) -> ground;
          case Verdict.Miss(Prediction prediction, Bounds ground) -> ground;
          default -> throw new AssertionError(verdict);
        };
    assertTrue(bounds.how().contains("dose of iv.dose_default"));
    assertRead("iv.dose_default", 0.25, "PD105");
  }

  @Test
  void tooFewPeopleAreSaidAndNotCounted() {
    Settings two = new Settings(2, 1, 1);
    for (String row : List.of("PD079", "PD118", "PD119", "PD210", "PD213", "PD214")) {
      if (verdict(EVIDENCE, two, row) instanceof Verdict.NotSimulated(String why)) {
        assertEquals("people: none of this kind among so few virtual patients", why);
      }
    }
    Evidence strict = EVIDENCE.withValue("mood.remission", 0);
    assertInstanceOf(Verdict.NotSimulated.class, verdict(strict, two, "PD213"));
  }

  @Test
  void aRatioOfOddsHasTheErrorOfItsLogarithm() {
    Prediction half = new Prediction(0.5, 0.4, 0.6);
    Prediction fifth = new Prediction(0.2, 0.2, 0.2);
    Prediction ratio = half.oddsOver(fifth);
    assertEquals(4, ratio.value(), 1e-12);
    assertEquals(4 * Math.exp(0.4), ratio.high(), 1e-12);
    assertEquals(4 * Math.exp(-0.4), ratio.low(), 1e-12);
  }

  @Test
  void aFallIsPositiveAndKeepsItsEndsInOrder() {
    assertEquals(new Prediction(50, 40, 60), new Prediction(-15, -18, -12).fallOver(0.3));
  }

  @Test
  void anIntervalThatWasNotReachedJudgesFromBelow() {
    Bounds open = new Bounds(97, Double.POSITIVE_INFINITY, "");
    assertTrue(open.hold(1000) && !open.hold(96));
    assertInstanceOf(Verdict.Hit.class, Verdict.of(Prediction.exact(300), Optional.of(open)));
  }
}
