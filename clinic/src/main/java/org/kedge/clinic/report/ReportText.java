// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;

/// The parts of the report that are made from numbers, as Markdown.
final class ReportText {
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
      lines.add("| " + all.get(at).replace("_", " ").replace(",", " | ") + " |");
      if (at == 0) {
        lines.add("|" + "---|".repeat(all.getFirst().split(",", -1).length));
      }
    }
    return String.join("\n", lines);
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

  /// Links to the drawings.
  static String drawings(Map<String, String> titles) {
    return titles.entrySet().stream()
        .map(one -> "![%s](validation/%s.svg)".formatted(one.getValue(), one.getKey()))
        .collect(Collectors.joining("\n\n"));
  }
}
