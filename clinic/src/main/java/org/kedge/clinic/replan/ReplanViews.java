// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.Observed;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Labels;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.replan.NextWindow;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.replan.StopSignal;
import org.kedge.protocol.rule.Finding;

/// Fills the page of a replanning.
final class ReplanViews {
  private static final String BENEFIT = "benefit";

  private final Evidence evidence;
  private final Words words;

  ReplanViews(Evidence evidence, Words words) {
    this.evidence = evidence;
    this.words = words;
  }

  /// The page.
  ///
  /// @param typed what was typed and not stored
  ReplanView view(Road road, Map<String, String> typed) {
    Optional<Replanning> replanning = road.replanning();
    Optional<Observed> observed = road.observed();
    return new ReplanView(
        words.zoned(road.now()),
        replanning.map(ReplanViews::mark).orElse(null),
        replanning.flatMap(ReplanViews::window).map(this::window).orElse(""),
        replanning.map(Replanning::options).orElse(List.of()),
        replanning.map(ReplanViews::lines).orElse(List.of()),
        replanning.isPresent() ? signals(observed, typed) : List.of(),
        observed
            .map(seen ->
                "Answered by %s, %s"
                    .formatted(seen.signature().name(), words.zoned(seen.signature().at())))
            .orElse(""),
        replanning.map(one -> options(one, typed)).orElse(List.of()),
        fields(replanning.flatMap(ReplanViews::window), typed),
        road.file().decisions().reversed().stream().map(this::decided).toList());
  }

  private static Mark mark(Replanning replanning) {
    Tone tone =
        switch (replanning) {
          case Replanning.Continue go -> Tone.OK;
          case Replanning.Adjust adjust -> Tone.INFO;
          case Replanning.Pause pause -> Tone.WARN;
          case Replanning.Stop stop -> Tone.STOP;
          case Replanning.Refer refer -> Tone.STOP;
        };
    return new Mark(tone, replanning.proposal());
  }

  private static Decision.Kind kind(Replanning replanning) {
    return switch (replanning) {
      case Replanning.Continue go -> Decision.Kind.CONTINUE;
      case Replanning.Adjust adjust -> Decision.Kind.ADJUST;
      case Replanning.Pause pause -> Decision.Kind.PAUSE;
      case Replanning.Stop stop -> Decision.Kind.STOP;
      case Replanning.Refer refer -> Decision.Kind.REFER;
    };
  }

  private static Optional<NextWindow> window(Replanning replanning) {
    return switch (replanning) {
      case Replanning.Continue go -> Optional.of(go.next());
      case Replanning.Adjust adjust -> adjust.asPlanned();
      case Replanning.Pause pause -> Optional.empty();
      case Replanning.Stop stop -> Optional.empty();
      case Replanning.Refer refer -> Optional.empty();
    };
  }

  private String window(NextWindow next) {
    return "%s, not before %s and not after %s (%s)"
        .formatted(
            words.weekday(next.target()),
            words.day(next.earliest()),
            words.day(next.latest()),
            next.phase());
  }

  /// Findings of one rule with one value stand together.
  private static List<ReplanView.Line> lines(Replanning replanning) {
    Map<String, List<Finding>> together = new LinkedHashMap<>();
    replanning
        .findings()
        .forEach(found ->
            together
                .computeIfAbsent(found.rule() + found.value(), key -> new ArrayList<>())
                .add(found));
    return together.values().stream().map(ReplanViews::line).toList();
  }

  private static ReplanView.Line line(List<Finding> same) {
    Finding found = same.getFirst();
    Mark mark =
        switch (found.severity()) {
          case EXCLUDE -> new Mark(Tone.STOP, "Stands against it");
          case NEEDS_DATA -> new Mark(Tone.ASK, "Question");
          case CAUTION -> new Mark(Tone.INFO, "Finding");
        };
    return new ReplanView.Line(
        mark,
        found.rule(),
        found.statement(),
        same.stream().map(one -> Labels.of(one.fact())).collect(Collectors.joining(", ")),
        Words.readable(found.value()),
        found.unconfirmed());
  }

  private List<Field> signals(Optional<Observed> observed, Map<String, String> typed) {
    List<Field> fields = new ArrayList<>();
    for (StopSignal signal : StopSignal.values()) {
      String name = name(signal);
      String stored =
          observed
              .map(seen -> seen.view().reply(signal).name().toLowerCase(Locale.ROOT))
              .orElse("");
      fields.add(
          Field.choice(
                  name,
                  statement(name),
                  new Option("no", "no"),
                  new Option("yes", "yes"),
                  new Option("not_known", "not known"))
              .optional()
              .with(typed.getOrDefault(name, stored)));
    }
    String noted = observed.map(seen -> seen.view().benefitNoted() ? "yes" : "no").orElse("");
    fields.add(
        Field.choice(
                BENEFIT,
                "Esketamine, end of induction: was the benefit checked and noted?",
                new Option("no", "no, or not due"),
                new Option("yes", "yes"))
            .optional()
            .with(typed.getOrDefault(BENEFIT, noted)));
    return fields;
  }

  static String name(StopSignal signal) {
    return signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The row's statement as a question.
  private String statement(String reason) {
    return evidence.table("protocol/replan-rule").lines().stream()
        .filter(line -> line.text("reason").equals(reason))
        .map(ReplanViews::question)
        .findFirst()
        .orElseThrow();
  }

  private static String question(Table.Line line) {
    return line.text("statement").replaceAll("\\.$", "?");
  }

  private static List<ReplanView.Choice> options(Replanning replanning, Map<String, String> typed) {
    return Arrays.stream(Decision.Kind.values())
        .map(kind ->
            new ReplanView.Choice(
                kind.name(),
                kind.label(),
                kind.meaning(),
                kind == kind(replanning),
                kind.name().equals(typed.get("decision"))))
        .toList();
  }

  private List<Field> fields(Optional<NextWindow> next, Map<String, String> typed) {
    return List.of(
        Field.lines("reason", "Reason").with(typed.getOrDefault("reason", "")),
        Field.day("next", "Next session")
            .hint("Leave empty where no day is set")
            .optional()
            .with(
                typed.getOrDefault(
                    "next", next.map(NextWindow::target).map(words::day).orElse(""))));
  }

  private ReplanView.Decided decided(Decision decision) {
    return new ReplanView.Decided(
        words.zoned(decision.signature().at()),
        decision.signature().name(),
        decision.kind().label(),
        decision.reason(),
        decision.next().map((LocalDate day) -> words.weekday(day)).orElse("–"));
  }
}
