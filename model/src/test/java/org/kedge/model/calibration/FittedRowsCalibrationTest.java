// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.model.ReferenceParameters;

/// The fitted rows are where `docs/calibration.md` says that the fits ended.
class FittedRowsCalibrationTest {
  private static final Evidence ROWS = Evidence.load();

  /// A step of the box that is well above the rounding of the rows.
  private static final double STEP = 0.05;

  /// Rounded rows may lie a little beside the end of the fit, and shares of people move in steps:
  /// so much of the loss, and so much more.
  private static final double SHARE = 0.05;

  private static final double LITTLE = 0.5;

  static List<Fit> acute() {
    return AcuteFit.all();
  }

  /// The fits whose ends became rows.
  static List<Fit> adopted() {
    return Stream.concat(acute().stream(), Stream.of(MoodFit.all().getFirst())).toList();
  }

  @ParameterizedTest
  @MethodSource("adopted")
  void noStepOfOneParameterIsBetter(Fit fit) {
    double loss = fit.loss(ROWS);
    assertTrue(loss < fit.loss(ReferenceParameters.load()), fit.name());
    for (Parameter one : fit.parameters()) {
      double place = one.place(one.of(ROWS));
      for (double moved : new double[] {place - STEP, place + STEP}) {
        double there = fit.loss(one.with(ROWS, one.at(moved)));
        assertTrue(
            there > (1 - SHARE) * loss - LITTLE, one + " at " + one.at(moved) + ": " + there);
      }
    }
  }

  @Test
  void everyRowOfAnAcuteFitCountsAsCalibration() {
    Set<String> used =
        acute().stream().flatMap(fit -> fit.z(ROWS).keySet().stream()).collect(Collectors.toSet());
    Set<String> calibration =
        ROWS.table("observed/acute").lines().stream()
            .filter(line -> line.text("role").equals("calibration"))
            .map(Table.Line::id)
            .collect(Collectors.toSet());
    assertTrue(calibration.containsAll(used), used + " and " + calibration);
  }

  /// As `docs/calibration.md` has it, in people that took no part.
  @Test
  void theMoodHasItsLoss() {
    Fit fit = MoodFit.all().getFirst();
    assertEquals(48, fit.lossOfOthers(ROWS), 3);
    assertEquals(69, fit.lossOfOthers(ReferenceParameters.load()), 3);
    assertEquals(23, fit.z(ROWS).size());
  }

  @Test
  void leastSquaresFindsTheMinimumOfAKnownProblem() {
    LeastSquares rosenbrock =
        new LeastSquares(place -> {
          double x = 4 * place[0] - 2;
          double y = 4 * place[1] - 2;
          return new double[] {10 * (y - x * x), 1 - x};
        });
    double[] found = rosenbrock.from(new double[] {0.2, 0.7});
    assertArrayEquals(new double[] {0.75, 0.75}, found, 0.02);
  }
}
