// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The facts about one person that the rules read. No name: none is needed to decide.
///
/// @param birthDate date of birth, where known
/// @param sex administrative sex
/// @param diagnoses conditions, in the record's order
/// @param allergies allergies and intolerances
/// @param medications medicines now and before
/// @param measurements numbers with their times
/// @param answers yes-or-no facts with their times
public record Patient(
    Optional<LocalDate> birthDate,
    Sex sex,
    List<Diagnosis> diagnoses,
    List<Allergy> allergies,
    List<Medication> medications,
    List<Measurement> measurements,
    List<Answer> answers) {
  /// Copies the lists.
  public Patient {
    diagnoses = List.copyOf(diagnoses);
    allergies = List.copyOf(allergies);
    medications = List.copyOf(medications);
    measurements = List.copyOf(measurements);
    answers = List.copyOf(answers);
  }

  /// The same facts without answers from which neither yes nor no could be read.
  public Patient withoutUnclearAnswers() {
    return new Patient(
        birthDate,
        sex,
        diagnoses,
        allergies,
        medications,
        measurements,
        answers.stream().filter(answer -> answer.reply() != Answer.Reply.UNCLEAR).toList());
  }

  /// Readings of one measure up to a moment, latest first.
  public List<Measurement> readings(String measure, Instant asOf) {
    return measurements.stream()
        .filter(reading -> reading.measure().equals(measure) && !reading.at().isAfter(asOf))
        .sorted(Comparator.comparing(Measurement::at).reversed())
        .toList();
  }

  /// Latest answer to one question up to a moment; of two at one moment the yes.
  public Optional<Answer> answer(String question, Instant asOf) {
    return answers.stream()
        .filter(answer -> answer.question().equals(question) && !answer.at().isAfter(asOf))
        .max(
            Comparator.comparing(Answer::at)
                .thenComparing(answer -> answer.reply() == Answer.Reply.YES));
  }
}
