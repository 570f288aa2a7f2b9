// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.VirtualPatient;

/// Simulates the arms of a design on virtual patients. Patient i is the same in every arm and for
/// every number of patients.
public final class Simulation {
  private final Evidence evidence;

  /// A simulation from the rows.
  public Simulation(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Runs a design.
  ///
  /// @param patients patients an arm, at least 1
  /// @param seed any number; the same seed gives the same numbers
  /// @param threads at least 1; they do not change the result
  /// @return arms in order, times ascending, quantities in their order
  /// @throws ArithmeticException if a number stops being finite
  public List<Summary> run(Design design, int patients, long seed, int threads) {
    List<Summary> summaries = new ArrayList<>();
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      for (Arm arm : design.arms()) {
        double[][][] values = pool.submit(() -> simulate(design, arm, patients, seed)).join();
        summarise(design, arm, values, summaries);
      }
    }
    return summaries;
  }

  /// @return `quantity x time x patient`
  private double[][][] simulate(Design design, Arm arm, int patients, long seed) {
    double[] timesH = design.timesH().stream().mapToDouble(Double::doubleValue).toArray();
    double size = Dosing.size(evidence, arm.treatment());
    double[][][] values = new double[Quantity.values().length][timesH.length][patients];
    IntStream.range(0, patients)
        .parallel()
        .forEach(index -> {
          double[][] own = new double[values.length][timesH.length];
          VirtualPatient patient = design.population().patient(evidence, seed, index);
          new PatientCourse(evidence, arm, patient, timesH, own).run(size);
          for (int quantity = 0; quantity < own.length; quantity++) {
            for (int time = 0; time < timesH.length; time++) {
              values[quantity][time][index] = own[quantity][time];
            }
          }
        });
    return values;
  }

  private static void summarise(
      Design design, Arm arm, double[][][] values, List<Summary> summaries) {
    for (int time = 0; time < design.timesH().size(); time++) {
      for (Quantity quantity : Quantity.values()) {
        double timeH = design.timesH().get(time);
        Summary summary = Summary.of(arm.name(), timeH, quantity, values[quantity.ordinal()][time]);
        if (summary.n() > 0 && !Double.isFinite(summary.mean())) {
          throw new ArithmeticException(
              "%s is not finite at %s h in arm %s".formatted(quantity.word(), timeH, arm.name()));
        }
        summaries.add(summary);
      }
    }
  }
}
