// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.rule.Severity;

/// What a record does not mention. Screening goes on, and the clinician confirms it before a plan
/// can be approved.
final class Attestation {
  private static final Set<Comparison> ABOUT_CONDITIONS =
      EnumSet.of(Comparison.PRESENT, Comparison.PRESENT_EVER, Comparison.PRESENT_WITHIN);

  /// Concepts that a function reads although no row names them.
  private static final Set<String> READ_BY_NAME =
      Set.of(
          "childbearing-excluded",
          "antipsychotic",
          "mood-stabiliser",
          "ssri",
          "snri",
          "tricyclic",
          "other-antidepressant");

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

  /// Entries that no rule reads, so that a clinician reads them: those that were not recognised,
  /// and those for which there is no rule, such as epilepsy.
  static List<String> unread(List<Rule> rules, Facts facts) {
    Set<String> read =
        rules.stream().flatMap(rule -> rule.facts().stream()).collect(Collectors.toSet());
    read.addAll(READ_BY_NAME);
    Stream<String> conditions =
        facts.patient().diagnoses().stream()
            .filter(entry -> entry.certainty() != Certainty.REFUTED)
            .filter(entry -> Collections.disjoint(entry.concepts(), read))
            .map(Diagnosis::text)
            .map("condition: "::concat);
    Stream<String> medicines =
        facts.patient().medications().stream()
            .filter(entry -> entry.mayBeTakenOn(facts.today()))
            .filter(entry -> Collections.disjoint(entry.concepts(), read))
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
        .map(text -> "Read by no rule, read it: " + text + ".")
        .toList();
  }

  /// Numbers, answers and medicines of a later time count for nothing, and are not passed over in
  /// silence.
  static List<String> later(Facts facts) {
    Stream<String> numbers =
        facts.patient().measurements().stream()
            .filter(reading -> reading.at().isAfter(facts.asOf()))
            .map(Measurement::measure);
    Stream<String> answers =
        facts.patient().answers().stream()
            .filter(answer -> answer.at().isAfter(facts.asOf()))
            .map(Answer::question);
    Stream<String> medicines =
        facts.patient().medications().stream()
            .filter(medicine -> medicine.beginsAfter(facts.today()))
            .map(Medication::text);
    return Stream.of(numbers, answers, medicines)
        .flatMap(entries -> entries)
        .distinct()
        .map(text -> "Dated after %s and not counted: %s.".formatted(facts.today(), text))
        .toList();
  }
}
