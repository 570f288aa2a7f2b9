// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kedge.clinic.command.BadInput;

/// The options of `./kedge clinic`, as Spring's properties.
final class ClinicOptions {
  private static final int LAST_PORT = 65_535;

  private ClinicOptions() {}

  static List<String> properties(List<String> arguments) throws BadInput {
    List<String> properties = new ArrayList<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String option = words.next();
      properties.add(
          switch (option) {
            case "--port" -> "--server.port=" + port(value(option, words));
            case "--address" -> "--server.address=" + value(option, words);
            case "--data" -> "--kedge.data=" + folder(value(option, words));
            default ->
                throw new BadInput(
                    "clinic does not know '%s'; there are --port N, --data FOLDER and --address ADDRESS"
                        .formatted(option));
          });
    }
    return properties;
  }

  private static String value(String option, Iterator<String> words) throws BadInput {
    if (!words.hasNext()) {
      throw new BadInput("clinic: %s needs a value".formatted(option));
    }
    return words.next();
  }

  private static int port(String text) throws BadInput {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
      throw new BadInput("clinic: --port must be 0 to %d, was '%s'".formatted(LAST_PORT, text));
    }
    return Integer.parseInt(text);
  }

  private static Path folder(String text) throws BadInput {
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException wrong) {
      throw new BadInput("clinic: --data must be a folder, was '%s'".formatted(text), wrong);
    }
  }
}
