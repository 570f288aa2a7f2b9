// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Holds every table against what all tables must obey.
///
/// Faults: an id used twice; a unit that `unit.csv` does not list; a source key that no `source/`
/// table lists; an empty locator; a status or basis that does not exist; a value outside its own
/// bounds; a number assumed, illustrative or chosen without a reason; a band table with a gap or an
/// overlap.
final class EvidenceCheck {
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> units = new HashSet<>();
  private final Map<String, String> ids = new HashMap<>();

  EvidenceCheck(Map<String, Table> tables) {
    tables.values().stream().filter(EvidenceCheck::isSources).forEach(this::readSources);
    Table unit = tables.get("unit");
    if (unit == null) {
      faults.add("unit.csv is missing");
    } else {
      unit.lines().forEach(line -> units.add(line.text("unit")));
    }
    tables.values().stream().filter(table -> !isSources(table)).forEach(this::check);
  }

  List<String> faults() {
    return faults;
  }

  Map<String, Row> rows() {
    return rows;
  }

  Map<String, Source> sources() {
    return sources;
  }

  private static boolean isSources(Table table) {
    return String.join(",", table.columns()).equals(Source.HEADER);
  }

  private static boolean isNumbers(Table table) {
    return String.join(",", table.columns()).equals(Row.HEADER);
  }

  private void readSources(Table table) {
    for (Table.Line line : table.lines()) {
      Source source = Source.of(line);
      if (sources.put(source.key(), source) != null) {
        faults.add("%s.csv: source key %s stands twice".formatted(table.name(), source.key()));
      }
    }
  }

  private void check(Table table) {
    for (Table.Line line : table.lines()) {
      commonColumns(table, line);
      if (isNumbers(table)) {
        number(line);
      }
    }
    if (table.columns().containsAll(List.of("band", "from", "below"))) {
      bands(table);
    }
  }

  private void commonColumns(Table table, Table.Line line) {
    List<String> columns = table.columns();
    if (columns.contains("id")) {
      String other = ids.put(line.id(), table.name());
      if (other != null) {
        fault(line, "id stands twice, also in " + other + ".csv");
      }
      if (line.id().isEmpty()) {
        fault(line, "has no id");
      }
    }
    if (columns.contains("unit") && !table.name().equals("unit")) {
      String unit = line.text("unit");
      if (!unit.isEmpty() && !units.contains(unit)) {
        fault(line, "unknown unit " + unit);
      }
    }
    if (columns.contains("source")) {
      List<String> keys = line.list("source");
      if (keys.isEmpty()) {
        fault(line, "has no source");
      }
      keys.stream()
          .filter(key -> !sources.containsKey(key))
          .forEach(key -> fault(line, "unknown source key " + key));
    }
    if (columns.contains("locator") && line.text("locator").isEmpty()) {
      fault(line, "has no locator");
    }
    enumerated(line, columns, "status", Status::of);
    enumerated(line, columns, "basis", Basis::of);
    if (columns.containsAll(List.of("status", "note"))
        && Set.of("assumed", "illustrative", "chosen").contains(line.text("status"))
        && line.text("note").isEmpty()) {
      fault(line, "is " + line.text("status") + " and gives no reason in its note");
    }
  }

  private void enumerated(
      Table.Line line, List<String> columns, String column, Consumer<String> parse) {
    if (!columns.contains(column)) {
      return;
    }
    try {
      parse.accept(line.text(column));
    } catch (IllegalArgumentException unknown) {
      fault(line, "unknown %s %s".formatted(column, line.text(column)));
    }
  }

  private void number(Table.Line line) {
    Row row;
    try {
      row = Row.of(line);
    } catch (IllegalArgumentException broken) {
      fault(line, String.valueOf(broken.getMessage()));
      return;
    }
    if (row.unit().isEmpty()) {
      fault(line, "has no unit");
    }
    row.value()
        .ifPresent(value -> {
          if (value < row.low().orElse(value) || value > row.high().orElse(value)) {

            fault(line, "value %s lies outside its own bounds".formatted(value));
          }
        });
    rows.put(row.id(), row);
  }

  /// Bands of one name must follow each other: the next begins where the last ends.
  private void bands(Table table) {
    Map<String, List<Table.Line>> bands = new LinkedHashMap<>();
    table
        .lines()
        .forEach(
            line -> bands.computeIfAbsent(line.text("band"), name -> new ArrayList<>()).add(line));
    bands.forEach((band, lines) -> {
      for (int at = 1; at < lines.size(); at++) {
        double end = lines.get(at - 1).requiredNumber("below");
        double start = lines.get(at).requiredNumber("from");
        if (start > end) {
          fault(lines.get(at), "band %s has a gap from %s to %s".formatted(band, end, start));
        } else if (start < end) {
          fault(lines.get(at), "band %s overlaps from %s to %s".formatted(band, start, end));
        }
      }
    });
  }

  private void fault(Table.Line line, String problem) {
    String id = line.cells().getOrDefault("id", line.cells().values().iterator().next());
    faults.add("%s.csv, row %s: %s".formatted(line.table(), id, problem));
  }
}
