// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.nonmem.EventData;
import org.kedge.model.nonmem.EventDataException;
import org.kedge.model.nonmem.EventReader;
import org.kedge.model.nonmem.IndividualPrediction;
import org.kedge.model.nonmem.PredictedData;
import org.kedge.model.nonmem.SubjectDomain;
import org.kedge.model.nonmem.SubjectFootnotes;
import org.kedge.model.nonmem.SubjectPrediction;
import org.kedge.model.nonmem.TypicalPrediction;

/// `predict`: NONMEM-style event data of people, with the typical prediction of each record.
public final class PredictCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("drop", "out", "columns");

  /// The same particles in every run.
  private static final long SEED = 1;

  private static final int LONGEST = 32 * 1024 * 1024;

  private final Evidence evidence;

  /// A command that reads parameters from the evidence.
  public PredictCommand(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public String name() {
    return "predict";
  }

  @Override
  public String usage() {
    return "predict EVENTS.csv [--columns PRED,IPRED] [--drop NAME,NAME] [--out FILE.csv]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.of(this, arguments, OPTIONS);
    Optional<OutputFile> file = OutputFile.of("out", options);
    Set<String> dropped = names(options, "drop").collect(Collectors.toSet());
    List<SubjectPrediction> predictions = predictions(options);
    String text = InputFile.read(options.file(), LONGEST, "comma-separated event data");
    EventData data;
    PredictedData predicted;
    try {
      data = new EventReader(evidence).data(text, dropped);
      predicted = data.predicted(predictions);
    } catch (EventDataException bad) {
      throw new BadInput("%s: %s".formatted(options.file(), bad.getMessage()), bad);
    }
    new SubjectDomain(evidence)
        .marks(data.subjects())
        .forEach(mark -> Command.note(mark.sentence()));
    new SubjectFootnotes(evidence).sentences(data.subjects()).forEach(Command::note);
    predicted
        .gaps()
        .forEach((gap, subjects) ->
            Command.note(
                "%s (%d of %d subjects)".formatted(gap, subjects, data.subjects().size())));
    Command.note(
        "predictions of a concentration are of total venous plasma, of a MADRS total in points, not"
            + " rounded");
    String table = String.join("\n", predicted.lines()) + "\n";
    if (file.isPresent()) {
      file.get().write(table);
    } else {
      Command.print(out, table);
    }
  }

  private static Stream<String> names(Options options, String option) {
    return options.value(option).stream()
        .flatMap(names -> Stream.of(names.split(",", -1)))
        .map(name -> name.strip().toUpperCase(Locale.ROOT));
  }

  private List<SubjectPrediction> predictions(Options options) throws BadInput {
    if (options.value("columns").isEmpty()) {
      return List.of(new TypicalPrediction(evidence));
    }
    List<SubjectPrediction> predictions = new ArrayList<>();
    for (String name : names(options, "columns").distinct().toList()) {
      predictions.add(prediction(name));
    }
    return predictions;
  }

  private SubjectPrediction prediction(String name) throws BadInput {
    return switch (name) {
      case "PRED" -> new TypicalPrediction(evidence);
      case "IPRED" -> new IndividualPrediction(evidence, SEED);
      default ->
          throw new BadInput(
              "--columns named '%s', expected %s"
                  .formatted(name, String.join(" or ", SubjectPrediction.COLUMNS)));
    };
  }
}
