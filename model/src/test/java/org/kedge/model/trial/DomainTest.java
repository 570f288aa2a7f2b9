// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;

class DomainTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static Design design(Treatment treatment, double weightKg, double sdKg) {
    Population all = Population.of(EVIDENCE);
    Population people =
        new Population(
            all.weightKg().with(weightKg, sdKg),
            all.ageYears(),
            all.fractionFemale(),
            all.madrsBaseline());
    Arm arm = new Arm("one", treatment, List.of(0.0), Blinding.OPEN, false);
    return new Design(people, List.of(arm), List.of(1.0));
  }

  static Stream<Treatment> outside() {
    return Stream.of(
        new Treatment.RacemicInfusion(1.0001, 40),
        new Treatment.RacemicInfusion(0, 40),
        new Treatment.RacemicInfusion(Double.NaN, 40),
        new Treatment.RacemicInfusion(0.5, 0.9),
        new Treatment.RacemicInfusion(0.5, 241),
        new Treatment.EsketamineInfusion(0.51, 40),
        new Treatment.EsketamineNasal(4),
        new Treatment.EsketamineNasal(0));
  }

  @ParameterizedTest
  @MethodSource("outside")
  void aRegimenOutsideItsRowIsRefused(Treatment treatment) {
    Design design = design(treatment, 70, 0);
    assertThrows(
        IllegalArgumentException.class, () -> new Simulation(EVIDENCE).run(design, 1, 1, 1));
  }

  static Stream<Treatment> atTheEdge() {
    return Stream.of(
        new Treatment.RacemicInfusion(1, 1),
        new Treatment.EsketamineInfusion(0.5, 240),
        new Treatment.EsketamineNasal(3),
        new Treatment.None());
  }

  @ParameterizedTest
  @MethodSource("atTheEdge")
  void aRegimenAtTheEdgeRuns(Treatment treatment) {
    assertTrue(new Simulation(EVIDENCE).run(design(treatment, 70, 0), 1, 1, 1).size() > 10);
  }

  @Test
  void peopleUnlikeThoseOfThePackAreCounted() {
    Treatment infusion = new Treatment.RacemicInfusion(0.5, 40);
    Simulation simulation = new Simulation(EVIDENCE);
    assertEquals(List.of(), simulation.extrapolations(design(infusion, 93, 0), 10, 1));
    Extrapolation all = simulation.extrapolations(design(infusion, 94, 0), 10, 1).getFirst();
    assertEquals(10, all.outside());
    assertTrue(all.sentence().contains("53 to 93 kg"), all.sentence());
    assertEquals(List.of(), simulation.extrapolations(design(new Treatment.None(), 94, 0), 10, 1));
  }
}
