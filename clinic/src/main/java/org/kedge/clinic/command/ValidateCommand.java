// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedge.clinic.report.ValidationReport;
import org.kedge.evidence.Evidence;
import org.kedge.model.validation.Judgement;
import org.kedge.model.validation.Settings;
import org.kedge.model.validation.TimeCourses;
import org.kedge.model.validation.Validation;

/// `validate`: the model against the published observations, row by row, then the shares of hits;
/// on demand as a report with drawings too.
public final class ValidateCommand implements Command {
  /// Fewer leave some spread without a number.
  private static final int LEAST_PATIENTS = 10;

  private static final Set<String> OPTIONS = Set.of("patients", "seed", "threads", "report");
  private static final long MOST_PATIENTS = 100_000;
  private static final long MOST_THREADS = 256;

  private final Evidence evidence;

  /// A command that reads observations and parameters from the evidence.
  public ValidateCommand(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String usage() {
    return "validate [--patients N] [--seed S] [--threads T] [--report FOLDER]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.withoutFile(this, arguments, OPTIONS);
    Settings settings =
        new Settings(
            (int) options.whole("patients", 1000, LEAST_PATIENTS, MOST_PATIENTS),
            options.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
            (int)
                options.whole(
                    "threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
    Path folder = folder(options);
    List<Judgement> judgements = new Validation(evidence).run(settings);
    String rows = JudgementTable.rows(judgements);
    String tallies = JudgementTable.tallies(evidence, judgements);
    if (options.value("report").isPresent()) {
      write(folder, report(rows, tallies, settings));
    }
    Command.print(out, rows + "\n" + tallies);
  }

  private static Path folder(Options options) throws BadInput {
    Path folder = Path.of(options.value("report").orElse("."));
    if (!Files.isDirectory(folder)) {
      throw new BadInput("--report was '%s', expected a folder that is there".formatted(folder));
    }
    return folder;
  }

  /// The files of the report by name.
  private Map<String, String> report(String rows, String tallies, Settings settings) {
    return new ValidationReport(evidence)
        .files(
            rows,
            tallies,
            JudgementTable.courses(new TimeCourses(evidence, settings).all()),
            words(settings));
  }

  /// How it is run, for the page.
  static String words(Settings settings) {
    return "%d virtual patients an arm and seed %d".formatted(settings.patients(), settings.seed());
  }

  /// The whole report, or what was there before.
  private static void write(Path folder, Map<String, String> files) throws BadInput, IOException {
    try (StagedFiles staged = new StagedFiles()) {
      for (Map.Entry<String, String> text : files.entrySet()) {
        OutputFile file = OutputFile.in("report", folder, text.getKey());
        staged.folder(file);
        staged.write(file, text.getValue());
      }
      staged.publish();
    }
  }
}
