// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Treatment;

class LiverFlowTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int OLDEST = 90;

  private static double flow(Parameters person, double ageYears) {
    return new NasalS(person, new NasalCovariates(ageYears, false, false)).liverFlowLPerH();
  }

  /// A typical flow of 151 L/h falls by 2.19 L/h a year from 60 years on.
  @Test
  void fallsWithAgeByTheSamePartInEverybody() {
    assertEquals(151, flow(EVIDENCE::value, 60), 1e-9);
    assertEquals(151 - 30 * 2.19, flow(EVIDENCE::value, OLDEST), 1e-9);
    Population population = Population.of(EVIDENCE);
    for (int index = 0; index < 200; index++) {
      Parameters person = population.patient(EVIDENCE, 1, index).parameters();
      assertEquals(
          flow(EVIDENCE::value, OLDEST) / 151, flow(person, OLDEST) / flow(person, 40), 1e-12);
    }
  }

  @Test
  void theOldestOfManyPeopleCanBeSimulated() {
    Population someone = Population.of(EVIDENCE);
    Population old =
        new Population(
            someone.weightKg(),
            someone.ageYears().with(OLDEST, 0),
            someone.fractionFemale(),
            someone.madrsBaseline());
    Arm arm = new Arm("old", new Treatment.EsketamineNasal(1), List.of(0.0), Blinding.OPEN, false);
    int people = 10_000;
    new Simulation(EVIDENCE)
        .run(new Design(old, List.of(arm), List.of(1.0)), people, 1, 2).stream()
            .filter(summary -> summary.quantity() == Quantity.KETAMINE_S)
            .forEach(summary -> assertEquals(people, summary.n()));
  }
}
