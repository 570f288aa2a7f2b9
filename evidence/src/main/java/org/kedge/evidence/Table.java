// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// One evidence file: a header and its lines, in the file's order.
///
/// @param name path of the file below `evidence/`, without `.csv`, for example `protocol/screen`
/// @param columns the header, in order
/// @param lines one entry a record
public record Table(String name, List<String> columns, List<Line> lines) {
  /// Copies the lists.
  public Table {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  static Table parse(String name, String text) {
    List<List<String>> records;
    try {
      records = Csv.read(text);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(name + ".csv, " + broken.getMessage(), broken);
    }
    if (records.isEmpty()) {
      throw new IllegalArgumentException(name + ".csv is empty: a header was expected");
    }
    List<String> columns = records.getFirst();
    if (new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException(name + ".csv names a column twice");
    }
    List<Line> lines = new ArrayList<>();
    for (int at = 1; at < records.size(); at++) {
      List<String> record = records.get(at);
      if (record.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s.csv, record %d (%s): %d fields, the header has %d"
                .formatted(name, at, record.getFirst(), record.size(), columns.size()));
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        cells.put(columns.get(column), record.get(column).strip());
      }
      lines.add(new Line(name, cells));
    }
    return new Table(name, columns, lines);
  }

  /// One record of a table.
  ///
  /// @param table the table's name, for messages
  /// @param cells text by column; an empty cell is an empty text
  public record Line(String table, Map<String, String> cells) {
    /// Keeps the columns' order.
    public Line {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /// The record's `id`.
    public String id() {
      return text("id");
    }

    /// Text of a cell; empty where the cell is.
    ///
    /// @throws IllegalArgumentException if the table has no such column
    public String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException(table + ".csv has no column " + column);
      }
      return cell;
    }

    /// Number in a cell, or nothing where the cell is empty.
    ///
    /// @throws IllegalArgumentException if the cell holds something that is no finite number
    public OptionalDouble number(String column) {
      String cell = text(column);
      if (cell.isEmpty()) {
        return OptionalDouble.empty();
      }
      double number;
      try {
        number = Double.parseDouble(cell);
      } catch (NumberFormatException notANumber) {
        throw new IllegalArgumentException(fault(column, "is no number", cell), notANumber);
      }
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException(fault(column, "is not finite", cell));
      }
      return OptionalDouble.of(number);
    }

    /// Number in a cell that must hold one.
    ///
    /// @throws IllegalArgumentException if it does not
    public double requiredNumber(String column) {
      return number(column)
          .orElseThrow(() -> new IllegalArgumentException(fault(column, "needs a number", "")));
    }

    /// Parts of a cell that lists several values, separated by semicolons.
    public List<String> list(String column) {
      String cell = text(column);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split(";")).map(String::strip).toList();
    }

    /// `yes` or `no`.
    ///
    /// @throws IllegalArgumentException if the cell holds anything else
    public boolean flag(String column) {
      return switch (text(column)) {
        case "yes" -> true;
        case "no" -> false;
        default ->
            throw new IllegalArgumentException(
                fault(column, "must be yes or no, was", text(column)));
      };
    }

    private String fault(String column, String problem, String value) {
      return "%s.csv, row %s, column %s %s %s"
          .formatted(table, cells.getOrDefault("id", "?"), column, problem, value)
          .strip();
    }
  }
}
