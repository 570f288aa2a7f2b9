// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.clinic.command.Command;

class KedgeTest {
  /// Prints its name and arguments.
  private record Told(String name) implements Command {
    @Override
    public String usage() {
      return name;
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
      out.print(name + " " + String.join(" ", arguments));
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return new Kedge(List.of(new Told("clinic"), new Told("screen")))
        .run(List.of(words), new PrintStream(out), new PrintStream(err));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'clinic '",
    "'clinic --port 1', 'clinic --port 1'",
    "'--port 1', 'clinic --port 1'",
    "'screen a.json', 'screen a.json'",
  })
  void theClinicNeedsNoName(String words, String told) {
    assertEquals(
        0, run(Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).toArray(String[]::new)));
    assertEquals(told, out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "'--help', 'usage:|  ./kedge clinic|  ./kedge screen|'",
    "'screen --help', 'usage:|  ./kedge screen|'",
    "'screen a.json --help', 'usage:|  ./kedge screen|'",
    "'dance --help', 'usage:|  ./kedge clinic|  ./kedge screen|'",
  })
  void helpIsTheUsageAndNoFault(String words, String told) {
    assertEquals(0, run(words.split(" ")));
    assertEquals(told.replace('|', '\n'), out.toString(StandardCharsets.UTF_8));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anotherWordIsOneSentence() {
    assertEquals(2, run("dance"));
    assertEquals(
        "kedge: there is no command 'dance', expected one of clinic, screen\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
