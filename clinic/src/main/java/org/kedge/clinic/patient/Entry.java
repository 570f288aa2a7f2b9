// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Option;

/// What may be entered by hand: each a form of its own, so that a question can lead straight to it.
enum Entry {
  /// A blood pressure.
  BLOOD_PRESSURE(
      "blood-pressure",
      "Blood pressure",
      "Seated, after five minutes of rest. The screening takes the mean of the last three.",
      List.of(
          Field.whole("systolic", "Systolic", "mmHg"),
          Field.whole("diastolic", "Diastolic", "mmHg"),
          when())),
  /// A weight.
  WEIGHT(
      "weight",
      "Weight",
      "In kilograms, as weighed: the dose by weight rests on it.",
      List.of(Field.number("weight", "Weight", "kg"), when())),
  /// A PHQ-9 total.
  PHQ9(
      "phq9-total",
      "PHQ-9 total",
      "A total from elsewhere. The nine questions themselves are on the outcome page.",
      List.of(Field.whole("phq9-total", "Total, 0 to 27", "points"), when())),
  /// A MADRS total.
  MADRS(
      "madrs-total",
      "MADRS total",
      "",
      List.of(Field.whole("madrs-total", "Total, 0 to 60", "points"), when())),
  /// A YMRS total.
  YMRS(
      "ymrs-total",
      "YMRS total",
      "",
      List.of(Field.whole("ymrs-total", "Total, 0 to 60", "points"), when())),
  /// An MDQ count.
  MDQ(
      "mdq-total",
      "MDQ, symptoms answered yes",
      "The count of the first question's thirteen symptoms.",
      List.of(Field.whole("mdq-total", "Count, 0 to 13", "points"), when())),
  /// An AUDIT-C total.
  AUDIT_C(
      "audit-c-total",
      "AUDIT-C total",
      "",
      List.of(Field.whole("audit-c-total", "Total, 0 to 12", "points"), when())),
  /// A pregnancy test.
  PREGNANCY_TEST(
      "hcg-urine",
      "Pregnancy test",
      "",
      List.of(
          Field.choice(
              "hcg-urine",
              "Result",
              new Option("no", "negative"),
              new Option("yes", "positive"),
              new Option("unclear", "not clear")),
          when())),
  /// An antidepressant trial.
  TRIAL(
      "trial",
      "Antidepressant trial",
      "One medicine of this episode, with what it came to.",
      List.of(
          Field.text("medicine", "Medicine").hint("Generic name, for example sertraline"),
          Field.number("dose", "Highest daily dose", "mg").optional(),
          Field.day("from", "First day"),
          Field.day("to", "Last day")
              .hint("As in 2026-11-24; leave empty where it is still taken")
              .optional(),
          Field.choice(
              "response",
              "What it came to",
              new Option("inadequate", "not enough"),
              new Option("adequate", "enough"),
              new Option("not-tolerated", "stopped, not tolerated"),
              new Option("unknown", "not known")))),
  /// A condition, there or not.
  CONDITION(
      "condition",
      "Condition",
      "",
      List.of(
          Field.select("condition", "Condition", List.of()),
          Field.choice(
              "certainty",
              "What is known",
              new Option("confirmed", "present"),
              new Option("past", "in the past"),
              new Option("suspected", "suspected"),
              new Option("absent", "absent"))));

  private final String word;
  private final String title;
  private final String intro;
  private final List<Field> fields;

  Entry(String word, String title, String intro, List<Field> fields) {
    this.word = word;
    this.title = title;
    this.intro = intro;
    this.fields = fields;
  }

  /// The entry with a word of a path.
  static Optional<Entry> of(String word) {
    return Arrays.stream(values()).filter(entry -> entry.word.equals(word)).findFirst();
  }

  /// The entry that answers a question about some facts.
  static Optional<Entry> answering(String facts) {
    return Arrays.stream(facts.split(","))
        .map(String::strip)
        .map(Entry::forFact)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Entry> forFact(String fact) {
    return switch (fact) {
      case "systolic-mean", "diastolic-mean", "systolic-count", "systolic", "diastolic" ->
          Optional.of(BLOOD_PRESSURE);
      case "weight", "weight-change" -> Optional.of(WEIGHT);
      case "trials", "trial-duration", "trial-improvement" -> Optional.of(TRIAL);
      case "audit-total" -> Optional.of(AUDIT_C);
      case "major-depressive-disorder", "bipolar-disorder", "depression-with-psychotic-features" ->
          Optional.of(CONDITION);
      default -> of(fact);
    };
  }

  private static Field when() {
    return Field.moment("at", "When");
  }

  String word() {
    return word;
  }

  String title() {
    return title;
  }

  String intro() {
    return intro;
  }

  List<Field> fields() {
    return fields;
  }

  /// Path of the form for one patient.
  String path(String patientId) {
    return "/patient/" + patientId + "/fact/" + word;
  }
}
