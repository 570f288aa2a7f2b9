// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;

/// The parts of the report that are made from numbers, as Markdown.
final class ReportText {
  private static final int SHARE = 8;
  private static final int GOAL = 9;

  /// Of a run with other people than that of the committed report.
  static final String NO_SENTENCE = "no sentence: not a miss of the committed report";

  private final Evidence evidence;
  private final List<RowLine> rows;

  ReportText(Evidence evidence, List<RowLine> rows) {
    this.evidence = evidence;
    this.rows = rows;
  }

  /// Shares of hits by kind and role.
  ///
  /// @param tallies as `validate` prints them
  static String shares(String tallies) {
    List<String> lines = new ArrayList<>();
    List<String> all = tallies.lines().toList();
    for (int at = 0; at < all.size(); at++) {
      String[] cells = all.get(at).replace("_", " ").split(",", -1);
      if (at > 0) {
        cells[SHARE] = percent(cells[SHARE]);
        cells[GOAL] = percent(cells[GOAL]);
      }
      lines.add("| " + String.join(" | ", cells) + " |");
      if (at == 0) {
        lines.add("|" + "---|".repeat(cells.length));
      }
    }
    return String.join("\n", lines);
  }

  private static String percent(String share) {
    return share.isEmpty() ? "" : "%.0f %%".formatted(100 * Double.parseDouble(share));
  }

  /// Every miss with its sentence.
  String misses() {
    Map<String, String> sentences = new HashMap<>();
    evidence
        .table("observed/miss")
        .lines()
        .forEach(line -> line.list("rows").forEach(row -> sentences.put(row, line.text("why"))));
    List<String> lines = new ArrayList<>();
    lines.add(
        "| row | role | quantity | observed | interval | predicted | what is known, or likely |");
    lines.add("|---|---|---|---|---|---|---|");
    rows.stream()
        .filter(RowLine::isMiss)
        .forEach(row -> lines.add(line(row, sentences.getOrDefault(row.id(), NO_SENTENCE))));
    return String.join("\n", lines);
  }

  private static String line(RowLine row, String why) {
    return "| "
        + String.join(
            " | ",
            row.id(),
            row.role(),
            words(row.quantity()),
            row.observed() + " " + row.unit(),
            row.bounds(),
            row.predicted(),
            why)
        + " |";
  }

  private static String words(String quantity) {
    return quantity.replace('_', ' ');
  }

  /// Why rows were not simulated, with their number.
  String notSimulated() {
    Map<String, List<RowLine>> byReason =
        rows.stream()
            .filter(row -> row.verdict().equals("not-simulated"))
            .collect(Collectors.groupingBy(RowLine::why, LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .sorted((one, other) -> other.getValue().size() - one.getValue().size())
        .map(one ->
            "| %s | %d | %s |"
                .formatted(
                    one.getKey(),
                    one.getValue().size(),
                    one.getValue().stream().map(RowLine::id).collect(Collectors.joining(" "))))
        .collect(Collectors.joining("\n", "| why | rows | which |\n|---|---|---|\n", ""));
  }

  /// How many rows stand on which drawing, and which stand on none.
  String drawn() {
    List<String> lines = new ArrayList<>();
    lines.add("| drawing | rows | of the validation | misses |");
    lines.add("|---|---|---|---|");
    Set<RowLine> left = new LinkedHashSet<>(rows);
    for (RowDrawing drawing : RowDrawing.all()) {
      List<RowLine> mine = drawing.mine(rows);
      mine.forEach(left::remove);
      lines.add(
          "| %s | %d | %d | %d |"
              .formatted(
                  drawing.title(),
                  mine.size(),
                  mine.stream().filter(row -> row.role().equals("validation")).count(),
                  mine.stream().filter(RowLine::isMiss).count()));
    }
    List<String> predicted = left.stream().filter(RowLine::isPredicted).map(RowLine::id).toList();
    lines.add("");
    lines.add(
        "On none of them: the %d rows without a prediction%s."
            .formatted(
                left.size() - predicted.size(),
                predicted.isEmpty()
                    ? ""
                    : ", and as a ratio of 0 cannot be drawn: " + String.join(" ", predicted)));
    return String.join("\n", lines);
  }

  /// Links to the drawings.
  static String drawings(Map<String, String> titles) {
    return titles.entrySet().stream()
        .map(one -> "![%s](validation/%s.svg)".formatted(one.getValue(), one.getKey()))
        .collect(Collectors.joining("\n\n"));
  }
}
