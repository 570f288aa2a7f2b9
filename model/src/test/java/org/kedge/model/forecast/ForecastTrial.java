// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.ArrayList;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.Fitted;
import org.kedge.model.fit.PatientFit;
import org.kedge.model.fit.Posterior;
import org.kedge.model.mood.Scale;

/// Forecasts for simulated patients, held against what came.
///
/// `main` prints the tables of docs/forecast.md.
final class ForecastTrial {
  private static final long WORLD = 20_261;
  private static final long SEED = 1;
  private static final int DOCUMENTED = 1000;
  private static final double DAYS_AFTER_LAST_SESSION = 7;

  private final List<List<IntervalOutcome>> intervals = new ArrayList<>();
  private final List<EventOutcome> classes = new ArrayList<>();
  private final double[] squares = new double[SimulatedPatient.LATER.length];
  private final double[] carriedSquares = new double[SimulatedPatient.LATER.length];
  private int refused;

  /// @param scale of the ratings that the forecasts are from
  ForecastTrial(Evidence evidence, int patients, Scale scale) {
    PatientFit fit = new PatientFit(evidence);
    Forecaster forecaster = new Forecaster(evidence);
    for (int later = 0; later < SimulatedPatient.LATER.length; later++) {
      intervals.add(new ArrayList<>());
    }
    for (int index = 0; index < patients; index++) {
      SimulatedPatient patient = new SimulatedPatient(evidence, WORLD, index, scale);
      Fitted fitted = fit.fit(patient.course(), SEED);
      if (fitted instanceof Posterior posterior) {
        Forecast forecast =
            forecaster.forecast(
                posterior, new IntervalBounds(5, 16), forecaster.defaultThreshold(), SEED);
        classes.add(new EventOutcome(posterior.strongProbability(), patient.strong()));
        hold(forecast, patient);
      } else {
        refused++;
      }
    }
  }

  private void hold(Forecast forecast, SimulatedPatient patient) {
    for (int later = 0; later < SimulatedPatient.LATER.length; later++) {
      DayForecast day = forecast.days().get(SimulatedPatient.ahead(later) - 1);
      double came = patient.later(later);
      intervals.get(later).add(new IntervalOutcome(day.intervals(), came));
      squares[later] += Math.pow(day.median() - came, 2);
      carriedSquares[later] += Math.pow(patient.lastSeen() - came, 2);
    }
  }

  int forecasts() {
    return classes.size();
  }

  /// Patients for whom no posterior was given.
  int refused() {
    return refused;
  }

  List<Coverage> coverage(int later) {
    return ForecastScore.coverage(intervals.get(later));
  }

  List<EventOutcome> classes() {
    return classes;
  }

  /// Root of the mean squared error of the median, MADRS points.
  double error(int later) {
    return Math.sqrt(squares[later] / forecasts());
  }

  /// The same if the last score is carried forward.
  double carriedError(int later) {
    return Math.sqrt(carriedSquares[later] / forecasts());
  }

  static void main() {
    for (Scale scale : Scale.values()) {
      ForecastTrial trial = new ForecastTrial(Evidence.load(), DOCUMENTED, scale);
      trial.printCoverage(scale);
      trial.printClasses();
    }
  }

  private void printCoverage(Scale scale) {
    IO.println(
        "\n%s\n| days after the last session | 50 %% | 80 %% | 95 %% | error | last score carried forward |"
            .formatted(scale.word()));
    IO.println("|---|---|---|---|---|---|");
    for (int later = 0; later < SimulatedPatient.LATER.length; later++) {
      List<Coverage> coverage = coverage(later);
      IO.println(
          "| %.0f | %.1f %% | %.1f %% | %.1f %% | %.1f | %.1f |"
              .formatted(
                  SimulatedPatient.ahead(later) + DAYS_AFTER_LAST_SESSION,
                  100 * coverage.get(0).share(),
                  100 * coverage.get(1).share(),
                  100 * coverage.get(2).share(),
                  error(later),
                  carriedError(later)));
    }
  }

  private void printClasses() {
    IO.println("\n| probability of the strong class | patients | mean | were strong |");
    IO.println("|---|---|---|---|");
    for (CalibrationBin bin : ForecastScore.calibration(classes, 5)) {
      IO.println(
          "| %.1f to %.1f | %d | %.2f | %.2f |"
              .formatted(
                  bin.from(), bin.below(), bin.forecasts(), bin.meanProbability(), bin.share()));
    }
    IO.println(
        "\nBrier score of the class %.3f; %d of %d patients without a posterior."
            .formatted(ForecastScore.brier(classes).orElseThrow(), refused, DOCUMENTED));
  }
}
