// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// What is known about a patient at a moment, as the rules read it.
///
/// @param patient the facts
/// @param setting the moment, the mode and the jurisdiction
/// @param limits numbers that several rules share
record Facts(Patient patient, Setting setting, Limits limits) {
  /// A number with its words.
  ///
  /// @param value the number
  /// @param text number, unit and date
  record Reading(double value, String text) {}

  Instant asOf() {
    return setting.asOf();
  }

  LocalDate today() {
    return asOf().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Diagnoses of a concept, without those that are refuted. An entry dated after the moment still
  /// counts: leaving it out would be the more permissive reading.
  List<Diagnosis> diagnoses(List<String> concepts) {
    return patient.diagnoses().stream()
        .filter(entry -> entry.certainty() != Certainty.REFUTED)
        .filter(entry -> concepts.stream().anyMatch(entry::is))
        .toList();
  }

  /// Whether the record says that the patient has it, beyond suspicion.
  boolean confirmed(String concept) {
    return diagnoses(List.of(concept)).stream()
        .anyMatch(entry -> entry.certainty() == Certainty.CONFIRMED);
  }

  /// Whether the record says that the patient does not have it.
  boolean refuted(String concept) {
    return diagnoses(List.of(concept)).isEmpty()
        && patient.diagnoses().stream().anyMatch(entry -> entry.is(concept));
  }

  Stream<Medication> taken(List<String> concepts) {
    return patient.medications().stream()
        .filter(medicine -> medicine.mayBeTakenOn(today()))
        .filter(medicine -> concepts.stream().anyMatch(medicine.concepts()::contains));
  }

  /// The value of a measure inside a window: measured ones by their latest reading, and those that
  /// are worked out from others by name.
  Optional<Reading> number(String fact, Window window) {
    return switch (fact) {
      case "age" -> age();
      case "systolic-mean" -> mean("systolic", window);
      case "diastolic-mean" -> mean("diastolic", window);
      case "systolic-count" -> count("systolic", window);
      case "weight-change" -> weightChange(window);
      default -> latest(fact, window);
    };
  }

  /// Nothing where the date of birth cannot be right.
  private Optional<Reading> age() {
    return patient
        .birthDate()
        .filter(birth -> !birth.isAfter(today()))
        .map(birth -> Period.between(birth, today()).getYears())
        .filter(years -> years <= limits.highestAgeYears())
        .map(years -> new Reading(years, years + " a"));
  }

  private List<Measurement> readings(String measure, Window window) {
    return patient.readings(measure, asOf()).stream()
        .filter(reading -> window.holds(reading.at(), asOf()))
        .toList();
  }

  private Optional<Reading> latest(String measure, Window window) {
    return readings(measure, window).stream().findFirst().map(Facts::words);
  }

  private static Reading words(Measurement reading) {
    return new Reading(
        reading.value(),
        "%s %s on %s"
            .formatted(
                Numbers.text(reading.value()),
                reading.unit(),
                reading.at().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private Optional<Reading> mean(String measure, Window window) {
    List<Measurement> readings =
        readings(measure, window).stream().limit(limits.pressureReadings()).toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    double mean = readings.stream().mapToDouble(Measurement::value).average().orElseThrow();
    return Optional.of(
        new Reading(
            mean,
            "%s %s %s (mean of %d, latest %s)"
                .formatted(
                    measure,
                    Numbers.text(mean),
                    readings.getFirst().unit(),
                    readings.size(),
                    readings.getFirst().at().atZone(ZoneOffset.UTC).toLocalDate())));
  }

  private Optional<Reading> count(String measure, Window window) {
    int count = readings(measure, window).size();
    return count == 0 ? Optional.empty() : Optional.of(new Reading(count, count + " {reading}"));
  }

  private Optional<Reading> weightChange(Window window) {
    List<Measurement> all = patient.readings("weight", asOf());
    if (all.size() < 2 || !window.holds(all.getFirst().at(), asOf())) {
      return Optional.empty();
    }
    double before = all.get(1).value();
    double changePct = Math.abs(all.getFirst().value() - before) / before * 100;
    return Optional.of(
        new Reading(
            changePct,
            "%s %% from %s".formatted(Numbers.text(changePct), words(all.get(1)).text())));
  }
}
