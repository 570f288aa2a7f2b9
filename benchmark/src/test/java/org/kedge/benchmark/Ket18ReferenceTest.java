// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Solver;
import org.kedge.model.ode.Steps;
import org.kedge.model.ode.Trajectory;

/// The answers of the benchmark, with its own settings.
class Ket18ReferenceTest {
  /// Both errors have to be below this for a speed to count.
  private static final double LIMIT = 1e-5;

  private static final int REFERENCE_PATIENTS = 3;
  private static final int COLUMNS_BEFORE = 2;
  private static final double[] TIMES = Ket18.timesH();

  private static Trajectory solve(Steps steps, int patients, int threads) {
    Solver solver = Solver.of(Ket18.equations(), steps);
    Outcome outcome = solver.solve(Ket18.problem(patients), threads);
    return assertInstanceOf(Outcome.Solved.class, outcome).trajectory();
  }

  private static List<double[]> reference() throws IOException {
    try (var file = Ket18ReferenceTest.class.getResourceAsStream("/reference/ket18.tsv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("id"))
          .map(line -> Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    }
  }

  @Test
  void outputTimesAreThoseOfTheReference() throws IOException {
    List<double[]> rows = reference();
    assertEquals(REFERENCE_PATIENTS * TIMES.length, rows.size());
    for (int at = 0; at < rows.size(); at++) {
      assertEquals(rows.get(at)[1], TIMES[at % TIMES.length], 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource
  void meetsTheReferenceOfThreePatients(Ket18.Tolerances tolerances) throws IOException {
    List<double[]> rows = reference();
    Trajectory trajectory = solve(tolerances.steps(1), REFERENCE_PATIENTS, 1);
    for (int patient = 0; patient < REFERENCE_PATIENTS; patient++) {
      int first = patient * TIMES.length;
      Ket18Errors errors =
          Ket18Errors.of(
              trajectory,
              patient,
              TIMES.length,
              place -> rows.get(first + place.time())[COLUMNS_BEFORE + place.output()]);
      assertTrue(errors.concentration() < LIMIT, errors.toString());
      assertTrue(errors.response() < LIMIT, errors.toString());
    }
  }

  /// Patients beyond the reference are held against the solver's own answers at a tolerance that is
  /// a thousand times smaller.
  @Test
  void meetsItsOwnFineAnswersForTwoHundredPatients() {
    int patients = 200;
    Trajectory trajectory = solve(Ket18.Tolerances.DEMANDED.steps(1), patients, 2);
    Trajectory fine = solve(Ket18.Tolerances.DEMANDED.steps(1e3), patients, 2);
    Ket18Errors errors = new Ket18Errors(0, 0);
    for (int patient = 0; patient < patients; patient++) {
      errors = errors.or(Ket18Errors.between(trajectory, fine, patient));
    }
    assertTrue(errors.concentration() < LIMIT, errors.toString());
    assertTrue(errors.response() < LIMIT, errors.toString());
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() {
    int patients = 100;
    Trajectory one = solve(Ket18.Tolerances.DEMANDED.steps(1), patients, 1);
    Trajectory three = solve(Ket18.Tolerances.DEMANDED.steps(1), patients, 3);
    for (int patient = 0; patient < patients; patient++) {
      for (int time = 0; time < TIMES.length; time++) {
        for (int output = 0; output < Ket18.OUTPUTS; output++) {
          assertEquals(one.value(patient, time, output), three.value(patient, time, output));
        }
      }
    }
  }
}
