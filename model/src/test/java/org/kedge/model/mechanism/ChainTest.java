// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Parameters;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ModalExposure;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.receptor.ReceptorBlock;

class ChainTest {
  /// What the solver leaves of the match, of which it takes one course and the test another.
  private static final double SOLVER = 1e-6;

  private static final Chain CHAIN = new Chain();
  private static final ReceptorBlock BLOCK = new ReceptorBlock(Courses.EVIDENCE);
  private static final Drug REFERENCE = new Drug(BLOCK.reference(), BLOCK);
  private static final Scale SCALE =
      new Scale(Courses.MECHANISM.formationPerH(), Courses.MECHANISM.fastWeight());

  private static Parameters with(String row, double value) {
    return (id, unit) -> id.equals(row) ? value : Courses.EVIDENCE.value(id, unit);
  }

  private static Map<String, Double> values(Parameters parameters) {
    return Chain.values(parameters, Courses.TYPICAL, SCALE);
  }

  @Test
  void theScaleMeetsTierAAtBothMoments() {
    double earlyH = Courses.EVIDENCE.value("mech.fast_at", "h");
    double lateH = 24 * Courses.EVIDENCE.value("mech.slow_at", "d");
    List<MoodState> tierA =
        new MoodCourse(Courses.TYPICAL, List.of(new Session(0, 1)), false)
            .at(new double[] {earlyH / 24, lateH / 24});
    Chain.Course course =
        CHAIN.solve(List.of(values(Courses.EVIDENCE::value)), REFERENCE, earlyH, lateH);
    assertEquals(tierA.getFirst().labile(), course.value("X1", 0, 0), SOLVER);
    assertEquals(tierA.getLast().labile(), course.value("X1", 0, 1), SOLVER);
  }

  /// Devices whose swallowed parts overlap, and the pack with the fewer modes.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theBlockIsThatOfThePack(int devices) {
    NasalS pack = new NasalS(Courses.EVIDENCE::value, new NasalCovariates(50, false, false));
    double[] startsH = {0, 72};
    double[] timesH = {0.05, 0.1, 0.3, 1, 5, 71, 72.1, 73, 200};
    Drug drug = new Drug(pack.modal(pack.sessions(startsH, devices)), BLOCK);
    Chain.Course course = CHAIN.solve(List.of(values(Courses.EVIDENCE::value)), drug, timesH);
    List<Concentration> concentrations = pack.concentrations(startsH, devices, timesH);
    for (int at = 0; at < timesH.length; at++) {
      assertEquals(BLOCK.of(concentrations.get(at)), course.value("RO", 0, at), 1e-8);
    }
  }

  @Test
  void refusesMoreModesThanTheEquationsHave() {
    ModalExposure.Mode mode = BLOCK.reference().modes().getFirst();
    ModalExposure many = new ModalExposure(Collections.nCopies(11, mode), List.of());
    assertThrows(IllegalArgumentException.class, () -> new Drug(many, BLOCK));
  }

  @Test
  void refusesAnotherNumberOfStages() {
    assertThrows(IllegalArgumentException.class, () -> values(with("mech.ntr", 4)));
  }

  /// Without a half-saturation the surge is 0/0 at rest.
  @Test
  void saysWhyAndWhenThereIsNoSolution() {
    Map<String, Double> person = values(with("mech.R50", 0));
    ArithmeticException fault =
        assertThrows(
            ArithmeticException.class, () -> CHAIN.solve(List.of(person), REFERENCE, 0, 24));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains("at 0.0 h") && message.contains("division by 0"), message);
  }
}
