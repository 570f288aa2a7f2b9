// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.fhir.PatientRecord;
import org.kedge.protocol.fhir.UnreadableBundle;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;

/// `screen`: the patient in a FHIR R4 Bundle, held against the rules.
///
/// Facts are read as of the end of the given day in UTC, today where none is given.
public final class ScreenCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("drug", "mode", "jurisdiction", "as-of");

  private final Evidence evidence;
  private final Clock clock;

  /// A command that reads rules from the evidence and today from the clock.
  public ScreenCommand(Evidence evidence, Clock clock) {
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "screen";
  }

  @Override
  public String usage() {
    return "screen BUNDLE.json [--drug ketamine-iv|esketamine-nasal] [--mode consensus|strict]"
        + " [--jurisdiction US|EU] [--as-of DATE]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.of(this, arguments, OPTIONS);
    Set<Drug> drugs =
        options.value("drug").isPresent()
            ? EnumSet.of(choice(options, "drug", Drug.values(), Drug::word, Drug.KETAMINE_IV))
            : EnumSet.allOf(Drug.class);
    Setting setting =
        new Setting(
            asOf(options),
            choice(options, "mode", Mode.values(), Mode::word, Mode.CONSENSUS),
            choice(
                options,
                "jurisdiction",
                Jurisdiction.values(),
                Jurisdiction::word,
                Jurisdiction.US));
    PatientRecord record = record(options.file());
    ScreeningResult result = new Screener(evidence).screen(record.patient(), setting, drugs);
    Command.print(out, ScreeningJson.of(result, record.notUnderstood()) + System.lineSeparator());
  }

  private PatientRecord record(String file) throws BadInput {
    PatientRecord record;
    try {
      record = new PatientReader(evidence).read(InputFile.read(file, PatientReader.LONGEST));
    } catch (UnreadableBundle unreadable) {
      throw new BadInput("%s: %s".formatted(file, unreadable.getMessage()), unreadable);
    }
    if (!record.faults().isEmpty()) {
      throw new BadInput("%s: %s".formatted(file, record.faults().getFirst()));
    }
    return record;
  }

  private Instant asOf(Options options) throws BadInput {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (options.value("as-of").isPresent()) {
      String text = options.value("as-of").orElseThrow();
      day =
          DateText.parse(text)
              .orElseThrow(() ->
                  new BadInput("--as-of was '%s', expected %s".formatted(text, DateText.EXPECTED)));
    }
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }

  private static <E> E choice(
      Options options, String name, E[] all, Function<E, String> word, E otherwise)
      throws BadInput {
    if (options.value(name).isEmpty()) {
      return otherwise;
    }
    String text = options.value(name).orElseThrow();
    for (E one : all) {
      if (word.apply(one).equals(text)) {
        return one;
      }
    }
    throw new BadInput(
        "--%s was '%s', expected %s"
            .formatted(
                name, text, Arrays.stream(all).map(word).collect(Collectors.joining(" or "))));
  }
}
