// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.model.nonmem.SimulatedSubjects;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;

/// `simulate`: the arms of a design on virtual patients, as a table of summaries, and as event
/// data.
public final class SimulateCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("patients", "seed", "threads", "out", "events");
  private static final String HEADER = "arm,time_h,quantity,unit,n,mean,sd,p05,p25,p50,p75,p95";
  private static final long MOST_PATIENTS = 100_000;
  private static final long MOST_THREADS = 256;

  /// Patients times times that fit into memory.
  private static final long MOST_VALUES = 5_000_000;

  /// Patients times times of all arms that fit into memory as records.
  private static final long MOST_RECORDED = 500_000;

  private final Evidence evidence;

  /// A command that reads parameters from the evidence.
  public SimulateCommand(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public String usage() {
    return "simulate DESIGN.json [--patients N] [--seed S] [--threads T] [--out FILE.csv] [--events FILE.csv]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.of(this, arguments, OPTIONS);
    long patients = options.whole("patients", 1000, 1, MOST_PATIENTS);
    long seed = options.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    long threads =
        options.whole("threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    Optional<OutputFile> file = OutputFile.of("out", options);
    Optional<EventFile> events = EventFile.of("events", options);
    if (events.isPresent() && file.filter(events.get()::isOneOf).isPresent()) {
      throw new BadInput("--out and --events name one file, expected two");
    }
    Design design = new DesignReader(evidence).read(options.file());
    if (patients * design.timesH().size() > MOST_VALUES) {
      throw new BadInput(
          "%d patients at %d times were asked for, expected a product of at most %d"
              .formatted(patients, design.timesH().size(), MOST_VALUES));
    }
    if (events.isPresent()) {
      requireRecords(patients, design);
    }
    Simulation simulation = new Simulation(evidence);
    String table = table(simulation.run(design, (int) patients, seed, (int) threads));
    simulation
        .extrapolations(design, (int) patients, seed)
        .forEach(mark -> Command.note(mark.sentence()));
    simulation.footnotes(design).forEach(Command::note);
    try (StagedFiles files = new StagedFiles()) {
      if (events.isPresent()) {
        SimulatedSubjects subjects = new SimulatedSubjects(evidence);
        events.get().write(files, subjects.of(design, (int) patients, seed, (int) threads), seed);
      }
      if (file.isPresent()) {
        files.write(file.get(), table);
      } else {
        Command.print(out, table);
      }
      files.publish();
    }
  }

  private static void requireRecords(long patients, Design design) throws BadInput {
    long times = patients * design.arms().size() * design.timesH().size();
    if (times > MOST_RECORDED) {
      throw new BadInput(
          "%d times of patients were asked for as events, expected at most %d"
              .formatted(times, MOST_RECORDED));
    }
  }

  /// Five empty cells.
  private static final String NO_QUANTILES = ",,,,";

  private static String table(List<Summary> summaries) {
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    for (Summary summary : summaries) {
      String numbers =
          summary.quantiles().stream().map(Cells::number).collect(Collectors.joining(","));
      table.append(
          String.join(
                  ",",
                  Cells.quoted(summary.arm()),
                  Cells.number(summary.timeH()),
                  summary.quantity().word(),
                  summary.quantity().unit(),
                  String.valueOf(summary.n()),
                  Cells.number(summary.mean()),
                  Cells.number(summary.sd()),
                  numbers.isEmpty() ? NO_QUANTILES : numbers)
              + "\n");
    }
    return table.toString();
  }
}
