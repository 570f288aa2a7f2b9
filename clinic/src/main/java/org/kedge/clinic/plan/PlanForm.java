// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.plan.Indication;
import org.kedge.protocol.plan.PlanRequest;
import org.kedge.protocol.plan.PumpPreparation;

/// What a prescriber asks a plan for. Whether a dose is within its limits is for the rules to say;
/// here only what is no number or no day is sent back.
final class PlanForm {
  private final Evidence evidence;
  private final Words words;

  PlanForm(Evidence evidence, Words words) {
    this.evidence = evidence;
    this.words = words;
  }

  /// What came of it.
  ///
  /// @param ask what is asked for; empty where something is wrong
  /// @param problems what is wrong
  /// @param fields the form with what was typed
  record Result(Optional<Ask> ask, List<Problem> problems, List<Field> fields) {}

  /// What is asked for, whichever protocol it becomes.
  record Ask(
      Indication indication,
      LocalDate start,
      OptionalDouble doseMgPerKg,
      OptionalDouble infusionMinutes,
      Optional<PumpPreparation> pump) {
    PlanRequest of(String protocolId, Road road) {
      return new PlanRequest(
          protocolId,
          indication,
          start,
          doseMgPerKg,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          infusionMinutes,
          pump,
          road.now());
    }
  }

  /// What is asked for at first: today, the usual dose, the indication that the facts suggest.
  Map<String, String> usual(Road road) {
    boolean bipolar =
        road.file().facts().diagnoses().stream()
            .filter(entry -> entry.certainty() == Certainty.CONFIRMED)
            .anyMatch(entry -> entry.concepts().contains("bipolar-disorder"));
    return Map.of(
        "indication", bipolar ? "BIPOLAR" : "TRD",
        "start", words.today().toString(),
        "dose", Words.number(evidence.value("plan.iv.dose", "mg/kg"), 2),
        "minutes", Words.number(evidence.value("plan.iv.infusion-time", "min"), 0));
  }

  Result read(Map<String, String> typed) {
    List<Problem> problems = new ArrayList<>();
    LocalDate start = day(typed, problems);
    Indication indication = indication(typed, problems);
    OptionalDouble dose = number(typed, "dose", "Dose by weight", problems);
    OptionalDouble minutes = number(typed, "minutes", "Length of the infusion", problems);
    OptionalDouble strength = number(typed, "strength", "Strength", problems);
    OptionalDouble volume = number(typed, "volume", "Volume", problems);
    if (strength.isPresent() != volume.isPresent()) {
      problems.add(
          new Problem(
              strength.isPresent() ? "volume" : "strength",
              "Strength and volume of what is prepared belong together"));
    }
    Optional<Ask> ask =
        problems.isEmpty()
            ? Optional.of(
                new Ask(
                    indication,
                    start,
                    dose,
                    minutes,
                    strength.isPresent()
                        ? Optional.of(
                            new PumpPreparation(strength.getAsDouble(), volume.getAsDouble()))
                        : Optional.empty()))
            : Optional.empty();
    return new Result(ask, List.copyOf(problems), fields(typed));
  }

  private static List<Field> fields(Map<String, String> typed) {
    return List.of(
            Field.choice(
                "indication",
                "What the course is for",
                new Option("TRD", "depression that other treatment did not help"),
                new Option("BIPOLAR", "bipolar depression"),
                new Option("MDSI", "depression with acute suicidal thoughts")),
            Field.day("start", "First session not before"),
            Field.number("dose", "Ketamine, dose by weight", "mg/kg"),
            Field.number("minutes", "Ketamine, length of the infusion", "min"),
            Field.number("strength", "Ketamine as prepared, strength", "mg/mL")
                .optional()
                .hint("Leave both empty where it is not known yet: the pump rate follows later"),
            Field.number("volume", "Ketamine as prepared, volume", "mL").optional())
        .stream()
        .map(field -> field.with(typed.getOrDefault(field.name(), "")))
        .toList();
  }

  private LocalDate day(Map<String, String> typed, List<Problem> problems) {
    try {
      return LocalDate.parse(typed.getOrDefault("start", "").strip());
    } catch (DateTimeParseException unreadable) {
      problems.add(
          new Problem("start", "The first day must look like " + words.day(words.today())));
      return words.today();
    }
  }

  private static Indication indication(Map<String, String> typed, List<Problem> problems) {
    String word = typed.getOrDefault("indication", "");
    for (Indication indication : Indication.values()) {
      if (indication.name().equals(word)) {
        return indication;
      }
    }
    problems.add(new Problem("indication", "What the course is for has to be said"));
    return Indication.TRD;
  }

  private static OptionalDouble number(
      Map<String, String> typed, String name, String label, List<Problem> problems) {
    String text = typed.getOrDefault(name, "").strip().replace(',', '.');
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!text.matches("\\d{1,4}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0) {
      problems.add(
          new Problem(
              name,
              "%s was %s, expected a number above 0"
                  .formatted(label, text.length() > 12 ? "too long" : text)));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }
}
