// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Labels;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;

/// Reads what was typed into a form. A number outside the bounds of its row is a typing error; a
/// time that has not come is one too. Nothing is repaired.
final class Typing {
  private static final String ORIGIN = "typed in";

  private final Words words;
  private final Map<String, Table.Line> measures;
  private final List<Option> conditions;

  Typing(Evidence evidence, FactWriter writer, Words words) {
    this.words = words;
    measures =
        evidence.table("code/measure").lines().stream()
            .collect(Collectors.toMap(line -> line.text("concept"), Function.identity()));
    conditions =
        writer.conditions().stream()
            .map(concept -> new Option(concept, Labels.of(concept)))
            .toList();
  }

  /// What came of it.
  ///
  /// @param fact the fact; empty where something is wrong
  /// @param problems what is wrong
  /// @param form the form with what was typed
  record Result(Optional<Typed> fact, List<Problem> problems, FactForm form) {}

  /// The form before anything is typed: the time is now.
  FactForm empty(Entry entry, String patientId) {
    return form(entry, patientId, Map.of("at", words.input(words.now())));
  }

  /// Reads a form.
  Result read(Entry entry, String patientId, Map<String, String> typed) {
    List<Problem> problems = new ArrayList<>();
    Optional<Typed> fact = new Sheet(typed, problems).fact(entry);
    return new Result(
        problems.isEmpty() ? fact : Optional.empty(),
        List.copyOf(problems),
        form(entry, patientId, typed));
  }

  private FactForm form(Entry entry, String patientId, Map<String, String> typed) {
    FactForm form = FactForm.of(entry, patientId);
    List<Field> fields =
        form.fields().stream()
            .map(field -> field.name().equals("condition") ? field.options(conditions) : field)
            .map(field -> field.with(typed.getOrDefault(field.name(), "")))
            .toList();
    return new FactForm(form.title(), form.intro(), form.action(), form.back(), fields);
  }

  /// One form being read.
  private final class Sheet {
    private final Map<String, String> typed;
    private final List<Problem> problems;

    private Sheet(Map<String, String> typed, List<Problem> problems) {
      this.typed = typed;
      this.problems = problems;
    }

    private Optional<Typed> fact(Entry entry) {
      return switch (entry) {
        case BLOOD_PRESSURE -> pressure();
        case PREGNANCY_TEST -> answer(entry.word());
        case TRIAL -> trial();
        case CONDITION -> condition();
        case WEIGHT, PHQ9, MADRS, YMRS, MDQ, AUDIT_C ->
            number(entry.word(), moment()).map(Typed.Reading::new);
      };
    }

    private Optional<Typed> pressure() {
      Optional<Instant> at = moment();
      Optional<Measurement> systolic = number("systolic", at);
      Optional<Measurement> diastolic = number("diastolic", at);
      if (systolic.isEmpty() || diastolic.isEmpty()) {
        return Optional.empty();
      }
      if (diastolic.get().value() >= systolic.get().value()) {
        return wrong("diastolic", "Diastolic must be below systolic: are they swapped?");
      }
      return Optional.of(new Typed.Pressure(systolic.get(), diastolic.get()));
    }

    private Optional<Typed> answer(String question) {
      Optional<Instant> at = moment();
      Optional<Answer.Reply> reply =
          choice(
              question,
              Map.of(
                  "yes", Answer.Reply.YES,
                  "no", Answer.Reply.NO,
                  "unclear", Answer.Reply.UNCLEAR));
      return at.isPresent() && reply.isPresent()
          ? Optional.of(new Typed.Answer(new Answer(question, reply.get(), at.get(), ORIGIN)))
          : Optional.empty();
    }

    private Optional<Typed> trial() {
      String medicine = text("medicine");
      if (medicine.isEmpty()) {
        wrong("medicine", "The medicine's name is needed");
      }
      Optional<String> dose = dose();
      Optional<LocalDate> from = day("from", "First day");
      Optional<LocalDate> to = text("to").isEmpty() ? Optional.empty() : day("to", "Last day");
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        wrong("to", "The last day must not lie before the first");
      }
      Optional<Medication.Response> response =
          choice(
              "response",
              Map.of(
                  "adequate", Medication.Response.ADEQUATE,
                  "inadequate", Medication.Response.INADEQUATE,
                  "not-tolerated", Medication.Response.NOT_TOLERATED,
                  "unknown", Medication.Response.UNKNOWN));
      return from.isPresent() && response.isPresent()
          ? Optional.of(new Typed.Trial(medicine, dose.orElse(""), from.get(), to, response.get()))
          : Optional.empty();
    }

