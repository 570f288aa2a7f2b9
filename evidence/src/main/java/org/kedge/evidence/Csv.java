// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated text as RFC 4180 defines it: quotes around a field that holds a comma, a quote
/// or a line break; a quote inside a quoted field is doubled. Empty lines are skipped.
final class Csv {
  private Csv() {}

  /// Splits a whole file into records of fields.
  ///
  /// @throws IllegalArgumentException if a quoted field is not closed or text follows its closing
  ///   quote, with the line
  static List<List<String>> read(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int line = 1;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && field.isEmpty()) {
        int end = closingQuote(text, at + 1, line);
        String quoted = text.substring(at + 1, end);
        field.append(quoted.replace("\"\"", "\""));
        line += (int) quoted.chars().filter(x -> x == '\n').count();
        at = end + 1;
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          throw new IllegalArgumentException("line " + line + ": text after a closing quote");
        }
      } else if (c == ',') {
        fields.add(field.toString());
        field.setLength(0);
        at++;
      } else if (c == '\n') {
        endRecord(records, fields, field);
        fields = new ArrayList<>();
        line++;
        at++;
      } else {
        if (c != '\r') {
          field.append(c);
        }
        at++;
      }
    }
    endRecord(records, fields, field);
    return records;
  }

  private static int closingQuote(String text, int from, int line) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at;
        }
      }
      at++;
    }
    throw new IllegalArgumentException("line " + line + ": a quoted field is not closed");
  }

  private static void endRecord(
      List<List<String>> records, List<String> fields, StringBuilder field) {
    fields.add(field.toString());
    field.setLength(0);
    if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
      records.add(List.copyOf(fields));
    }
  }
}
