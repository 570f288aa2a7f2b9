// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Whole courses here and by a general solver, in turns in one run, and the ratio of their speeds.
///
/// The solver is LSODA, from the R package deSolve, with the model compiled. It gives the
/// quantities that need no chance, and its answers are held against those here.
public final class Peer {
  private static final int PATIENTS = 1000;

  /// Part of the largest value of a quantity; the solver's tolerances are 1e-6 and 1e-8.
  private static final double LARGEST_DIFFERENCE = 1e-3;

  private Peer() {}

  /// Runs both: some minutes.
  ///
  /// @param arguments the folder with `course.R`, and one with the compiled model, which receives
  ///   the patients
  /// @throws IllegalStateException if the answers differ
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path script = Path.of(arguments[0], "course.R");
    Path folder = Path.of(arguments[1]);
    PeerCourse course = new CourseBenchmark().peer(PATIENTS);
    write(folder.resolve("patients.csv"), course.patients());
    write(folder.resolve("times.csv"), course.times());
    write(folder.resolve("sessions.csv"), course.sessions());
    double before = PATIENTS / seconds(script, folder);
    double difference = course.difference(Files.readAllLines(folder.resolve("answers.csv")));
    if (!(difference < LARGEST_DIFFERENCE)) {
      throw new IllegalStateException(
          "the answers differ by %s of the largest value".formatted(difference));
    }
    RunResult here = courses();
    double after = PATIENTS / seconds(script, folder);
    double ours = CourseBenchmark.PATIENTS / Report.seconds(here);
    Report.line("processor", Report.processor());
    Report.line("answers", "differ by %.1e of the largest value".formatted(difference));
    Report.line(
        "LSODA, compiled",
        "%.0f and %.0f whole courses a processor second of one core".formatted(before, after));
    Report.line(
        "here, all quantities",
        "%.0f a processor second of one core; %.0f a second by the clock, 2 threads"
            .formatted(ours, CourseBenchmark.PATIENTS * here.getPrimaryResult().getScore()));
    Report.line("ratio", "%.0f and %.0f".formatted(ours / before, ours / after));
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    Files.write(file, lines.toList());
  }

  private static RunResult courses() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CourseBenchmark.class.getName() + ".courses")
                    .param("drug", "infusion")
                    .addProfiler(ProcessorTime.class)
                    .build())
            .run();
    return results.iterator().next();
  }

  private static double seconds(Path script, Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of("Rscript", "--vanilla", script.toString(), folder + "", folder + ""))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var answer = process.inputReader()) {
      String line = Objects.requireNonNullElse(answer.readLine(), "nothing");
      if (process.waitFor() != 0) {
        throw new IllegalStateException("course.R failed, and printed " + line);
      }
      return Double.parseDouble(line);
    }
  }
}
