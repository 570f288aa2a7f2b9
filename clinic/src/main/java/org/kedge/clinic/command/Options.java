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
    List<String> files = new ArrayList<>();
    Map<String, String> values = sort(command, words, known, files);
    if (files.size() != 1) {
      throw new BadInput(
          "%d files were named, expected one; %s".formatted(files.size(), command.usage()));
    }
    return new Options(files.getFirst(), values);
  }

  /// Sorts the words of a command that takes no file; `file` stays empty.
  ///
  /// @throws BadInput if an option is unknown, stands twice or has no value, or a word is no option
  static Options withoutFile(Command command, List<String> words, Set<String> known)
      throws BadInput {
    List<String> files = new ArrayList<>();
    Map<String, String> values = sort(command, words, known, files);
    if (!files.isEmpty()) {
      throw new BadInput("'%s' is no option; %s".formatted(files.getFirst(), command.usage()));
    }
    return new Options("", values);
  }

  private static Map<String, String> sort(
      Command command, List<String> words, Set<String> known, List<String> files) throws BadInput {
    Map<String, String> values = new HashMap<>();
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
    return Map.copyOf(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// A whole number.
  ///
  /// @param otherwise where the option was not given
  /// @throws BadInput if it is no whole number from `low` to `high`
  long whole(String name, long otherwise, long low, long high) throws BadInput {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
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
}
