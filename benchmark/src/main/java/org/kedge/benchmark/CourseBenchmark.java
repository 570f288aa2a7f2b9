// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Individuals;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;
import org.kedge.model.trial.Treatment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole courses of virtual patients: six sessions, 60 days, 200 times, all quantities. What they
/// give is tested by `AnswersTest`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx2g"})
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
public class CourseBenchmark {
  static final int PATIENTS = 4000;
  static final int TWINS = 1000;
  static final int REGIMENS = 4;

  private static final int TIMES = 200;
  private static final int DAYS = 60;
  private static final int HOURS_PER_DAY = 24;
  private static final int THREADS = 2;
  private static final long SEED = 1;
  private static final List<Double> SESSIONS = List.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0);

  /// Times in the day of a session, hours.
  private static final double[] SESSION_H = {
    1.0 / 12, 1.0 / 6, 1.0 / 3, 0.5, 2.0 / 3, 0.75, 5.0 / 6, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 20
  };

  /// What is given.
  @Param({"infusion", "spray"})
  public String drug = "infusion";

  private final Simulation simulation = new Simulation(Evidence.load());
  private final Population population = Population.of(Evidence.load());

  private Arm arm(int number) {
    Treatment treatment =
        drug.equals("spray")
            ? new Treatment.EsketamineNasal(3)
            : new Treatment.RacemicInfusion(0.5, 40);
    return new Arm("arm " + number, treatment, SESSIONS, Blinding.OPEN, false);
  }

  private Design course() {
    TreeSet<Double> timesH = new TreeSet<>();
    for (double day : SESSIONS) {
      for (double afterH : SESSION_H) {
        timesH.add(day * HOURS_PER_DAY + afterH);
      }
    }
    int rest = TIMES - timesH.size();
    double fromH = timesH.last();
    double stepH = (DAYS * HOURS_PER_DAY - fromH) / rest;
    IntStream.rangeClosed(1, rest).forEach(step -> timesH.add(fromH + step * stepH));
    return new Design(population, List.of(arm(0)), List.copyOf(timesH));
  }

  /// Four thousand patients, each value kept.
  @Benchmark
  public Individuals courses() {
    Design design = course();
    return simulation.individuals(design, design.arms().getFirst(), PATIENTS, SEED, THREADS);
  }

  /// The first patients of [#courses], to be held against another solver.
  PeerCourse peer(int patients) {
    Design design = course();
    Arm arm = design.arms().getFirst();
    return new PeerCourse(design, simulation.individuals(design, arm, patients, SEED, THREADS));
  }

  /// The same with means, deviations and quantiles over the patients.
  @Benchmark
  public List<Summary> summaries() {
    return simulation.run(course(), PATIENTS, SEED, THREADS);
  }

  /// What a page asks for: four regimens for a thousand twins each, 25 times in the first session
  /// and 60 days.
  @Benchmark
  public List<Summary> preview() {
    TreeSet<Double> timesH = new TreeSet<>();
    IntStream.rangeClosed(0, 24).forEach(step -> timesH.add(step / 6.0));
    IntStream.rangeClosed(1, DAYS).forEach(day -> timesH.add((double) day * HOURS_PER_DAY));
    List<Arm> arms = IntStream.range(0, REGIMENS).mapToObj(this::arm).toList();
    return simulation.run(new Design(population, arms, List.copyOf(timesH)), TWINS, SEED, THREADS);
  }
}
