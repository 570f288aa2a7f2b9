// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Summary;

/// `simulate`: the arms of a design on virtual patients, as a table of summaries.
public final class SimulateCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("patients", "seed", "threads", "out");
  private static final String HEADER = "arm,time_h,quantity,unit,n,mean,sd,p05,p25,p50,p75,p95";
  private static final long MOST_PATIENTS = 100_000;
  private static final long MOST_THREADS = 256;

  /// Patients times times that fit into memory.
  private static final long MOST_VALUES = 5_000_000;

  /// Below this a number is written with an exponent.
  private static final double SMALL = 1e-6;

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

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
    return "simulate DESIGN.json [--patients N] [--seed S] [--threads T] [--out FILE.csv]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.of(this, arguments, OPTIONS);
    long patients = whole(options, "patients", 1000, 1, MOST_PATIENTS);
    long seed = whole(options, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    long threads =
        whole(options, "threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    Design design = new DesignReader(evidence).read(options.file());
    if (patients * design.timesH().size() > MOST_VALUES) {
      throw new BadInput(
          "%d patients at %d times were asked for, expected a product of at most %d"
              .formatted(patients, design.timesH().size(), MOST_VALUES));
    }
    String table = table(new Simulation(evidence).run(design, (int) patients, seed, (int) threads));
    if (options.value("out").isPresent()) {
      write(Path.of(options.value("out").orElseThrow()), table);
    } else {
      out.print(table);
    }
  }

  private static long whole(Options options, String name, long otherwise, long low, long high)
      throws BadInput {
    if (options.value(name).isEmpty()) {
      return otherwise;
    }
    String text = options.value(name).orElseThrow();
    try {
      long number = Long.parseLong(text);
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw new BadInput(expected(name, text, low, high), noNumber);
    }
    throw new BadInput(expected(name, text, low, high));
  }

  private static String expected(String name, String text, long low, long high) {
    return "--%s was '%s', expected a whole number from %d to %d".formatted(name, text, low, high);
  }

  private static String table(List<Summary> summaries) {
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    for (Summary summary : summaries) {
      String numbers =
          summary.quantiles().stream()
              .map(SimulateCommand::number)
              .collect(Collectors.joining(","));
      table.append(
          String.join(
                  ",",
                  quoted(summary.arm()),
                  number(summary.timeH()),
                  summary.quantity().word(),
                  summary.quantity().unit(),
                  String.valueOf(summary.n()),
                  number(summary.mean()),
                  summary.n() == 0 ? "" : number(summary.sd()),
                  numbers)
              + "\n");
    }
    return table.toString();
  }

  /// Six significant digits, the same in every locale; empty where there is no number.
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    return Math.abs(value) < SMALL ? rounded.toString() : rounded.toPlainString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /// Beside its place first, then moved: a reader never finds half a table.
  private static void write(Path file, String table) throws BadInput, IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BadInput(
          "--out was '%s', expected a file in a folder that is there".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new BadInput("--out was '%s', a folder, expected a file".formatted(file));
    }
    Path beside = Files.createTempFile(folder, ".kedge", ".csv");
    try {
      Files.writeString(beside, table);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
