// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Row;
import org.kedge.evidence.Status;
import org.kedge.model.ode.Equations;
import org.kedge.model.ode.Method;
import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Solver;
import org.kedge.model.ode.Steps;
import org.kedge.model.ode.Trajectory;
import org.kedge.model.simd.Kernels;

class MechanismPropertyTest {
  /// What the tolerance of the solver may leave.
  private static final double SOLVER = 1e-6;

  private static final double[] HOURS =
      IntStream.rangeClosed(0, 4 * 240).mapToDouble(quarter -> quarter / 4.0).toArray();

  static Stream<SplittableRandom> seeds() {
    return IntStream.range(0, 12).mapToObj(SplittableRandom::new);
  }

  private static Courses random(SplittableRandom random) {
    double[] days =
        IntStream.range(0, 10).filter(day -> random.nextInt(3) == 0).asDoubleStream().toArray();
    return random.nextBoolean()
        ? Courses.infusions("random infusions", random.nextDouble(0.05, 1), days)
        : Courses.sprays("random sprays", random.nextInt(1, 4), days);
  }

  @Test
  void withoutADoseEverythingStaysAtItsStart() {
    for (MechanismState state : Courses.infusions("nothing", 0.5).at(0, 1, 30, 1000)) {
      assertEquals(0, state.receptorBlock());
      assertEquals(1, state.glutamate());
      assertEquals(1, state.ampa());
      assertEquals(1, state.bdnf());
      assertEquals(0, state.fast());
      assertEquals(Courses.EVIDENCE.value("mech.S0", "1"), state.synapses());
      assertEquals(Courses.EVIDENCE.value("mech.I0", "1"), state.inflammation());
      assertEquals(1, state.il6());
      assertEquals(Courses.EVIDENCE.value("mech.c0", "{score}"), state.cognition());
      assertEquals(Courses.BASELINE, state.madrs());
      assertEquals(Courses.BASELINE, state.chainMadrs());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsNegativeAndTheSynapsesStayBelowTheirCeiling(SplittableRandom random) {
    double ceiling = Courses.EVIDENCE.value("mech.synmax", "1");
    for (MechanismState state : random(random).at(HOURS)) {
      for (MechanismQuantity quantity : MechanismQuantity.values()) {
        assertTrue(state.value(quantity) >= -SOLVER, () -> quantity + " in " + state);
      }
      assertTrue(state.synapses() <= ceiling, state::toString);
      assertTrue(state.receptorBlock() <= 1 && state.fast() <= 1, state::toString);
    }
  }

  /// Rise that glutamate tends to under a block of 0, 1, ... 99 % and, nearly, of 100 %.
  private static double[] surges() {
    Equations equations = Chain.equations("parameter x\n");
    Map<String, Double> values =
        Chain.values(Courses.EVIDENCE::value, Courses.TYPICAL, new Scale(1, 1));
    double[][] persons = new double[101][];
    for (int percent = 0; percent <= 100; percent++) {
      values.put("x", percent == 100 ? 1e12 : percent / (100.0 - percent));
      persons[percent] = equations.parameters().stream().mapToDouble(values::get).toArray();
    }
    Solver solver =
        new Solver(
            equations,
            Method.rodas5P(),
            false,
            new Steps.Adaptive(1e-8, 1e-8, 100_000),
            Kernels.lanes(1));
    Problem longLasting = new Problem(persons, List.of(), new double[] {100});
    Trajectory reached =
        assertInstanceOf(Outcome.Solved.class, solver.solve(longLasting, 1)).trajectory();
    int glutamate = equations.outputs().indexOf("GLU");
    return IntStream.range(0, persons.length)
        .mapToDouble(person -> reached.value(person, 0, glutamate) - 1)
        .toArray();
  }

  /// A rat under an anaesthetic dose shows no surge: with the depth of the block it first grows and
  /// then falls, to nothing where all receptors are blocked.
  @Test
  void theSurgeIsAnInvertedUInTheBlock() {
    double[] surges = surges();
    int optimum =
        IntStream.range(0, surges.length)
            .boxed()
            .max(Comparator.comparingDouble(at -> surges[at]))
            .orElseThrow();
    assertTrue(optimum > 5 && optimum < 40, () -> "optimum at " + optimum + " %");
    for (int at = 1; at < surges.length; at++) {
      assertTrue(at <= optimum == surges[at] > surges[at - 1], "at " + at + " %");
    }
    assertTrue(surges[90] < surges[optimum] / 10);
    assertEquals(0, surges[100], SOLVER);
  }

  @Test
  void anAnaestheticDoseGivesASmallerSurgeThanTheUsualOneWhileItLasts() {
    double usual = Courses.infusions("usual", 0.5, 0).at(0.75).getFirst().glutamate();
    double anaesthetic = Courses.infusions("anaesthetic", 20, 0).at(0.75).getFirst().glutamate();
    assertTrue(anaesthetic - 1 < (usual - 1) / 2, () -> anaesthetic + " and " + usual);
  }

  private static double peakH(List<MechanismState> states, MechanismQuantity quantity) {
    return states.stream()
        .max(Comparator.comparingDouble(state -> state.value(quantity)))
        .orElseThrow()
        .timeH();
  }

  static Stream<Courses> single() {
    return Stream.of(
        Courses.infusions("infusion", 0.5, 0),
        Courses.sprays("spray", 2, 0),
        Courses.sprays("large spray", 3, 0));
  }

  @ParameterizedTest
  @MethodSource("single")
  void eachLinkPeaksAfterTheOneBeforeIt(Courses course) {
    List<MechanismState> states = course.at(HOURS);
    double before = 0;
    for (MechanismQuantity quantity :
        List.of(
            MechanismQuantity.RECEPTOR_BLOCK,
            MechanismQuantity.GLUTAMATE,
            MechanismQuantity.AMPA,
            MechanismQuantity.BDNF,
            MechanismQuantity.SYNAPSES)) {
      double peak = peakH(states, quantity);
      assertTrue(peak > before, quantity + " peaks at " + peak);
      before = peak;
    }
  }

  /// Spines sustain the effect, they do not begin it.
  @Test
  void theMoodHasTurnedBeforeSynapsesGrow() {
    List<MechanismState> states = Courses.infusions("one infusion", 0.5, 0).at(2, 12, 24);
    double fall = Courses.BASELINE - states.getLast().madrs();
    assertTrue(Courses.BASELINE - states.getFirst().madrs() > fall / 2);
    double growth = states.getLast().synapses() - 1;
    assertTrue(states.getFirst().synapses() - 1 < growth / 100);
    assertTrue(states.get(1).synapses() - 1 < growth / 4);
  }

  @Test
  void aRiseOfIl6MovesNothingElse() {
    Mechanism loud = new Mechanism(Courses.EVIDENCE.withValue("mech.eJ", 5), Courses.TYPICAL);
    Courses course = Courses.infusions("one infusion", 0.5, 0);
    MechanismState quiet = course.at(24).getFirst();
    MechanismState state =
        loud.course(course.sessions(), false, course.drug(), Courses.BASELINE, new double[] {24})
            .getFirst();
    assertTrue(state.il6() > quiet.il6() + 1);
    for (MechanismQuantity quantity : MechanismQuantity.values()) {
      if (quantity != MechanismQuantity.IL6) {
        assertEquals(quiet.value(quantity), state.value(quantity), SOLVER, quantity.name());
      }
    }
  }

  @Test
  void theWorldBeforeTheFirstSessionIsAtRest() {
    MechanismState before = Courses.infusions("late", 0.5, 3).at(71).getFirst();
    assertEquals(1, before.glutamate());
    assertEquals(Courses.BASELINE, before.madrs());
  }

  @ParameterizedTest
  @EnumSource
  void everyQuantityTellsHowItCameToBe(MechanismQuantity quantity) {
    Status status = quantity.status(Courses.EVIDENCE);
    Status expected =
        switch (quantity) {
          case MOOD -> Status.FITTED;
          case RECEPTOR_BLOCK, GLUTAMATE -> Status.ASSUMED;
          case AMPA, BDNF, FAST, SYNAPSES, INFLAMMATION, IL6, COGNITION -> Status.ILLUSTRATIVE;
        };
    assertEquals(expected, status);
    assertTrue(!quantity.unit(Courses.EVIDENCE).isEmpty());
    assertTrue(!quantity.meaning(Courses.EVIDENCE).isEmpty());
  }

  @Test
  void noParameterOfTheChainClaimsToBeMeasuredOrFitted() {
    List<Row> rows = Mechanism.parameters(Courses.EVIDENCE);
    assertTrue(rows.size() > 15);
    for (Row row : rows) {
      assertTrue(row.status() == Status.ASSUMED || row.status() == Status.ILLUSTRATIVE, row.id());
    }
  }
}
