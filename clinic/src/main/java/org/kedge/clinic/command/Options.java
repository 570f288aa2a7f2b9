// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line, sorted into one file and options with a value.
///
/// @param file the one word that is no option
/// @param values the options' values by name, without the dashes
record Options(String file, Map<String, String> values) {
  /// Sorts the words.
  ///
  /// @throws BadInput if an option is unknown, stands twice or has no value, or there is not
  ///   exactly one file
  static Options of(Command command, List<String> words, Set<String> known) throws BadInput {
    Map<String, String> values = new HashMap<>();
    List<String> files = new ArrayList<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (!word.startsWith("--")) {
        files.add(word);
        continue;
      }
      String name = word.substring(2);
      if (!known.contains(name)) {
        throw new BadInput("option %s is not known; %s".formatted(word, command.usage()));
      }
      if (!rest.hasNext()) {
        throw new BadInput("option %s has no value; %s".formatted(word, command.usage()));
      }
      if (values.put(name, rest.next()) != null) {
        throw new BadInput("option %s stands twice".formatted(word));
      }
    }
    if (files.size() != 1) {
      throw new BadInput(
          "%d files were named, expected one; %s".formatted(files.size(), command.usage()));
    }
    return new Options(files.getFirst(), Map.copyOf(values));
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
