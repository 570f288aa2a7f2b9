// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.kedge.clinic.command.BadInput;
import org.kedge.clinic.command.Command;
import org.kedge.clinic.command.ForecastCommand;
import org.kedge.clinic.command.PredictCommand;
import org.kedge.clinic.command.ScreenCommand;
import org.kedge.clinic.command.SimulateCommand;
import org.kedge.clinic.command.ValidateCommand;
import org.kedge.clinic.database.CannotStart;
import org.kedge.clinic.server.ClinicCommand;
import org.kedge.evidence.Evidence;

/// Entry of the program: finds the command that a person typed and runs it.
public final class Kedge {
  private static final int BAD_INPUT = 2;
  private static final int FAILED = 1;
  private static final String HELP = "--help";

  private final List<Command> commands;

  Kedge(List<Command> commands) {
    this.commands = commands;
  }

  /// Runs one command and ends the process with its status.
  public static void main(String[] arguments) {
    Evidence evidence = Evidence.load();
    List<Command> commands =
        List.of(
            new ClinicCommand(),
            new ScreenCommand(evidence, Clock.systemUTC()),
            new SimulateCommand(evidence),
            new ForecastCommand(evidence),
            new PredictCommand(evidence),
            new ValidateCommand(evidence));
    int status = new Kedge(commands).run(List.of(arguments), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains(HELP)) {
      help(words.getFirst(), out);
      return 0;
    }
    boolean named = !words.isEmpty() && !words.getFirst().startsWith("--");
    String name = named ? words.getFirst() : "clinic";
    List<String> arguments = named ? words.subList(1, words.size()) : words;
    try {
      command(name).run(arguments, out);
      return 0;
    } catch (BadInput bad) {
      err.println("kedge: " + bad.getMessage());
      return BAD_INPUT;
    } catch (CannotStart reason) {
      err.println("kedge: " + reason.getMessage());
      return FAILED;
    } catch (Exception failure) {
      err.println("kedge " + name + " failed: " + failure);
      return FAILED;
    }
  }

  /// How to call the command that is named, or every one.
  private void help(String name, PrintStream out) {
    boolean one = commands.stream().anyMatch(command -> command.name().equals(name));
    out.println("usage:");
    commands.stream()
        .filter(command -> !one || command.name().equals(name))
        .forEach(command -> out.println("  ./kedge " + command.usage()));
  }

  private Command command(String name) throws BadInput {
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "there is no command '%s', expected one of %s"
                    .formatted(
                        name, String.join(", ", commands.stream().map(Command::name).toList()))));
  }
}
