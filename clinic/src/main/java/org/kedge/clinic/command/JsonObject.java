// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.model.dose.Breach;
import tools.jackson.databind.JsonNode;

/// An object of a file that a person wrote, read strictly: every fault names its place.
///
/// @param file the file's name
/// @param path place of the object, for example `arms[0]`; empty at the top
/// @param node the object
record JsonObject(String file, String path, JsonNode node) {
  /// Reads a node as an object of known keys.
  ///
  /// @throws BadInput if it is no object, or has a key that is not known
  static JsonObject of(String file, String path, JsonNode node, Set<String> keys) throws BadInput {
    if (!node.isObject()) {
      throw new BadInput(
          "%s: %s was %s, expected an object"
              .formatted(file, path.isEmpty() ? "the file" : path, brief(node)));
    }
    JsonObject object = new JsonObject(file, path, node);
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw new BadInput(
            "%s: %s is not known, expected one of %s"
                .formatted(
                    file, object.place(key), String.join(", ", keys.stream().sorted().toList())));
      }
    }
    return object;
  }

  private String place(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return node.has(key);
  }

  BadInput fault(String key, String expected) {
    return new BadInput(
        "%s: %s was %s, expected %s"
            .formatted(file, place(key), has(key) ? brief(node.get(key)) : "missing", expected));
  }

  /// A session that the model does not accept.
  ///
  /// @param key of the session's day; empty where the session is this object
  BadInput refused(String key, Breach breach) {
    return new BadInput(
        "%s: %s: %s".formatted(file, key.isEmpty() ? path : place(key), breach.sentence()));
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  JsonObject object(String key, Set<String> keys) throws BadInput {
    return of(file, place(key), node.get(key), keys);
  }

  List<JsonObject> objects(String key, Set<String> keys) throws BadInput {
    if (!has(key) || !node.get(key).isArray()) {
      throw fault(key, "a list");
    }
    List<JsonObject> objects = new ArrayList<>();
    for (int at = 0; at < node.get(key).size(); at++) {
      objects.add(of(file, place(key) + "[" + at + "]", node.get(key).get(at), keys));
    }
    return objects;
  }

  String text(String key) throws BadInput {
    if (!has(key)
        || !node.get(key).isString()
        || node.get(key).asString().isBlank()
        || node.get(key).asString().codePoints().anyMatch(JsonObject::breaksLines)) {
      throw fault(key, "a text on one line");
    }
    return node.get(key).asString();
  }

  /// One of some choices, each of which has a word.
  <T> T word(String key, T[] choices, Function<T, String> words) throws BadInput {
    String given = text(key);
    for (T choice : choices) {
      if (words.apply(choice).equals(given)) {
        return choice;
      }
    }
    throw fault(key, Stream.of(choices).map(words).collect(Collectors.joining(" or ")));
  }

  private static boolean breaksLines(int point) {
    int kind = Character.getType(point);
    return kind == Character.CONTROL
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR;
  }

  boolean flag(String key, boolean otherwise) throws BadInput {
    if (!has(key)) {
      return otherwise;
    }
    if (!node.get(key).isBoolean()) {
      throw fault(key, "true or false");
    }
    return node.get(key).asBoolean();
  }

  double number(String key, double otherwise, double low, double high) throws BadInput {
    return has(key) ? number(node.get(key), key, low, high, "") : otherwise;
  }

  /// @param unit of the number and its ends, for the message
  double number(String key, double otherwise, double low, double high, String unit)
      throws BadInput {
    return has(key) ? number(node.get(key), key, low, high, " " + unit) : otherwise;
  }

  private double number(JsonNode value, String key, double low, double high, String unit)
      throws BadInput {
    if (!value.isNumber() || !(value(value) >= low && value(value) <= high)) {
      throw new BadInput(
          "%s: %s was %s, expected a number from %s to %s%s"
              .formatted(file, place(key), brief(value), low, high, unit));
    }
    return value(value);
  }

  /// Whole numbers of any length; infinite beyond what a double holds.
  private static double value(JsonNode number) {
    return number.isBigInteger() ? number.bigIntegerValue().doubleValue() : number.asDouble();
  }

  /// Ascending numbers, each once.
  List<Double> ascending(String key, double low, double high, int most) throws BadInput {
    List<Double> numbers = numbers(key, low, high, most);
    for (int at = 1; at < numbers.size(); at++) {
      if (numbers.get(at) <= numbers.get(at - 1)) {
        throw new BadInput(
            "%s: %s was %s, expected more than the number before it"
                .formatted(file, place(key + "[" + at + "]"), numbers.get(at)));
      }
    }
    return numbers;
  }

  /// Numbers in any order.
  List<Double> numbers(String key, double low, double high, int most) throws BadInput {
    List<Double> numbers = new ArrayList<>();
    if (!node.get(key).isArray() || node.get(key).size() > most) {
      throw fault(key, "a list of at most %d numbers".formatted(most));
    }
    for (int at = 0; at < node.get(key).size(); at++) {
      numbers.add(number(node.get(key).get(at), key + "[" + at + "]", low, high, ""));
    }
    return numbers;
  }
}
