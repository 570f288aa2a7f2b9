// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.util.function.ToDoubleFunction;
import org.kedge.model.ode.Trajectory;

/// The two errors of KET18, as its definition has them.
///
/// @param concentration largest over CS, CR, CNK, CE of `|y - ref| / max(|ref|, 1e-3 max_t |ref|)`
/// @param response largest over R1 to R6 of `|y - ref| / |ref|`
record Ket18Errors(double concentration, double response) {
  private static final int CONCENTRATIONS = 4;
  private static final double TAIL = 1e-3;

  /// One value of one patient.
  record Place(int time, int output) {}

  /// Errors of one patient.
  static Ket18Errors of(
      Trajectory trajectory, int patient, int times, ToDoubleFunction<Place> reference) {
    double concentration = 0;
    double response = 0;
    for (int output = 0; output < Ket18.OUTPUTS; output++) {
      boolean tailed = output < CONCENTRATIONS;
      double floor = tailed ? TAIL * peak(times, output, reference) : 0;
      double largest = 0;
      for (int time = 0; time < times; time++) {
        double expected = reference.applyAsDouble(new Place(time, output));
        double difference = Math.abs(trajectory.value(patient, time, output) - expected);
        largest = Math.max(largest, difference / Math.max(Math.abs(expected), floor));
      }
      concentration = Math.max(concentration, tailed ? largest : 0);
      response = Math.max(response, tailed ? 0 : largest);
    }
    return new Ket18Errors(concentration, response);
  }

  /// Errors of one patient against finer answers of the same solver.
  static Ket18Errors between(Trajectory coarse, Trajectory fine, int patient) {
    return of(
        coarse,
        patient,
        Ket18.timesH().length,
        place -> fine.value(patient, place.time(), place.output()));
  }

  private static double peak(int times, int output, ToDoubleFunction<Place> reference) {
    double peak = 0;
    for (int time = 0; time < times; time++) {
      peak = Math.max(peak, Math.abs(reference.applyAsDouble(new Place(time, output))));
    }
    return peak;
  }

  /// The larger of both.
  Ket18Errors or(Ket18Errors other) {
    return new Ket18Errors(
        Math.max(concentration, other.concentration), Math.max(response, other.response));
  }
}
