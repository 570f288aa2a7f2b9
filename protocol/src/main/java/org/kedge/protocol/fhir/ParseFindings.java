// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/// What the parser meets and would otherwise pass over: an unknown element is listed, a value that
/// cannot be right is a fault.
@NullUnmarked
final class ParseFindings extends ErrorHandlerAdapter {
  private static final int LONGEST_SENTENCE = 200;

  /// Each place is sought by a walk through the whole text, so not for every one of thousands.
  private static final int MOST_SOUGHT = 20;

  private final Report report;
  private final String json;
  private int sought;

  ParseFindings(Report report, String json) {
    this.report = report;
    this.json = json;
  }

  /// The parser's message as one short line.
  static String sentence(DataFormatException broken) {
    String line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    return line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) + " ..." : line;
  }

  private static String place(IParseLocation location) {
    return location == null ? "Bundle" : location.getParentElementName();
  }

  private String sought(Supplier<Optional<String>> search, String otherwise) {
    sought++;
    return sought > MOST_SOUGHT ? otherwise : search.get().orElse(otherwise);
  }

  @Override
  public void unknownElement(IParseLocation location, String element) {
    report.left(
        sought(() -> JsonText.onlyPlace(json, element), place(location)),
        "unknown element " + element);
  }

  @Override
  public void unknownAttribute(IParseLocation location, String attribute) {
    report.left(place(location), "unknown attribute " + attribute);
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String element) {
    report.fault(place(location), "several " + element, "at most one");
  }

  @Override
  public void invalidValue(IParseLocation location, String value, String error) {
    String name = place(location);
    report.fault(
        sought(() -> JsonText.place(json, name, value), name), "'" + value + "'", "a valid value");
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String element,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    String place =
        sought(
            () -> JsonText.place(json, element, found == ValueType.OBJECT),
            place(location) + "." + element);
    report.fault(place, words(found), words(expected));
  }

  private static String words(ValueType type) {
    return switch (type) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case SCALAR -> "a single value";
      default -> "nothing";
    };
  }
}
