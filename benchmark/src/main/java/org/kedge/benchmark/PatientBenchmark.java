// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.PatientFit;
import org.kedge.model.fit.Posterior;
import org.kedge.model.fit.Rating;
import org.kedge.model.forecast.Forecast;
import org.kedge.model.forecast.Forecaster;
import org.kedge.model.forecast.IntervalBounds;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One patient's posterior and forecast from twelve weekly visits. What they give is tested by
/// `AnswersTest`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx1g"})
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
public class PatientBenchmark {
  private static final int DAYS_PER_WEEK = 7;
  private static final double[] TOTALS = {34, 22, 18, 15, 16, 12, 11, 13, 10, 14, 12, 15};
  private static final IntervalBounds WEEKLY_TO_MONTHLY = new IntervalBounds(7, 28);
  private static final long SEED = 1;

  private final PatientFit fit = new PatientFit(Evidence.load());
  private final Forecaster forecaster = new Forecaster(Evidence.load());
  private final PatientCourse course =
      new PatientCourse(
          IntStream.range(0, TOTALS.length)
              .mapToObj(week -> new Session(week * DAYS_PER_WEEK, 1))
              .toList(),
          IntStream.range(0, TOTALS.length)
              .mapToObj(week -> new Rating(week * DAYS_PER_WEEK, Scale.MADRS, TOTALS[week]))
              .toList(),
          false,
          (TOTALS.length - 1) * DAYS_PER_WEEK);

  /// Posterior and forecast.
  @Benchmark
  public Forecast forecast() {
    if (fit.fit(course, SEED) instanceof Posterior posterior) {
      return forecaster.forecast(posterior, WEEKLY_TO_MONTHLY, forecaster.defaultThreshold(), SEED);
    }
    throw new IllegalStateException("no posterior from " + List.of(course));
  }
}
