// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All evidence tables, checked.
///
/// A table whose header is that of [Row] holds numbers and is read by id; every other table is read
/// line by line by the module that owns its meaning. `tables.txt` lists the tables, so that a file
/// that is missing from the jar is a fault and not a silence.
public final class Evidence {
  private final Map<String, Table> tables;
  private final Map<String, Row> rows;
  private final Map<String, Source> sources;

  private Evidence(Map<String, Table> tables, Map<String, Row> rows, Map<String, Source> sources) {
    this.tables = tables;
    this.rows = rows;
    this.sources = sources;
  }

  /// Reads and checks the tables of the class path.
  ///
  /// @throws EvidenceException if any row has a fault; the message names all of them
  public static Evidence load() {
    Map<String, String> texts = new LinkedHashMap<>();
    resource("tables.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(name -> texts.put(name.strip(), resource(name.strip() + ".csv")));
    return of(texts);
  }

  /// Checks tables given as text by name.
  ///
  /// @throws EvidenceException if any row has a fault; the message names all of them
  static Evidence of(Map<String, String> texts) {
    List<String> faults = new ArrayList<>();
    Map<String, Table> tables = new LinkedHashMap<>();
    texts.forEach((name, text) -> {
      try {
        tables.put(name, Table.parse(name, text));
      } catch (IllegalArgumentException broken) {
        faults.add(String.valueOf(broken.getMessage()));
      }
    });
    EvidenceCheck check = new EvidenceCheck(tables);
    faults.addAll(check.faults());
    if (!faults.isEmpty()) {
      throw new EvidenceException(faults);
    }
    return new Evidence(
        Collections.unmodifiableMap(tables),
        Collections.unmodifiableMap(check.rows()),
        Collections.unmodifiableMap(check.sources()));
  }

  /// The row with an id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Row row(String id) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("no evidence row " + id);
    }
    return row;
  }

  /// The number of a row, in the unit that the reader expects.
  ///
  /// @param unit UCUM code that the reading code was written for
  /// @throws IllegalArgumentException if there is no such row, or its unit is another one
  /// @throws IllegalStateException if the row has no value
  public double value(String id, String unit) {
    return row(id).required(unit);
  }

  /// The same evidence with another value of one number row, for what-if questions. The tables keep
  /// what is published.
  ///
  /// @throws IllegalArgumentException if there is no such row, or the value is NaN
  public Evidence withValue(String id, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "evidence row %s must have a number, was NaN".formatted(id));
    }
    return with(row(id).withValue(value));
  }

  /// Number rows whose value was set below the least or above the greatest that the row allows: who
  /// computes with them extrapolates.
  public List<Row> outOfRange() {
    return rows.values().stream().filter(Row::isOutOfRange).toList();
  }

  /// The same evidence with another spread of one number row, of the kind that it has.
  ///
  /// @throws IllegalArgumentException if there is no such row, or the spread is below 0
  /// @throws java.util.NoSuchElementException if the row has no spread
  public Evidence withSpread(String id, double spread) {
    return with(row(id).withSpread(spread));
  }

  private Evidence with(Row row) {
    Map<String, Row> changed = new LinkedHashMap<>(rows);
    changed.put(row.id(), row);
    return new Evidence(tables, Collections.unmodifiableMap(changed), sources);
  }

  /// All number rows, in the order of their tables.
  public Collection<Row> rows() {
    return rows.values();
  }

  /// A table by name.
  ///
  /// @throws IllegalArgumentException if there is none
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no evidence table " + name);
    }
    return table;
  }

  /// All tables, in the order of `tables.txt`.
  public Collection<Table> tables() {
    return tables.values();
  }

  /// The source with a key.
  public Optional<Source> source(String key) {
    return Optional.ofNullable(sources.get(key));
  }

  private static String resource(String path) {
    try (InputStream stream = Evidence.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new EvidenceException(List.of(path + " is listed and is not there"));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }
}
