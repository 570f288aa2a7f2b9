// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.Relapse;
import org.kedge.protocol.outcome.Response;
import org.kedge.protocol.outcome.Scoring;
import org.kedge.protocol.session.TieredFinding;

/// Fills the page of the outcome.
final class OutcomeViews {
  /// Questions of the C-SSRS screener.
  static final int QUESTIONS = 6;

  private static final double HUNDRED = 100;

  private final Words words;
  private final Scoring scoring;

  OutcomeViews(Evidence evidence, Words words) {
    this.words = words;
    this.scoring = new Scoring(evidence);
  }

  /// The page.
  ///
  /// @param outcomes one an instrument
  /// @param assessments everything that was asked, in order of time
  /// @param typed what was typed and not stored
  OutcomeView view(
      List<Outcome> outcomes, List<Assessment> assessments, Map<String, String> typed) {
    List<Outcome.Known> known =
        outcomes.stream()
            .filter(Outcome.Known.class::isInstance)
            .map(Outcome.Known.class::cast)
            .toList();
    return new OutcomeView(
        known.stream().flatMap(one -> states(one).stream()).toList(),
        known.isEmpty() ? missing(outcomes) : List.of(),
        outcomes.stream()
            .flatMap(outcome -> outcome.findings().stream())
            .distinct()
            .sorted(Comparator.comparing(TieredFinding::tier).reversed())
            .map(OutcomeViews::line)
            .distinct()
            .toList(),
        outcomes.stream()
            .flatMap(outcome -> outcome.tasks().stream())
            .map(task -> new OutcomeView.Task(task.what(), task.who(), words.day(task.due())))
            .distinct()
            .toList(),
        charts(assessments),
        scores(known, assessments),
        phq9(typed),
        screener(typed),
        List.of(
            Field.whole("madrs-total", "Total, 0 to " + scoring.top(Instrument.MADRS), "points")
                .with(typed.getOrDefault("madrs-total", "")),
            Field.moment("at", "When").with(typed.getOrDefault("at", words.input(words.now())))));
  }

