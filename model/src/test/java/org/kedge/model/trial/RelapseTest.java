// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.person.Population;

/// Relapse in a virtual trial is that of the rule, person by person, and looking more often does
/// not make more of it.
class RelapseTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 2000;
  private static final Arm ARM =
      new Arm("one", new Treatment.RacemicInfusion(0.5, 40), List.of(0.0), Blinding.OPEN, false);

  /// From day 1 to day 43, which a week divides.
  private static Design looking(int stepTenths) {
    List<Double> hours =
        IntStream.rangeClosed(0, 420 / stepTenths)
            .mapToObj(step -> 24 * (1 + step * stepTenths / 10.0))
            .toList();
    return new Design(Population.of(EVIDENCE), List.of(ARM), hours);
  }

  private static double relapsed(Evidence evidence, int stepTenths) {
    return new Simulation(evidence)
        .run(looking(stepTenths), PATIENTS, 7, 2).stream()
            .filter(summary -> summary.quantity() == Quantity.RELAPSED)
            .toList()
            .getLast()
            .mean()
            .orElseThrow();
  }

  /// What is left is the error of a rating: who is rated more often is found in response once more
  /// easily, and who hardly responded relapses soon.
  @ParameterizedTest
  @CsvSource({"2.5, 0.05", "0, 0.005"})
  void lookingMoreOftenDoesNotMakeMoreRelapsesWhereTheIllnessDoesNotFluctuate(
      double ratingSd, double allowed) {
    Evidence steady = EVIDENCE.withValue("mood.sOU", 0).withValue("mood.eps", ratingSd);
    double weekly = relapsed(steady, 70);
    assertTrue(weekly > 0.5 && weekly < 0.9);
    assertEquals(weekly, relapsed(steady, 10), allowed);
    assertEquals(weekly, relapsed(steady, 1), allowed);
  }

  /// Before, one high rating was a relapse: looking ten times a day made 29 points more of them.
  @Test
  void lookingMoreOftenMakesFewMoreRelapsesWhereItFluctuates() {
    assertEquals(relapsed(EVIDENCE, 70), relapsed(EVIDENCE, 1), 0.15);
  }

  @ParameterizedTest
  @EnumSource(RelapseDefinition.class)
  void isThatOfTheRuleAfterAResponse(RelapseDefinition definition) {
    RelapseRule rule = definition.rule(EVIDENCE);
    List<Double> hours = List.of(24.0, 72.0, 168.0, 240.0, 336.0, 480.0, 600.0, 1000.0, 1200.0);
    Design design = new Design(Population.of(EVIDENCE), List.of(ARM), hours, definition);
    Individuals people = new Simulation(EVIDENCE).individuals(design, ARM, 400, 3, 1);
    double[] days = hours.stream().mapToDouble(hour -> hour / 24).toArray();
    int seen = 0;
    for (int person = 0; person < 400; person++) {
      double[] scores = new double[days.length];
      boolean responded = false;
      for (int at = 0; at < days.length; at++) {
        // Who has not responded before has no score that counts.
        scores[at] = responded ? people.value(Quantity.MADRS_TOTAL, at, person).orElseThrow() : 0;
        responded |= people.value(Quantity.RESPONSE, at, person).orElseThrow() == 1;
      }
      double expected =
          !responded
              ? Double.NaN
              : rule.completed(days, scores, people.patients().get(person).madrsBaseline())
                      .isPresent()
                  ? 1
                  : 0;
      assertEquals(
          expected, people.value(Quantity.RELAPSED, days.length - 1, person).orElse(Double.NaN));
      seen += expected == 1 ? 1 : 0;
    }
    assertTrue(seen > 20 && seen < 380);
  }

  @Test
  void assessmentsTooFarApartShowNoRelapse() {
    List<Double> hours = List.of(24.0, 24 * 28.0, 24 * 56.0);
    Design design = new Design(Population.of(EVIDENCE), List.of(ARM), hours);
    Simulation simulation = new Simulation(EVIDENCE);
    assertFalse(simulation.canShowRelapse(design));
    assertTrue(simulation.canShowRelapse(looking(70)));
    assertTrue(
        simulation.run(design, 20, 1, 1).stream()
            .filter(summary -> summary.quantity() == Quantity.RELAPSED)
            .allMatch(summary -> summary.n() == 0));
  }
}
