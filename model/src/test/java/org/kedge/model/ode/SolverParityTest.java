// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.model.simd.Kernels;

/// The lanes give what the plain twin gives, whatever their width and however many persons there
/// are.
class SolverParityTest {
  private static final Steps STEPS = new Steps.Adaptive(1e-6, 1e-8, 10_000);

  /// The twins round differently in the last place, which may move a step.
  private static final double CLOSE = 1e-6;

  private static final double[] TIMES = {0.1, 0.75, 2, 9, 24};
  private static final String DRUG_AND_EFFECT =
      """
      parameter clearance half
      input dose
      state drug = 0
      state effect = 1
      state late = 1
      drug' = dose - clearance * drug
      effect' = 3 * (1 + drug^1.8 / (half^1.8 + drug^1.8) - effect)
      late' = 0.1 * (effect^2.5 - late)
      output drug effect late
      """;

  private static double[][] persons(int count) {
    double[][] persons = new double[count][];
    for (int at = 0; at < count; at++) {
      persons[at] = new double[] {0.5 + 0.1 * (at % 13), 0.2 + 0.05 * (at % 7)};
    }
    return persons;
  }

  private static Solver solver(Kernels kernels) {
    return new Solver(Equations.read(DRUG_AND_EFFECT), Method.rodas5P(), true, STEPS, kernels);
  }

  private static Trajectory solve(Solver solver, int persons, int threads) {
    List<Event> events = List.of(new Event.Rate(0, 0, 2), new Event.Rate(0.75, 0, 0));
    Outcome outcome = solver.solve(new Problem(persons(persons), events, TIMES), threads);
    return assertInstanceOf(Outcome.Solved.class, outcome).trajectory();
  }

  private static void assertClose(Trajectory expected, Trajectory actual, int persons, double by) {
    for (int person = 0; person < persons; person++) {
      for (int time = 0; time < TIMES.length; time++) {
        for (int output = 0; output < 3; output++) {
          double value = expected.value(person, time, output);
          assertEquals(value, actual.value(person, time, output), by * (1 + value));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void lanesOfEachWidthMeetTheirTwinForEveryRemainder(int bits) {
    var species =
        switch (bits) {
          case 128 -> DoubleVector.SPECIES_128;
          case 256 -> DoubleVector.SPECIES_256;
          default -> DoubleVector.SPECIES_512;
        };
    int lanes = species.length();
    Solver plain = solver(Kernels.plain(lanes));
    Solver wide = solver(Kernels.lanes(1, species));
    for (int persons = 1; persons <= 4 * lanes + 1; persons++) {
      assertClose(solve(plain, persons, 1), solve(wide, persons, 1), persons, CLOSE);
    }
  }

  /// A person's numbers move with who shares the block, by less than the tolerance asks.
  @Test
  void widthsAgree() {
    int persons = 33;
    Trajectory narrow = solve(solver(Kernels.lanes(1, DoubleVector.SPECIES_128)), persons, 1);
    Trajectory wide = solve(solver(Kernels.lanes(2, DoubleVector.SPECIES_512)), persons, 1);
    assertClose(narrow, wide, persons, 1e-5);
  }

  @Test
  void threadsChangeNothing() {
    int persons = 65;
    Solver solver = solver(Kernels.lanes(1, DoubleVector.SPECIES_256));
    assertClose(solve(solver, persons, 1), solve(solver, persons, 4), persons, 0);
  }
}
