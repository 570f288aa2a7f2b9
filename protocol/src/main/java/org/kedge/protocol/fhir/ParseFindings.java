// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.NullUnmarked;

/// What the parser meets and would otherwise pass over: an unknown element is listed, a value that
/// cannot be right is a fault.
@NullUnmarked
final class ParseFindings extends ErrorHandlerAdapter {
  private static final int LONGEST_SENTENCE = 200;

  private final Report report;

  ParseFindings(Report report) {
    this.report = report;
  }

  /// The parser's message as one short line.
  static String sentence(DataFormatException broken) {
    String line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    return line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) + " ..." : line;
  }

  private static String place(IParseLocation location) {
    return location == null ? "Bundle" : location.getParentElementName();
  }

  @Override
  public void unknownElement(IParseLocation location, String element) {
    report.left(place(location), "unknown element " + element);
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
    report.fault(place(location), "'" + value + "'", "a valid value");
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String element,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    report.fault(place(location) + "." + element, String.valueOf(found), String.valueOf(expected));
  }
}
