// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.rule.Finding;

/// Rules about the indication: a depression that other treatment did not help, and not a first
/// treatment.
final class Indication {
  private static final Set<String> ANTIDEPRESSANTS =
      Set.of("ssri", "snri", "tricyclic", "maoi", "other-antidepressant");
  private static final Set<String> BIPOLAR_TREATMENTS =
      Set.of("mood-stabiliser", "lamotrigine", "antipsychotic");

  private Indication() {}

  static boolean isBipolar(Facts facts) {
    return facts.diagnoses(List.of("bipolar-disorder")).stream()
        .anyMatch(entry -> entry.certainty() == Certainty.CONFIRMED);
  }

  /// A confirmed depressive disorder that is not over.
  static Optional<Finding> diagnosis(Rule rule, Facts facts) {
    List<Diagnosis> now =
        facts.diagnoses(rule.facts()).stream()
            .filter(entry -> !entry.isPast(facts.today()))
            .toList();
    boolean confirmed = now.stream().anyMatch(entry -> entry.certainty() == Certainty.CONFIRMED);
    if (confirmed) {
      return Optional.empty();
    }
    return Optional.of(
        rule.asks(
            facts.setting().mode(), now.isEmpty() ? "not recorded" : "suspected: " + names(now)));
  }

  private static String names(List<Diagnosis> entries) {
    return entries.stream()
        .map(Diagnosis::text)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  static Optional<Finding> trialsEnough(Rule rule, Facts facts) {
    List<Trial> trials = trials(facts);
    long failed = count(trials, Trial.Verdict.FAILED);
    double needed = rule.thresholds().getFirst();
    if (failed >= needed) {
      return Optional.empty();
    }
    String possible = names(trials, Trial.Verdict.POSSIBLE);
    String value =
        "%d failed (%s)%s"
            .formatted(
                failed,
                names(trials, Trial.Verdict.FAILED),
                possible.isEmpty() ? "" : "; duration or outcome not recorded: " + possible);
    return Optional.of(rule.asks(facts.setting().mode(), value.replace(" ()", "")));
  }

  /// Matches where nothing that may have been an adequate trial is recorded.
  static Optional<Finding> trialsNone(Rule rule, Facts facts) {
    List<Trial> trials = trials(facts);
    boolean none = trials.stream().allMatch(trial -> trial.verdict() == Trial.Verdict.TOO_SHORT);
    if (!none) {
      return Optional.empty();
    }
    String tooShort = names(trials, Trial.Verdict.TOO_SHORT);
    return Optional.of(
        rule.matched(
            facts.setting().mode(),
            tooShort.isEmpty() ? "no trial recorded" : "only too short: " + tooShort));
  }

  /// In bipolar depression a mood stabiliser or antipsychotic must be known to be taken.
  static Optional<Finding> bipolarCover(Rule rule, Facts facts) {
    return isBipolar(facts) ? Medicines.notTaken(rule, facts) : Optional.empty();
  }

  static Optional<Finding> bipolarScore(Rule rule, Facts facts) {
    return isBipolar(facts) ? Levels.missing(rule, facts) : Optional.empty();
  }

  private static List<Trial> trials(Facts facts) {
    Set<String> classes = new HashSet<>(ANTIDEPRESSANTS);
    if (isBipolar(facts)) {
      classes.addAll(BIPOLAR_TREATMENTS);
    }
    return Trial.of(facts, classes, episodeStart(facts));
  }

  /// The latest onset of a confirmed current depression: of two, the later one is this episode.
  private static Optional<LocalDate> episodeStart(Facts facts) {
    return facts
        .diagnoses(List.of("major-depressive-disorder", "depression-with-psychotic-features"))
        .stream()
        .filter(entry -> entry.certainty() == Certainty.CONFIRMED && !entry.isPast(facts.today()))
        .flatMap(entry -> entry.onset().stream())
        .map(Day::first)
        .max(Comparator.naturalOrder());
  }

  private static long count(List<Trial> trials, Trial.Verdict verdict) {
    return trials.stream().filter(trial -> trial.verdict() == verdict).count();
  }

  private static String names(List<Trial> trials, Trial.Verdict verdict) {
    return trials.stream()
        .filter(trial -> trial.verdict() == verdict)
        .map(Trial::ingredient)
        .collect(Collectors.joining(", "));
  }
}
