// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.validation.Bounds;
import org.kedge.model.validation.Judgement;
import org.kedge.model.validation.Prediction;
import org.kedge.model.validation.Role;
import org.kedge.model.validation.Tally;
import org.kedge.model.validation.TimeCourse;
import org.kedge.model.validation.Verdict;

/// A validation as tables.
final class JudgementTable {
  private static final String ROWS =
      "id,kind,role,quantity,unit,observed,observed_low,observed_high,"
          + "predicted,predicted_low,predicted_high,verdict,why";
  private static final String TALLIES =
      "kind,role,rows,simulated,hits,misses,not_judged,not_simulated,share,goal";
  private static final String COURSE =
      "arm,time_h,mean,p05,p50,p95,row,observed,observed_low,observed_high,time_low_h,time_high_h";

  private JudgementTable() {}

  private static <T> String table(String head, List<T> lines, Function<T, String> line) {
    return head
        + "\n"
        + lines.stream().map(line).map(text -> text + "\n").collect(Collectors.joining());
  }

  /// One line a row.
  static String rows(List<Judgement> judgements) {
    return table(ROWS, judgements, JudgementTable::line);
  }

  /// One line a kind and role.
  static String tallies(Evidence evidence, List<Judgement> judgements) {
    double goal = evidence.value("judge.goal", "1");
    return table(TALLIES, Tally.of(judgements), tally -> line(tally, goal));
  }

  /// One table a figure, one line an arm and time.
  static Map<String, String> courses(List<TimeCourse> courses) {
    Map<String, String> tables = new LinkedHashMap<>();
    for (TimeCourse course : courses) {
      String lines =
          Stream.concat(
                  course.points().stream().map(point -> line(course.arm(), point)),
                  course.landmarks().stream().map(landmark -> line(course.arm(), landmark)))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      tables.merge(course.figure(), COURSE + "\n" + lines, (first, second) -> first + lines);
    }
    return tables;
  }

  private static String line(Judgement judgement) {
    Stream<String> row =
        Stream.of(
            judgement.id(),
            judgement.kind(),
            judgement.role().word(),
            judgement.quantity(),
            judgement.unit(),
            judgement.observed().isPresent()
                ? Cells.number(judgement.observed().getAsDouble())
                : "");
    Stream<String> verdict =
        switch (judgement.verdict()) {
          case Verdict.Hit(Prediction prediction, Bounds bounds) ->
              judged(prediction, bounds, "hit");
          case Verdict.Miss(Prediction prediction, Bounds bounds) ->
              judged(prediction, bounds, "miss");
          case Verdict.NotJudged(Prediction prediction, String why) ->
              Stream.concat(Stream.of("", ""), predicted(prediction, "not-judged", why));
          case Verdict.NotSimulated(String why) ->
              Stream.of("", "", "", "", "", "not-simulated", why);
        };
    return String.join(",", Stream.concat(row, verdict).map(Cells::quoted).toList());
  }

  private static Stream<String> judged(Prediction prediction, Bounds bounds, String word) {
    return Stream.concat(
        Stream.of(Cells.number(bounds.low()), high(bounds)),
        predicted(prediction, word, bounds.how()));
  }

  /// Empty where the source did not reach it.
  private static String high(Bounds bounds) {
    return Double.isInfinite(bounds.high()) ? "" : Cells.number(bounds.high());
  }

  private static Stream<String> predicted(Prediction prediction, String word, String why) {
    return Stream.of(
        Cells.number(prediction.value()),
        Cells.number(prediction.low()),
        Cells.number(prediction.high()),
        word,
        why);
  }

  /// The goal stands beside the one share that it is about.
  private static String line(Tally tally, double goal) {
    boolean aimed = tally.kind().equals(Tally.ALL) && tally.role() == Role.VALIDATION;
    return String.join(
        ",",
        tally.kind(),
        tally.role().word(),
        String.valueOf(tally.rows()),
        String.valueOf(tally.simulated()),
        String.valueOf(tally.hits()),
        String.valueOf(tally.misses()),
        String.valueOf(tally.notJudged()),
        String.valueOf(tally.notSimulated()),
        tally.share().isPresent() ? Cells.number(tally.share().getAsDouble()) : "",
        aimed ? Cells.number(goal) : "");
  }

  private static String line(String arm, TimeCourse.Point point) {
    Stream<String> model =
        Stream.of(point.timeH(), point.mean(), point.p05(), point.p50(), point.p95())
            .map(Cells::number);
    Stream<String> seen = point.seen().map(JudgementTable::seen).orElse(Stream.of("", "", "", ""));
    return String.join(",", Stream.concat(Stream.of(arm), Stream.concat(model, seen)).toList())
        + ",,";
  }

  private static String line(String arm, TimeCourse.Landmark landmark) {
    return String.join(
        ",",
        arm,
        Cells.number(landmark.timeH()),
        ",,,",
        landmark.row(),
        Cells.number(landmark.height()),
        Cells.number(landmark.low()),
        Cells.number(landmark.high()),
        Cells.number(landmark.timeLowH()),
        Cells.number(landmark.timeHighH()));
  }

  private static Stream<String> seen(TimeCourse.Seen seen) {
    return Stream.of(
        seen.row(),
        seen.value().isPresent() ? Cells.number(seen.value().getAsDouble()) : "",
        seen.bounds().map(bounds -> Cells.number(bounds.low())).orElse(""),
        seen.bounds().map(JudgementTable::high).orElse(""));
  }
}
