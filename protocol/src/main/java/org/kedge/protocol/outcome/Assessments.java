// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Reply;

/// From a patient's facts to the assessments that an outcome is told from.
///
/// Facts of one moment belong together: they are one form. Doubt leaves a gap: two answers to one
/// item that differ are no answer, and a total beside items is not read, because the items say it
/// or contradict it.
public final class Assessments {
  private static final String ITEM = "phq9-item-";
  private static final String DIFFICULTY = "phq9-difficulty";
  private static final String SCREENER = "c-ssrs-";
  private static final String QUESTION = SCREENER + "[1-6]-.*";
  private static final String BEHAVIOUR = "c-ssrs-6-behaviour-3-months";
  private static final String BEHAVIOUR_EVER = "c-ssrs-6-behaviour-ever";

  private Assessments() {}

  /// All that the facts hold, in order of time; what is known by its total alone stands before the
  /// forms and the screeners of the same moment.
  ///
  /// Forms are taken to ask about the last two weeks and to be filled in by the patient, as the
  /// codes of the PHQ-9 say. A total that is no whole number is left out: no instrument has one.
  public static List<Assessment> of(Patient patient) {
    List<Assessment> all = new ArrayList<>();
    List<Assessment.Phq9> forms = forms(patient);
    all.addAll(totals(patient, forms));
    all.addAll(forms);
    all.addAll(screeners(patient));
    return all.stream().sorted(Comparator.comparing(Assessment::at)).toList();
  }

  private static List<Assessment.Phq9> forms(Patient patient) {
    Map<Instant, List<Measurement>> moments =
        patient.measurements().stream()
            .filter(reading -> reading.measure().startsWith(ITEM))
            .collect(Collectors.groupingBy(Measurement::at, TreeMap::new, Collectors.toList()));
    return moments.entrySet().stream()
        .map(moment -> form(moment.getKey(), moment.getValue(), patient))
        .toList();
  }

  private static Assessment.Phq9 form(Instant at, List<Measurement> items, Patient patient) {
    Map<String, List<Measurement>> byItem =
        items.stream().collect(Collectors.groupingBy(Measurement::measure));
    Map<Integer, Integer> answers = new TreeMap<>();
    byItem.forEach((measure, readings) ->
        only(readings)
            .ifPresent(
                answer -> answers.put(Integer.valueOf(measure.substring(ITEM.length())), answer)));
    List<Measurement> difficulty =
        patient.measurements().stream()
            .filter(reading -> reading.measure().equals(DIFFICULTY) && reading.at().equals(at))
            .toList();
    return new Assessment.Phq9(answers, only(difficulty), true, true, at);
  }

  /// The one whole number that all readings say.
  private static OptionalInt only(List<Measurement> readings) {
    List<Double> values = readings.stream().map(Measurement::value).distinct().toList();
    return values.size() == 1 && isWhole(values.getFirst())
        ? OptionalInt.of(values.getFirst().intValue())
        : OptionalInt.empty();
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  /// Totals, each once; a moment with two different ones keeps both, as the record does.
  private static List<Assessment.Total> totals(Patient patient, List<Assessment.Phq9> forms) {
    Set<Instant> itemised = forms.stream().map(Assessment::at).collect(Collectors.toSet());
    List<Assessment.Total> totals = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      patient.measurements().stream()
          .filter(reading -> reading.measure().equals(instrument.word() + "-total"))
          .filter(reading -> isWhole(reading.value()))
          .filter(reading -> instrument != Instrument.PHQ9 || !itemised.contains(reading.at()))
          .map(reading -> new Assessment.Total(instrument, (int) reading.value(), reading.at()))
          .distinct()
          .forEach(totals::add);
    }
    return totals;
  }

  private static List<Assessment.Screened> screeners(Patient patient) {
    Map<Instant, List<Answer>> moments =
        patient.answers().stream()
            .filter(answer -> answer.question().matches(QUESTION))
            .collect(Collectors.groupingBy(Answer::at, TreeMap::new, Collectors.toList()));
    return moments.entrySet().stream()
        .map(moment ->
            new Assessment.Screened(new CssrsScreen(replies(moment.getValue())), moment.getKey()))
        .toList();
  }

  /// Behaviour at any time in life stands in for that of the last months only where that was not
  /// asked.
  private static Map<Integer, Reply> replies(List<Answer> answers) {
    Set<String> asked = new HashSet<>();
    answers.forEach(answer -> asked.add(answer.question()));
    Map<Integer, Reply> replies = new TreeMap<>();
    for (Answer answer : answers) {
      if (!answer.question().equals(BEHAVIOUR_EVER) || !asked.contains(BEHAVIOUR)) {
        replies.merge(number(answer.question()), reply(answer), Assessments::graver);
      }
    }
    return replies;
  }

  private static int number(String question) {
    return Character.digit(question.charAt(SCREENER.length()), 10);
  }

  private static Reply reply(Answer answer) {
    return switch (answer.reply()) {
      case YES -> Reply.YES;
      case NO -> Reply.NO;
      case UNCLEAR -> Reply.NOT_KNOWN;
    };
  }

  /// Of two answers of one moment a yes counts, and a no only where nothing else was said.
  private static Reply graver(Reply one, Reply other) {
    if (one == Reply.YES || other == Reply.YES) {
      return Reply.YES;
    }
    return one == other ? one : Reply.NOT_KNOWN;
  }
}
