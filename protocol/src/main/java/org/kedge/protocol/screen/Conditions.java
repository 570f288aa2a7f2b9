// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Mode;

/// Rules about conditions, allergies and answers. A confirmed entry matches, a suspected one asks.
final class Conditions {
  private Conditions() {}

  static Optional<Finding> present(Rule rule, Facts facts) {
    return among(rule, facts, entry -> !entry.isPast(facts.today()));
  }

  static Optional<Finding> presentEver(Rule rule, Facts facts) {
    return among(rule, facts, entry -> true);
  }

  static Optional<Finding> presentPast(Rule rule, Facts facts) {
    return among(rule, facts, entry -> entry.isPast(facts.today()));
  }

  /// An event inside the window matches; one that may lie inside, or whose day is not known, asks.
  static Optional<Finding> presentWithin(Rule rule, Facts facts) {
    List<Diagnosis> events = facts.diagnoses(rule.facts());
    Map<Boolean, List<Diagnosis>> within =
        events.stream().collect(Collectors.partitioningBy(event -> isWithin(rule, facts, event)));
    List<String> perhaps =
        within.getOrDefault(false, List.of()).stream()
            .filter(event -> mayBeWithin(rule, facts, event))
            .map(event -> event.text() + ", day not recorded")
            .distinct()
            .sorted()
            .toList();
    return found(rule, facts, within.getOrDefault(true, List.of()), perhaps);
  }

  private static boolean isWithin(Rule rule, Facts facts, Diagnosis event) {
    return event
        .onset()
        .map(Day::first)
        .or(event::recorded)
        .filter(day -> rule.window().holds(day, facts.asOf()))
        .isPresent();
  }

  /// Nothing that is recorded puts it before the window.
  private static boolean mayBeWithin(Rule rule, Facts facts, Diagnosis event) {
    Optional<LocalDate> latest =
        Stream.of(event.onset().map(Day::last), event.recorded(), event.end().map(Day::last))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return latest.map(day -> rule.window().holds(day, facts.asOf())).orElse(true);
  }

  private static Optional<Finding> among(Rule rule, Facts facts, Predicate<Diagnosis> matters) {
    List<Diagnosis> entries = facts.diagnoses(rule.facts()).stream().filter(matters).toList();
    return found(rule, facts, entries, List.of());
  }

  /// Every entry is named: a decision to go on with one must not cover another that came later.
  private static Optional<Finding> found(
      Rule rule, Facts facts, List<Diagnosis> entries, List<String> perhaps) {
    List<String> confirmed = words(entries, Certainty.CONFIRMED, "");
    String value =
        Stream.of(confirmed, words(entries, Certainty.SUSPECTED, "suspected: "), perhaps)
            .flatMap(List::stream)
            .collect(Collectors.joining("; "));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Mode mode = facts.setting().mode();
    return Optional.of(confirmed.isEmpty() ? rule.asks(mode, value) : rule.matched(mode, value));
  }

  private static List<String> words(List<Diagnosis> entries, Certainty certainty, String before) {
    return entries.stream()
        .filter(entry -> entry.certainty() == certainty)
        .map(entry -> before + words(entry))
        .distinct()
        .sorted()
        .toList();
  }

  private static String words(Diagnosis entry) {
    return entry.text() + entry.onset().map(day -> ", since " + day).orElse("");
  }

  /// A hypersensitivity that is recorded as past asks: no label knows one that has gone.
  static Optional<Finding> allergy(Rule rule, Facts facts) {
    List<Allergy> entries =
        facts.patient().allergies().stream()
            .filter(entry -> entry.certainty() != Certainty.REFUTED)
            .filter(entry -> rule.facts().stream().anyMatch(entry.concepts()::contains))
            .toList();
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Mode mode = facts.setting().mode();
    String value =
        entries.stream()
            .map(Conditions::words)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return Optional.of(
        entries.stream().anyMatch(Conditions::isCertain)
            ? rule.matched(mode, value)
            : rule.asks(mode, value));
  }

  private static boolean isCertain(Allergy entry) {
    return entry.current() && entry.certainty() == Certainty.CONFIRMED;
  }

  private static String words(Allergy entry) {
    if (isCertain(entry)) {
      return entry.text();
    }
    return (entry.current() ? "suspected: " : "recorded as past: ") + entry.text();
  }

  /// None of the questions has a clear answer inside the window.
  static Optional<Finding> notAnswered(Rule rule, Facts facts) {
    boolean answered =
        rule.facts().stream()
            .flatMap(question -> facts.patient().answer(question, facts.asOf()).stream())
            .filter(answer -> answer.reply() != Answer.Reply.UNCLEAR)
            .anyMatch(answer -> rule.window().holds(answer.at(), facts.asOf()));
    return answered ? Optional.empty() : Optional.of(rule.asks(facts.setting().mode(), "unknown"));
  }

  /// The latest clear answer to any of the questions is yes: an unclear one after it does not take
  /// it back.
  static Optional<Finding> anyYes(Rule rule, Facts facts) {
    Patient clear = facts.patient().withoutUnclearAnswers();
    String yes =
        rule.facts().stream()
            .flatMap(question -> clear.answer(question, facts.asOf()).stream())
            .filter(answer -> answer.reply() == Answer.Reply.YES)
            .filter(answer -> rule.window().holds(answer.at(), facts.asOf()))
            .map(answer -> answer.question() + ": yes")
            .collect(Collectors.joining("; "));
    return yes.isEmpty()
        ? Optional.empty()
        : Optional.of(rule.matched(facts.setting().mode(), yes));
  }
}