    private Optional<String> dose() {
      if (text("dose").isEmpty()) {
        return Optional.empty();
      }
      OptionalDouble value = decimal(text("dose"));
      if (value.isEmpty() || !(value.getAsDouble() > 0)) {
        return wrong("dose", "The daily dose is a number above 0, in mg");
      }
      return Optional.of(Words.number(value.getAsDouble(), 2) + " mg a day");
    }

    private Optional<Typed> condition() {
      Optional<String> concept =
          choice(
              "condition",
              conditions.stream().collect(Collectors.toMap(Option::value, Option::value)));
      Optional<String> known =
          choice(
              "certainty",
              Map.of(
                  "confirmed", "confirmed",
                  "past", "past",
                  "suspected", "suspected",
                  "absent", "absent"));
      return concept.isPresent() && known.isPresent()
          ? Optional.of(condition(concept.get(), known.get()))
          : Optional.empty();
    }

    private static Typed condition(String concept, String known) {
      return switch (known) {
        case "confirmed" ->
            new Typed.Condition(concept, Certainty.CONFIRMED, Diagnosis.Phase.CURRENT);
        case "past" -> new Typed.Condition(concept, Certainty.CONFIRMED, Diagnosis.Phase.PAST);
        case "suspected" ->
            new Typed.Condition(concept, Certainty.SUSPECTED, Diagnosis.Phase.CURRENT);
        default -> new Typed.Condition(concept, Certainty.REFUTED, Diagnosis.Phase.UNKNOWN);
      };
    }

    private Optional<Measurement> number(String measure, Optional<Instant> at) {
      Table.Line row = measures.get(measure);
      if (row == null) {
        throw new IllegalArgumentException("code/measure has no row for " + measure);
      }
      String unit = row.text("unit");
      String expected =
          "%s to %s %s".formatted(row.text("low"), row.text("high"), Words.unit(unit)).strip();
      if (text(measure).isEmpty()) {
        return wrong(measure, "%s is needed, %s".formatted(Labels.of(measure), expected));
      }
      OptionalDouble value = decimal(text(measure));
      boolean whole = !measure.equals("weight");
      if (value.isEmpty() || (whole && value.getAsDouble() % 1 != 0)) {
        return wrong(
            measure,
            "%s must be a %snumber, %s"
                .formatted(Labels.of(measure), whole ? "whole " : "", expected));
      }
      if (value.getAsDouble() < row.requiredNumber("low")
          || value.getAsDouble() > row.requiredNumber("high")) {
        return wrong(
            measure,
            "%s was %s, expected %s"
                .formatted(Labels.of(measure), Words.number(value.getAsDouble(), 2), expected));
      }
      return at.map(moment -> new Measurement(measure, value.getAsDouble(), unit, moment, ORIGIN));
    }

    private Optional<Instant> moment() {
      try {
        Instant at = words.moment(text("at"));
        // The form counts whole minutes: this minute is not the future.
        return at.isAfter(words.now())
            ? wrong("at", "The time lies in the future: it is " + words.zoned(words.now()))
            : Optional.of(at);
      } catch (DateTimeParseException unreadable) {
        return wrong("at", "The time must look like " + words.input(words.now()));
      }
    }

    private Optional<LocalDate> day(String name, String label) {
      try {
        LocalDate day = LocalDate.parse(text(name));
        return day.isAfter(words.today())
            ? wrong(name, label + " lies in the future")
            : Optional.of(day);
      } catch (DateTimeParseException unreadable) {
        return wrong(name, label + " must look like " + words.day(words.today()));
      }
    }

    private <T> Optional<T> choice(String name, Map<String, T> meanings) {
      T meaning = meanings.get(text(name));
      return meaning == null ? wrong(name, "An answer is needed") : Optional.of(meaning);
    }

    private String text(String name) {
      return typed.getOrDefault(name, "").strip();
    }

    private <T> Optional<T> wrong(String name, String message) {
      problems.add(new Problem(name, message));
      return Optional.empty();
    }
  }

  /// A number with a point or one comma before its decimals; nothing else is guessed at.
  static OptionalDouble decimal(String text) {
    return text.matches("\\d{1,4}([.,]\\d{1,2})?")
        ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
        : OptionalDouble.empty();
  }
}
