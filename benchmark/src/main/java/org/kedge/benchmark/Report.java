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
  private static final int CHECKED_PATIENTS = 200;
  private static final double FINE = 1e-4;
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
                    .addProfiler(ProcessorTime.class)
                    .build())
            .run();
    Locale.setDefault(Locale.ROOT);
    Ket18Errors errors = errors();
    Operations operations = operations();
    double peak = 2 * rate(results, "fused");
    line("processor", processor());
    line("JDK", Runtime.version().toString());
    line(
        "KET18",
        "tolerance %.0e; largest error of %d patients: concentrations %.1e, responses %.1e"
            .formatted(
                Ket18.TOLERANCE, CHECKED_PATIENTS, errors.concentration(), errors.response()));
    line("peak of a core", "%.1f billion operations a second".formatted(peak / BILLION));
    line("a division", "costs as much as %.1f products".formatted(cost(results, "divisions")));
    line(
        "an exponential",
        "costs as much as %.1f products".formatted(cost(results, "exponentials")));
    line(
        "a patient needs",
        "%.0f thousand sums and products, %.1f divisions and roots, %.1f exponentials and logarithms"
            .formatted(
                operations.arithmetic() / THOUSAND,
                operations.divisions() / THOUSAND,
                operations.transcendental() / THOUSAND));
    for (RunResult result : results) {
      String threads = result.getParams().getParam("threads");
      if (threads != null) {
        double patients = Ket18Benchmark.PATIENTS / seconds(result);
        line(
            "threads: " + threads,
            "%.0f patients a processor second of one core; %.1f %% of the peak in sums and products"
                .formatted(patients, 100 * patients * operations.arithmetic() / peak));
      }
    }
  }

  private static void line(String label, String text) {
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
  private static double seconds(RunResult result) {
    Result<?> processor =
        Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.LABEL));
    return processor.getStatistics().getPercentile(50);
  }

  private static Ket18Errors errors() {
    Trajectory coarse = solve(Ket18.TOLERANCE).trajectory();
    Trajectory fine = solve(Ket18.TOLERANCE * FINE).trajectory();
    Ket18Errors errors = new Ket18Errors(0, 0);
    for (int patient = 0; patient < CHECKED_PATIENTS; patient++) {
      errors = errors.or(Ket18Errors.between(coarse, fine, patient));
    }
    return errors;
  }

  private static Operations operations() {
    int patients = Ket18Benchmark.PATIENTS;
    Solver solver = solver(Ket18.TOLERANCE);
    if (!(solver.solve(Ket18.problem(patients), 2) instanceof Outcome.Solved solved)) {
      throw new IllegalStateException("KET18 was not solved");
    }
    long blocks = Math.ceilDiv(patients, PeakBenchmark.LANES);
    return solver.operations(solved.steps() / blocks, Ket18.timesH().length);
  }

  private static Outcome.Solved solve(double tolerance) {
    Outcome outcome = solver(tolerance).solve(Ket18.problem(CHECKED_PATIENTS), 2);
    if (outcome instanceof Outcome.Solved solved) {
      return solved;
    }
    throw new IllegalStateException("KET18 was not solved: " + outcome);
  }

  private static Solver solver(double tolerance) {
    return Solver.of(Ket18.equations(), Ket18.steps(tolerance));
  }

  private static String processor() {
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
