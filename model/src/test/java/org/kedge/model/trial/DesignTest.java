// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;

/// What a design refuses, and what a run says where nobody counts.
class DesignTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static Arm arm(List<Double> days) {
    return new Arm(
        "a", new Treatment.RacemicInfusion(0.5, 40), days, Blinding.ACTIVE_PLACEBO, false);
  }

  private static Design design(List<Arm> arms, List<Double> timesH) {
    return new Design(Population.of(EVIDENCE), arms, timesH);
  }

  private static List<Double> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "NaN", "0 Infinity", "1 0", "0 0"})
  void momentsThatAreNotAscendingAreRefused(String text) {
    List<Double> moments = numbers(text);
    assertThrows(IllegalArgumentException.class, () -> arm(moments));
    Arm arm = arm(List.of(0.0));
    assertThrows(IllegalArgumentException.class, () -> design(List.of(arm), moments));
  }

  /// A product and a quotient of a decimal day do not always meet.
  @Test
  void aScoreOfTheDayOfASessionIsReadBeforeItWhateverTheDay() {
    Simulation simulation = new Simulation(EVIDENCE);
    for (int tenths = 10; tenths <= 99; tenths++) {
      double day = tenths / 10.0;
      Arm with = arm(List.of(0.0, day));
      Arm without = arm(List.of(0.0));
      for (double timeH : new double[] {day * 24, Math.rint(day * 24 * 10) / 10}) {
        Design both = design(List.of(with, without), List.of(timeH));
        Individuals sessions = simulation.individuals(both, with, 2, 1, 1);
        Individuals none = simulation.individuals(both, without, 2, 1, 1);
        assertEquals(
            none.value(Quantity.MADRS_TOTAL, 0, 1).orElseThrow(),
            sessions.value(Quantity.MADRS_TOTAL, 0, 1).orElseThrow(),
            1e-9);
        double[] timesH = {both.timesH().getFirst()};
        assertEquals(1, new ExposureTimes(with.sessionDays(), new double[0], timesH).session(0));
      }
    }
  }

  @Test
  void aDesignWithoutArmsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> design(List.of(), List.of(1.0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aRunWithoutPatientsOrThreadsIsRefused(int none) {
    Design design = design(List.of(arm(List.of(0.0))), List.of(24.0));
    Simulation simulation = new Simulation(EVIDENCE);
    assertThrows(IllegalArgumentException.class, () -> simulation.run(design, none, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> simulation.run(design, 1, 1, none));
  }

  @Test
  void whereNobodyCountsThereIsNoNumber() {
    Design design = design(List.of(arm(List.of(0.0))), List.of(0.0));
    List<Summary> relapses =
        new Simulation(EVIDENCE)
            .run(design, 20, 1, 1).stream()
                .filter(summary -> summary.quantity() == Quantity.RELAPSED)
                .toList();
    assertEquals(1, relapses.size());
    assertEquals(0, relapses.getFirst().n());
    assertTrue(relapses.getFirst().mean().isEmpty());
    assertTrue(relapses.getFirst().sd().isEmpty());
    assertTrue(relapses.getFirst().quantiles().isEmpty());
  }
}
