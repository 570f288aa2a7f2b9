// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.rule.Severity;

/// What a record does not mention. Screening goes on, and the clinician confirms it before a plan
/// can be approved.
final class Attestation {
  private static final Set<Comparison> ABOUT_CONDITIONS =
      EnumSet.of(Comparison.PRESENT, Comparison.PRESENT_EVER, Comparison.PRESENT_WITHIN);

  private Attestation() {}

  /// One sentence for each excluding condition that the record neither has nor denies, and for
  /// empty lists of allergies and medicines.
  static List<String> of(List<Rule> rules, Facts facts) {
    Stream<String> conditions =
        rules.stream()
            .filter(rule -> ABOUT_CONDITIONS.contains(rule.comparison()))
            .filter(rule -> rule.severity(facts.setting().mode()) == Severity.EXCLUDE)
            .filter(rule -> rule.facts().stream().anyMatch(concept -> isSilent(concept, facts)))
            .map(rule -> "Not recorded: %s (%s).".formatted(rule.statement(), rule.id()));
    Stream<String> lists =
        Stream.of(
                facts.patient().allergies().isEmpty() ? "No allergy is recorded (HYP-01)." : "",
                facts.patient().medications().isEmpty()
                    ? "No medicine is recorded (INT-01 to INT-05)."
                    : "")
            .filter(text -> !text.isEmpty());
    return Stream.concat(conditions, lists).toList();
  }

  private static boolean isSilent(String concept, Facts facts) {
    return facts.diagnoses(List.of(concept)).isEmpty() && !facts.refuted(concept);
  }

  /// Entries that no rule has read, so that a clinician reads them.
  static List<String> unrecognised(Facts facts) {
    Stream<String> conditions =
        facts.patient().diagnoses().stream()
            .filter(entry -> entry.concepts().isEmpty())
            .map(Diagnosis::text)
            .map("condition: "::concat);
    Stream<String> medicines =
        facts.patient().medications().stream()
            .filter(entry -> entry.concepts().isEmpty())
            .map(Medication::text)
            .map("medicine: "::concat);
    Stream<String> allergies =
        facts.patient().allergies().stream()
            .filter(entry -> entry.concepts().isEmpty())
            .map(Allergy::text)
            .map("allergy: "::concat);
    return Stream.of(conditions, medicines, allergies)
        .flatMap(entries -> entries)
        .distinct()
        .sorted()
        .map(text -> "Not recognised, read it: " + text + ".")
        .toList();
  }
}
