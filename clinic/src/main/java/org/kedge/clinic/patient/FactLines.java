// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedge.clinic.course.Origins;
import org.kedge.clinic.page.Labels;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// Prints a patient's facts by group, the latest first, each with time, unit and origin.
final class FactLines {
  private static final int SHOWN = 6;
  private static final Mark NONE = new Mark(Tone.PLAIN, "");

  private final Words words;

  FactLines(Words words) {
    this.words = words;
  }

  List<PatientView.Group> groups(Patient patient) {
    return List.of(
        new PatientView.Group("Measurements and scores", measurements(patient)),
        new PatientView.Group("Tests and answers", answers(patient)),
        new PatientView.Group("Conditions", patient.diagnoses().stream().map(this::line).toList()),
        new PatientView.Group("Medicines", patient.medications().stream().map(this::line).toList()),
        new PatientView.Group("Allergies", patient.allergies().stream().map(this::line).toList()));
  }

  /// The latest of each measure, and how many older ones there are.
  private List<PatientView.Line> measurements(Patient patient) {
    Map<String, List<Measurement>> byMeasure = new LinkedHashMap<>();
    patient.measurements().stream()
        .sorted(
            Comparator.comparing(Measurement::at)
                .reversed()
                .thenComparing(Measurement::measure, Comparator.reverseOrder()))
        .forEach(reading ->
            byMeasure
                .computeIfAbsent(reading.measure(), measure -> new ArrayList<>())
                .add(reading));
    List<PatientView.Line> lines = new ArrayList<>();
    byMeasure.forEach((measure, readings) -> {
      readings.stream().limit(SHOWN).map(this::line).forEach(lines::add);
      if (readings.size() > SHOWN) {
        lines.add(
            line(
                Labels.of(measure),
                "and %d older".formatted(readings.size() - SHOWN),
                "since " + when(readings.getLast().at()),
                "",
                NONE));
      }
    });
    return lines;
  }

  private List<PatientView.Line> answers(Patient patient) {
    return patient.answers().stream()
        .sorted(Comparator.comparing(Answer::at).reversed())
        .map(this::line)
        .toList();
  }

  private PatientView.Line line(Measurement reading) {
    String value = Words.number(reading.value(), 2) + " " + Words.unit(reading.unit());
    return line(
        Labels.of(reading.measure()), value.strip(), when(reading.at()), reading.origin(), NONE);
  }

  private PatientView.Line line(Answer answer) {
    String reply =
        switch (answer.reply()) {
          case YES -> "yes, or positive";
          case NO -> "no, or negative";
          case UNCLEAR -> "not clear";
        };
    return line(Labels.of(answer.question()), reply, when(answer.at()), answer.origin(), NONE);
  }

  private PatientView.Line line(Diagnosis entry) {
    List<String> days = new ArrayList<>();
    entry.onset().ifPresent(day -> days.add("from " + day));
    entry.end().ifPresent(day -> days.add("to " + day));
    if (days.isEmpty()) {
      entry.recorded().ifPresent(day -> days.add("recorded " + day));
    }
    return line(
        entry.text(), phase(entry), when(days), entry.origin(), certainty(entry.certainty()));
  }

  private static String phase(Diagnosis entry) {
    return entry.certainty() == Certainty.REFUTED
        ? "known absent"
        : switch (entry.phase()) {
          case CURRENT -> "current";
          case PAST -> "past";
          case UNKNOWN -> "not stated whether current";
        };
  }

  private static Mark certainty(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> NONE;
      case SUSPECTED -> new Mark(Tone.ASK, "not confirmed");
      case REFUTED -> new Mark(Tone.OK, "absent");
    };
  }

  private PatientView.Line line(Medication medicine) {
    List<String> days = new ArrayList<>();
    medicine.start().ifPresent(day -> days.add("from " + day));
    medicine.end().ifPresent(day -> days.add("to " + day));
    String taken =
        switch (medicine.taken()) {
          case NOW -> "taken now";
          case BEFORE -> "taken before";
          case NEVER -> "not taken";
          case UNKNOWN -> "not stated whether taken";
        };
    return line(medicine.text(), taken + response(medicine), when(days), medicine.origin(), NONE);
  }

  private static String response(Medication medicine) {
    String words =
        switch (medicine.response()) {
          case ADEQUATE -> ", adequate response";
          case INADEQUATE -> ", inadequate response";
          case NOT_TOLERATED -> ", not tolerated";
          case UNKNOWN -> "";
        };
    return medicine.improvementPct().isPresent()
        ? words + ", improved by " + Words.number(medicine.improvementPct().getAsDouble(), 0) + " %"
        : words;
  }

  private PatientView.Line line(Allergy allergy) {
    return line(
        allergy.text(),
        allergy.current() ? "current" : "past",
        when(List.of()),
        allergy.origin(),
        certainty(allergy.certainty()));
  }

  private static PatientView.Line line(
      String what, String value, String when, String origin, Mark mark) {
    return new PatientView.Line(
        what, value, when, Origins.words(origin), mark, Origins.resource(origin));
  }

  private String when(Instant at) {
    return at.equals(Instant.EPOCH) ? "no date" : words.moment(at);
  }

  private static String when(List<String> days) {
    return days.isEmpty() ? "no date" : String.join(" ", days);
  }

  /// Latest value of a measure in words.
  Optional<String> latest(Patient patient, String measure) {
    return patient.readings(measure, words.now()).stream()
        .findFirst()
        .map(reading ->
            "%s %s (%s)"
                .formatted(
                    Words.number(reading.value(), 1),
                    Words.unit(reading.unit()),
                    words.day(reading.at())));
  }
}
