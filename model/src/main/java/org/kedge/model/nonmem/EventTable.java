// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Text of event data, cut into lines and cells.
///
/// The first line that is no comment is the header; its order is free and its case does not matter.
/// A line is a comment where it begins with `#` or `@`, has a C in column C or as its first cell,
/// or repeats the header: what IGNORE=#, IGNORE=@ and IGNORE=C pass over.
final class EventTable {
  private static final int MOST_LINES = 500_000;
  private static final int MOST_COLUMNS = 100;

  private final List<Optional<Column>> header = new ArrayList<>();
  private final List<EventLine> lines = new ArrayList<>();
  private String written = "";
  private final List<Integer> replaced = new ArrayList<>();

  /// @param dropped names of columns that are passed over, in capitals
  EventTable(String text, Set<String> dropped) {
    String headerText = "";
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (number > MOST_LINES) {
        throw new EventDataException("more than %d lines".formatted(MOST_LINES));
      }
      if (line.isBlank() || line.startsWith("#") || line.startsWith("@")) {
        continue;
      }
      if (header.isEmpty()) {
        headerText = line;
        readHeader(number, cells(line), dropped);
        written = withoutPredictions(line);
      } else if (!line.equals(headerText)) {
        readLine(number, line);
      }
    }
    if (header.isEmpty()) {
      throw new EventDataException("line 1: no header, expected names of columns");
    }
  }

  List<EventLine> lines() {
    return lines;
  }

  /// The header as it was, but for dropped columns of predictions.
  String written() {
    return written;
  }

  /// A dropped prediction makes room for the new one, so that no two columns have one name.
  private String withoutPredictions(String line) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    for (int place : replaced.reversed()) {
      cells.remove(place);
    }
    return String.join(",", cells);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1).strip() : bare);
    }
    return cells;
  }

  private void readHeader(int number, List<String> names, Set<String> dropped) {
    if (names.size() > MOST_COLUMNS) {
      throw new EventDataException(
          "line %d: %d columns, expected at most %d".formatted(number, names.size(), MOST_COLUMNS));
    }
    for (String drop : dropped) {
      if (names.stream().noneMatch(drop::equalsIgnoreCase)) {
        throw new EventDataException(
            "line %d: no column %s to drop, expected one of %s"
                .formatted(number, drop, String.join(", ", names)));
      }
    }
    Set<Column> seen = new HashSet<>();
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at);
      if (dropped.contains(name.toUpperCase(Locale.ROOT))) {
        if (SubjectPrediction.COLUMNS.contains(name.toUpperCase(Locale.ROOT))) {
          replaced.add(at);
        }
        header.add(Optional.empty());
        continue;
      }
      String place = String.valueOf(at + 1);
      Column column =
          Column.of(name)
              .orElseThrow(() ->
                  EventDataException.at(
                      number, place, name, "one of " + Column.all() + ", or to be dropped"));
      if (!seen.add(column)) {
        throw EventDataException.at(number, place, name, "each column once");
      }
      header.add(Optional.of(column));
    }
    for (Column needed : List.of(Column.ID, Column.TIME)) {
      if (!seen.contains(needed)) {
        throw new EventDataException("line %d: no column %s".formatted(number, needed));
      }
    }
  }

  private void readLine(int number, String text) {
    List<String> cells = cells(text);
    if (cells.getFirst().equals("C")) {
      return;
    }
    if (cells.size() != header.size()) {
      throw new EventDataException(
          "line %d: %d cells, the header has %d".formatted(number, cells.size(), header.size()));
    }
    Map<Column, String> byColumn = new EnumMap<>(Column.class);
    for (int at = 0; at < cells.size(); at++) {
      if (header.get(at).isPresent()) {
        byColumn.put(header.get(at).get(), cells.get(at));
      }
    }
    EventLine line = new EventLine(number, byColumn, withoutPredictions(text));
    String mark = line.text(Column.C);
    if (mark.equals("C")) {
      return;
    }
    if (!mark.equals(EventLine.MISSING) && !mark.isEmpty()) {
      throw line.fault(Column.C, "C, . or nothing");
    }
    lines.add(line);
  }
}
