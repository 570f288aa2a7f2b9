// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.rule.Finding;

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
    Optional<Finding> recent =
        found(rule, facts, events.stream().filter(event -> isWithin(rule, facts, event)).toList());
    if (recent.isPresent()) {
      return recent;
    }
    return events.stream()
        .filter(event -> mayBeWithin(rule, facts, event))
        .findFirst()
        .map(event -> rule.asks(facts.setting().mode(), event.text() + ", day not recorded"));
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
    return found(rule, facts, facts.diagnoses(rule.facts()).stream().filter(matters).toList());
  }

  private static Optional<Finding> found(Rule rule, Facts facts, List<Diagnosis> entries) {
    Optional<Diagnosis> confirmed =
        entries.stream().filter(entry -> entry.certainty() == Certainty.CONFIRMED).findFirst();
    if (confirmed.isPresent()) {
      return confirmed.map(entry -> rule.matched(facts.setting().mode(), words(entry)));
    }
    return entries.stream()
        .findFirst()
        .map(entry -> rule.asks(facts.setting().mode(), "suspected: " + words(entry)));
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
    Optional<Allergy> confirmed =
        entries.stream()
            .filter(entry -> entry.current() && entry.certainty() == Certainty.CONFIRMED)
            .findFirst();
    if (confirmed.isPresent()) {
      return confirmed.map(entry -> rule.matched(facts.setting().mode(), entry.text()));
    }
    return entries.stream()
        .findFirst()
        .map(entry ->
            rule.asks(
                facts.setting().mode(),
                (entry.current() ? "suspected: " : "recorded as past: ") + entry.text()));
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

  /// The latest answer to any of the questions is yes.
  static Optional<Finding> anyYes(Rule rule, Facts facts) {
    return rule.facts().stream()
        .flatMap(question -> facts.patient().answer(question, facts.asOf()).stream())
        .filter(answer -> answer.reply() == Answer.Reply.YES)
        .filter(answer -> rule.window().holds(answer.at(), facts.asOf()))
        .findFirst()
        .map(answer -> rule.matched(facts.setting().mode(), answer.question() + ": yes"));
  }
}