  private static List<String> missing(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Incomplete.class::isInstance)
        .map(Outcome.Incomplete.class::cast)
        .filter(incomplete -> incomplete.instrument() == Instrument.PHQ9)
        .flatMap(incomplete -> incomplete.missing().stream())
        .distinct()
        .toList();
  }

  private static List<Mark> states(Outcome.Known known) {
    List<Mark> states = new ArrayList<>();
    String name = known.instrument().shown();
    String fall = "%s fell by %d %%".formatted(name, Math.round(known.improvement() * HUNDRED));
    String rise = "%s rose by %d %%".formatted(name, Math.round(-known.improvement() * HUNDRED));
    states.add(
        new Mark(
            known.response() == Response.RESPONSE
                ? Tone.OK
                : known.response() == Response.PARTIAL ? Tone.INFO : Tone.WARN,
            capital(known.response().shown()) + ": " + (known.improvement() >= 0 ? fall : rise)));
    states.add(
        known.remission()
            ? new Mark(Tone.OK, "Remission (" + known.remissionCut() + ")")
            : new Mark(Tone.PLAIN, "No remission (" + known.remissionCut() + ")"));
    relapse(known.relapse()).ifPresent(states::add);
    return states;
  }

  private static Optional<Mark> relapse(Relapse relapse) {
    return switch (relapse) {
      case RELAPSED -> Optional.of(new Mark(Tone.STOP, "Relapse"));
      case FIRST_SIGN -> Optional.of(new Mark(Tone.WARN, "First sign of a relapse: repeat"));
      case HOLDING -> Optional.of(new Mark(Tone.OK, "The response holds"));
      case NEVER_RESPONDED, NOT_DEFINED -> Optional.empty();
    };
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static OutcomeView.Line line(TieredFinding found) {
    Mark mark =
        switch (found.tier()) {
          case WATCH -> new Mark(Tone.INFO, "Watch");
          case ACT -> new Mark(Tone.WARN, "Act");
          case STOP -> new Mark(Tone.STOP, "Act now");
        };
    return new OutcomeView.Line(
        mark,
        found.finding().statement() + " " + Words.readable(found.finding().value()),
        found.then(),
        found.finding().rule(),
        found.finding().unconfirmed());
  }

  /// A score with its time, where an assessment gives one.
  private record Scored(Instrument instrument, int total, Instant at) {
    static Optional<Scored> of(Assessment assessment) {
      return switch (assessment) {
        case Assessment.Phq9 form -> {
          OptionalInt total = form.total();
          yield total.isPresent()
              ? Optional.of(new Scored(Instrument.PHQ9, total.getAsInt(), form.at()))
              : Optional.empty();
        }
        case Assessment.Total total ->
            Optional.of(new Scored(total.instrument(), total.total(), total.at()));
        case Assessment.Screened screened -> Optional.empty();
        case Assessment.RelapseCalled called -> Optional.empty();
        case Assessment.BladderChecked checked -> Optional.empty();
        case Assessment.CognitionChecked checked -> Optional.empty();
      };
    }
  }

  private List<OutcomeView.Score> scores(List<Outcome.Known> known, List<Assessment> assessments) {
    List<OutcomeView.Score> scores = new ArrayList<>();
    for (Assessment assessment : assessments.reversed()) {
      Scored.of(assessment).map(scored -> score(scored, known)).ifPresent(scores::add);
      if (assessment instanceof Assessment.Phq9 form && form.total().isEmpty()) {
        scores.add(
            new OutcomeView.Score(
                words.moment(form.at()),
                Instrument.PHQ9.shown(),
                "no total",
                "–",
                new Mark(Tone.ASK, "items missing: " + form.missing())));
      }
      if (assessment instanceof Assessment.Screened screened) {
        scores.add(
            new OutcomeView.Score(
                words.moment(screened.at()),
                "C-SSRS screener",
                screened.screen().complete() ? "complete" : "not complete",
                "–",
                new Mark(Tone.PLAIN, "")));
      }
    }
    return scores;
  }

  private OutcomeView.Score score(Scored scored, List<Outcome.Known> known) {
    Optional<Outcome.Known> mine =
        known.stream().filter(one -> one.instrument() == scored.instrument()).findFirst();
    String change =
        mine.map(
                one -> {
                  int baseline = one.baseline().total();
                  if (one.baseline().at().equals(scored.at())) {
                    return "baseline";
                  }
                  return scored.at().isBefore(one.baseline().at())
                      ? "before the course"
                      : "%+d points".formatted(scored.total() - baseline);
                })
            .orElse("–");
    return new OutcomeView.Score(
        words.moment(scored.at()),
        scored.instrument().shown(),
        scored.total() + " points",
        change,
        new Mark(Tone.PLAIN, scoring.band(scored.instrument(), scored.total())));
  }

  private List<Chart> charts(List<Assessment> assessments) {
    List<Chart> charts = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      List<Scored> scores =
          assessments.stream()
              .flatMap(assessment -> Scored.of(assessment).stream())
              .filter(scored -> scored.instrument() == instrument)
              .toList();
      if (scores.size() > 1) {
        charts.add(chart(instrument, scores));
      }
    }
    return charts;
  }

  private Chart chart(Instrument instrument, List<Scored> scores) {
    Instant first = scores.getFirst().at();
    List<@Nullable Double> values = new ArrayList<>();
    scores.forEach(scored -> values.add((double) scored.total()));
    return Chart.titled(instrument.shown() + " total (points)")
        .axes("days since the first score", "points")
        .at(
            scores.stream()
                .map(scored ->
                    (double) ChronoUnit.DAYS.between(words.dayOf(first), words.dayOf(scored.at())))
                .toList(),
            scores.stream().map(scored -> words.day(scored.at())).toList())
        .floor(0)
        .add(new Chart.Series(instrument.shown(), Chart.Kind.JOINED, "main", values, 0))
        .done();
  }

  private OutcomeView.Form phq9(Map<String, String> typed) {
    return new OutcomeView.Form(
        scoring.phq9("stem").getFirst().text(),
        scoring.phq9("answer").stream()
            .map(answer -> "%s (%s)".formatted(answer.text(), answer.score()))
            .toList(),
        scoring.phq9("item").stream()
            .filter(Scoring.Text::scored)
            .map(item -> {
              String name = "phq9-" + item.number();
              return new OutcomeView.Item(name, item.text(), typed.getOrDefault(name, ""));
            })
            .toList(),
        scoring.phq9("notice").getFirst().text());
  }

  private static List<Field> screener(Map<String, String> typed) {
    return IntStream.rangeClosed(1, QUESTIONS)
        .mapToObj(question ->
            Field.choice(
                    "cssrs-" + question,
                    "Question " + question,
                    new Option("no", "no"),
                    new Option("yes", "yes"))
                .optional()
                .with(typed.getOrDefault("cssrs-" + question, "")))
        .toList();
  }
}
