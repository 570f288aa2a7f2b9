// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Goes through a text before the parser does, and names the place of what is wrong with it.
///
/// The parser takes the last of two equal keys, reads JSON that is none, and ends the program on a
/// number of a thousand million digits. Nothing of a person stands in the sentences but where a
/// thing is.
final class JsonText {
  /// Deepest nesting that is read; records of clinics stay below a tenth of it.
  static final int DEEPEST = 200;

  /// Most digits of a number, and of its exponent's reach.
  private static final int MOST_DIGITS = 100;

  private static final int LONGEST_NAME = 60;
  private static final Pattern RESOURCE =
      Pattern.compile("Bundle|Bundle\\.entry\\[\\d+]\\.resource|.*\\.contained\\[\\d+]");
  private static final Pattern OBJECT =
      Pattern.compile("Bundle|Bundle\\.entry\\[\\d+](\\.resource)?");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST + 1)
                  .maxStringLength(PatientReader.LONGEST)
                  .build())
          .build();

  private final String text;
  private final Set<String> resourceTypes;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /// One object or list that is open.
  private static final class Frame {
    private final String path;
    private final boolean isList;
    private final Set<String> keys = new HashSet<>();
    private String key = "";
    private int index = -1;

    Frame(String path, boolean isList) {
      this.path = path;
      this.isList = isList;
    }

    String place() {
      if (isList) {
        return "%s[%d]".formatted(path, Math.max(index, 0));
      }
      return key.isEmpty() ? path : path + "." + key;
    }
  }

  private JsonText(String text, Set<String> resourceTypes) {
    this.text = text;
    this.resourceTypes = resourceTypes;
  }

  /// Refuses what is no JSON, or no JSON that FHIR allows.
  ///
  /// @param resourceTypes names of resources that there are
  static void check(String text, Set<String> resourceTypes) throws UnreadableBundle {
    new JsonText(text, resourceTypes).check();
  }

  /// First place of a key with a value, for example `Bundle.entry[1].resource.status`.
  static Optional<String> place(String text, String key, String value) {
    return place(
        text,
        key,
        parser -> parser.currentToken().isScalarValue() && Objects.equals(parser.getText(), value));
  }

  /// First place where a key stands with an object, or with none.
  static Optional<String> place(String text, String key, boolean object) {
    return place(text, key, parser -> object == (parser.currentToken() == JsonToken.START_OBJECT));
  }

  /// Place of a key that stands once in the whole text.
  static Optional<String> onlyPlace(String text, String key) {
    JsonText walk = new JsonText(text, Set.of());
    Optional<String> found = Optional.empty();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String place = walk.step(token, parser);
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals(key)) {
          if (found.isPresent()) {
            return Optional.empty();
          }
          found = Optional.of(place);
        }
      }
    } catch (IOException broken) {
      return Optional.empty();
    }
    return found;
  }

  /// What is looked for at a value.
  private interface Wanted {
    boolean at(JsonParser parser) throws IOException;
  }

  private static Optional<String> place(String text, String key, Wanted wanted) {
    JsonText walk = new JsonText(text, Set.of());
    Pattern here = Pattern.compile(".*\\." + Pattern.quote(key) + "(\\[\\d+])?");
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String place = walk.step(token, parser);
        if ((token.isScalarValue() || token.isStructStart())
            && here.matcher(place).matches()
            && wanted.at(parser)) {
          return Optional.of(place);
        }
      }
    } catch (IOException broken) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private void check() throws UnreadableBundle {
    refuseControlCharacters();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        check(token, parser);
      }
    } catch (JsonProcessingException broken) {
      throw noJson(broken);
    } catch (IOException broken) {
      throw new UnreadableBundle("is no FHIR R4 resource in JSON", broken);
    }
  }

  private void check(JsonToken token, JsonParser parser) throws IOException, UnreadableBundle {
    if (token == JsonToken.FIELD_NAME) {
      refuseControlCharacter(here(), parser.currentName());
      if (parser.currentName().isEmpty()) {
        throw new UnreadableBundle(here() + " holds a key without a name, expected none");
      }
    }
    Frame open = frames.peek();
    String place = step(token, parser);
    switch (token) {
      case FIELD_NAME -> {
        if (open != null && !open.keys.add(parser.currentName())) {
          throw new UnreadableBundle(place + " stands twice, expected each key once");
        }
      }
      case END_OBJECT -> {
        if (open != null
            && RESOURCE.matcher(open.path).matches()
            && !open.keys.contains("resourceType")) {
          throw new UnreadableBundle(
              open.path + ".resourceType is missing, expected the name of a FHIR R4 resource");
        }
      }
      case END_ARRAY -> {}
      default -> value(token, place, parser);
    }
  }

  /// Moves on by one token and says where it stands.
  private String step(JsonToken token, JsonParser parser) throws IOException {
    Frame open = frames.peek();
    if (token == JsonToken.FIELD_NAME && open != null) {
      open.key = shortened(parser.currentName());
      return open.place();
    }
    if (token.isStructEnd()) {
      return frames.pop().path;
    }
    if (open != null && open.isList) {
      open.index++;
    }
    String place = here();
    if (token.isStructStart()) {
      frames.push(new Frame(place, token == JsonToken.START_ARRAY));
    }
    return place;
  }

  private String here() {
    Frame open = frames.peek();
    return open == null ? "Bundle" : open.place();
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
  }

  private void value(JsonToken token, String place, JsonParser parser)
      throws IOException, UnreadableBundle {
    if (frames.size() > DEEPEST) {
      throw tooDeep();
    }
    if (OBJECT.matcher(place).matches() && token != JsonToken.START_OBJECT) {
      throw expected(place, token, "an object");
    }
    if (place.equals("Bundle.entry") && token != JsonToken.START_ARRAY) {
      throw expected(place, token, "a list");
    }
    if (token == JsonToken.VALUE_STRING) {
      refuseControlCharacter(place, parser.getText());
    }
    if (token.isNumeric()) {
      refuseEndlessNumber(place, parser.getText());
    }
    if (place.endsWith(".resourceType")
        && RESOURCE.matcher(place.substring(0, place.lastIndexOf('.'))).matches()) {
      resourceType(token, place, parser.getText());
    }
  }

  private void resourceType(JsonToken token, String place, String name) throws UnreadableBundle {
    if (token != JsonToken.VALUE_STRING || !resourceTypes.contains(name)) {
      throw new UnreadableBundle(
          "%s was %s, expected the name of a FHIR R4 resource"
              .formatted(
                  place,
                  token == JsonToken.VALUE_STRING ? "'" + shortened(name) + "'" : kind(token)));
    }
  }

  private static void refuseEndlessNumber(String place, String number) throws UnreadableBundle {
    boolean endless;
    try {
      BigDecimal value = new BigDecimal(number);
      endless = value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
    } catch (NumberFormatException beyond) {
      endless = true;
    }
    if (endless) {
      throw new UnreadableBundle(
          "%s was %s, expected a number of at most %d digits"
              .formatted(place, shortened(number), MOST_DIGITS));
    }
  }

  private static void refuseControlCharacter(String place, String value) throws UnreadableBundle {
    int at = controlCharacter(value);
    if (at >= 0) {
      throw new UnreadableBundle(
          "%s holds the control character U+%04X, expected none"
              .formatted(place, (int) value.charAt(at)));
    }
  }

  private void refuseControlCharacters() throws UnreadableBundle {
    int at = controlCharacter(text);
    if (at >= 0) {
      long line = text.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
      int column = at - text.lastIndexOf('\n', at);
      throw new UnreadableBundle(
          "holds the control character U+%04X at line %d, column %d, expected none"
              .formatted((int) text.charAt(at), line, column));
    }
  }

  /// Index of the first control character that FHIR does not allow, or -1.
  private static int controlCharacter(String value) {
    for (int at = 0; at < value.length(); at++) {
      char one = value.charAt(at);
      if (one < ' ' && one != '\t' && one != '\n' && one != '\r') {
        return at;
      }
    }
    return -1;
  }

  private static UnreadableBundle expected(String place, JsonToken token, String what) {
    return new UnreadableBundle("%s was %s, expected %s".formatted(place, kind(token), what));
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "a number";
    };
  }

  private UnreadableBundle tooDeep() {
    return new UnreadableBundle(
        "is nested deeper than %d levels, at %s, expected at most that many"
            .formatted(DEEPEST, shortened(here())));
  }

  private UnreadableBundle noJson(JsonProcessingException broken) {
    if (frames.size() >= DEEPEST) {
      return tooDeep();
    }
    String where =
        "line %d, column %d"
            .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
    boolean ended = broken.getLocation().getCharOffset() >= text.length();
    return new UnreadableBundle(
        "is no FHIR R4 resource in JSON: %s at %s, in %s"
            .formatted(ended ? "the text ends" : "what stands there is no JSON", where, here()),
        broken);
  }
}
