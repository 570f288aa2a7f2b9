// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.validation.Bounds;
import org.kedge.model.validation.Judgement;
import org.kedge.model.validation.Prediction;
import org.kedge.model.validation.Role;
import org.kedge.model.validation.Settings;
import org.kedge.model.validation.Tally;
import org.kedge.model.validation.Validation;
import org.kedge.model.validation.Verdict;

/// `validate`: the model against the published observations, row by row, then the shares of hits.
public final class ValidateCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("patients", "seed", "threads");
  private static final String ROWS =
      "id,kind,role,quantity,unit,observed,observed_low,observed_high,"
          + "predicted,predicted_low,predicted_high,verdict,why";
  private static final String TALLIES =
      "kind,role,rows,simulated,hits,misses,not_judged,not_simulated,share,goal";
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
    return "validate [--patients N] [--seed S] [--threads T]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.withoutFile(this, arguments, OPTIONS);
    Settings settings =
        new Settings(
            (int) options.whole("patients", 1000, 2, MOST_PATIENTS),
            options.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
            (int)
                options.whole(
                    "threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
    List<Judgement> judgements = new Validation(evidence).run(settings);
    StringBuilder text = new StringBuilder(ROWS).append('\n');
    judgements.forEach(judgement -> text.append(line(judgement)).append('\n'));
    text.append('\n').append(TALLIES).append('\n');
    Tally.of(judgements).forEach(tally -> text.append(line(tally)).append('\n'));
    Command.print(out, text.toString());
  }

  private static String line(Judgement judgement) {
    Stream<String> row =
        Stream.of(
            judgement.id(),
            judgement.kind(),
            judgement.role().word(),
            judgement.quantity(),
            judgement.unit(),
            judgement.observed().isPresent()
                ? Cells.number(judgement.observed().getAsDouble())
                : "");
    Stream<String> verdict =
        switch (judgement.verdict()) {
          case Verdict.Hit(Prediction prediction, Bounds bounds) ->
              judged(prediction, bounds, "hit");
          case Verdict.Miss(Prediction prediction, Bounds bounds) ->
              judged(prediction, bounds, "miss");
          case Verdict.NotJudged(Prediction prediction, String why) ->
              Stream.concat(Stream.of("", ""), predicted(prediction, "not-judged", why));
          case Verdict.NotSimulated(String why) ->
              Stream.of("", "", "", "", "", "not-simulated", why);
        };
    return String.join(",", Stream.concat(row, verdict).map(Cells::quoted).toList());
  }

  private static Stream<String> judged(Prediction prediction, Bounds bounds, String word) {
    return Stream.concat(
        Stream.of(Cells.number(bounds.low()), Cells.number(bounds.high())),
        predicted(prediction, word, bounds.how()));
  }

  private static Stream<String> predicted(Prediction prediction, String word, String why) {
    return Stream.of(
        Cells.number(prediction.value()),
        Cells.number(prediction.low()),
        Cells.number(prediction.high()),
        word,
        why);
  }

  /// The goal stands beside the one share that it is about.
  private String line(Tally tally) {
    boolean aimed = tally.kind().equals(Tally.ALL) && tally.role() == Role.VALIDATION;
    return String.join(
        ",",
        tally.kind(),
        tally.role().word(),
        String.valueOf(tally.rows()),
        String.valueOf(tally.simulated()),
        String.valueOf(tally.hits()),
        String.valueOf(tally.misses()),
        String.valueOf(tally.notJudged()),
        String.valueOf(tally.notSimulated()),
        tally.share().isPresent() ? Cells.number(tally.share().getAsDouble()) : "",
        aimed ? Cells.number(evidence.value("judge.goal", "1")) : "");
  }
}
