// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Solver;
import org.kedge.model.ode.Trajectory;
import org.kedge.model.simd.Operations;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks and prints what they say, the machine named.
public final class Report {
  private static final int CHECKED_PATIENTS = 10_000;
  private static final double FINER = 1e3;
  private static final double THOUSAND = 1e3;
  private static final double BILLION = 1e9;

  private Report() {}

  /// Runs the benchmarks: a few minutes.
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Ket18Benchmark.class.getName())
                    .include(PeakBenchmark.class.getName())
                    .include(CourseBenchmark.class.getName())
                    .include(PatientBenchmark.class.getName())
                    .addProfiler(ProcessorTime.class)
                    .build())
            .run();
    Locale.setDefault(Locale.ROOT);
    Ket18Errors errors = errors();
    double peak = 2 * rate(results, "fused");
    double division = cost(results, "divisions");
    double exponential = cost(results, "exponentials");
    Operations all = operations();
    double arithmetic = (double) all.arithmetic() / Ket18Benchmark.PATIENTS;
    double divisions = (double) all.divisions() / Ket18Benchmark.PATIENTS;
    double transcendental = (double) all.transcendental() / Ket18Benchmark.PATIENTS;
    double weighted = arithmetic + 2 * (division * divisions + exponential * transcendental);
    line("processor", processor());
    line("JDK", Runtime.version().toString());
    line(
        "KET18",
        "tolerances %s; largest error of %d patients: concentrations %.1e, responses %.1e"
            .formatted(
                Ket18.Tolerances.DEMANDED,
                CHECKED_PATIENTS,
                errors.concentration(),
                errors.response()));
    line("peak of a core", "%.1f billion sums and products a second".formatted(peak / BILLION));
    line("a division", "costs as much as %.1f fused sums and products".formatted(division));
    line("an exponential", "costs as much as %.1f fused sums and products".formatted(exponential));
    line(
        "a patient needs",
        "%.0f thousand sums and products, %.1f divisions and roots, %.1f exponentials and logarithms"
            .formatted(arithmetic / THOUSAND, divisions / THOUSAND, transcendental / THOUSAND));
    for (RunResult result : results) {
      String threads = result.getParams().getParam("threads");
      if (threads != null) {
        double patients = Ket18Benchmark.PATIENTS / seconds(result);
        line(
            "threads: " + threads,
            ("tolerances %s: %.0f patients a processor second of one core; share of the peak %.1f %% in sums and"
                    + " products, %.1f %% with the others at their cost")
                .formatted(
                    Ket18.Tolerances.valueOf(result.getParams().getParam("tolerances")),
                    patients,
                    100 * patients * arithmetic / peak,
                    100 * patients * weighted / peak));
      }
    }
    courses(results);
  }

  private static void courses(Collection<RunResult> results) {
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      String drug = result.getParams().getParam("drug");
      double calls = result.getPrimaryResult().getScore();
      if (benchmark.endsWith(".courses") || benchmark.endsWith(".summaries")) {
        line(
            benchmark.substring(benchmark.lastIndexOf('.') + 1) + ": " + drug,
            "%.0f whole courses a processor second of one core; %.0f a second by the clock, 2 threads"
                .formatted(
                    CourseBenchmark.PATIENTS / seconds(result), CourseBenchmark.PATIENTS * calls));
      } else if (benchmark.endsWith(".preview")) {
        line(
            "preview: " + drug,
            "%d regimens, %d twins each, 60 days: %.0f ms of processor time, %.0f ms by the clock"
                .formatted(
                    CourseBenchmark.REGIMENS,
                    CourseBenchmark.TWINS,
                    THOUSAND * seconds(result),
                    THOUSAND / calls));
      } else if (benchmark.endsWith(".forecast")) {
        line(
            "one patient",
            "posterior and forecast from 12 visits: %.0f ms of processor time, %.0f ms by the clock"
                .formatted(THOUSAND * seconds(result), THOUSAND / calls));
      }
    }
  }

  static void line(String label, String text) {
    System.out.println("%-18s %s".formatted(label, text));
  }

  private static double cost(Collection<RunResult> results, String benchmark) {
    return rate(results, "fused") / rate(results, benchmark);
  }

  private static double rate(Collection<RunResult> results, String benchmark) {
    RunResult found =
        results.stream()
            .filter(each -> each.getParams().getBenchmark().endsWith("." + benchmark))
            .findFirst()
            .orElseThrow();
    double count = (double) PeakBenchmark.CHAINS * PeakBenchmark.LANES * PeakBenchmark.ROUNDS;
    return count / seconds(found);
  }

  /// Processor seconds of an operation: the median of the iterations.
  static double seconds(RunResult result) {
    Result<?> processor =
        Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.LABEL));
    return processor.getStatistics().getPercentile(50);
  }

  private static Ket18Errors errors() {
    Trajectory coarse = solve(1);
    Trajectory fine = solve(FINER);
    Ket18Errors errors = new Ket18Errors(0, 0);
    for (int patient = 0; patient < CHECKED_PATIENTS; patient++) {
      errors = errors.or(Ket18Errors.between(coarse, fine, patient));
    }
    return errors;
  }

  /// What all patients of the benchmark ask for.
  private static Operations operations() {
    Solver solver = solver(1);
    Problem problem = Ket18.problem(Ket18Benchmark.PATIENTS);
    return solver.operations(problem, solved(solver.solve(problem, 2)));
  }

  private static Trajectory solve(double finer) {
    return solved(solver(finer).solve(Ket18.problem(CHECKED_PATIENTS), 2)).trajectory();
  }

  private static Outcome.Solved solved(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Solved solved -> solved;
      case Outcome.Failed failed ->
          throw new IllegalStateException("KET18 was not solved: " + failed);
    };
  }

  private static Solver solver(double finer) {
    return Solver.of(Ket18.equations(), Ket18.Tolerances.DEMANDED.steps(finer));
  }

  static String processor() {
    try {
      return Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("not known");
    } catch (IOException absent) {
      return System.getProperty("os.arch") + " (not named by the system)";
    }
  }
}
