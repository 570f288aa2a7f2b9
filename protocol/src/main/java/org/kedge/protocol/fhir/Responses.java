// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Medication;

/// What the words of a prescription say about the response to it.
final class Responses {
  private final List<Phrase> phrases;

  private record Phrase(Pattern pattern, Medication.Response response) {}

  Responses(Evidence evidence) {
    phrases =
        evidence.table("code/response").lines().stream()
            .map(line ->
                new Phrase(Codes.wholeWords(line.text("phrase")), response(line.text("response"))))
            .toList();
  }

  static Medication.Response response(String word) {
    return switch (word) {
      case "adequate" -> Medication.Response.ADEQUATE;
      case "inadequate" -> Medication.Response.INADEQUATE;
      case "not-tolerated" -> Medication.Response.NOT_TOLERATED;
      default -> Medication.Response.UNKNOWN;
    };
  }

  /// The first phrase of the table that stands in any of the texts decides.
  Medication.Response of(List<String> texts) {
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    return phrases.stream()
        .filter(phrase -> phrase.pattern().matcher(all).find())
        .map(Phrase::response)
        .findFirst()
        .orElse(Medication.Response.UNKNOWN);
  }
}
