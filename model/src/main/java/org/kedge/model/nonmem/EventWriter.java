// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes event data as [EventReader] reads them: what is missing is `.`, numbers are written so
/// that they are read back unchanged.
public final class EventWriter {
  private final List<Column> columns;

  /// A writer with the columns that these subjects need.
  ///
  /// @param subjects who will be written; what only others know is left out
  public EventWriter(List<Subject> subjects) {
    Set<Column> used =
        EnumSet.of(
            Column.ID,
            Column.TIME,
            Column.AMT,
            Column.RATE,
            Column.EVID,
            Column.MDV,
            Column.CMT,
            Column.DV);
    for (Subject subject : subjects) {
      used.addAll(subject.covariates().keySet());
      if (subject.events().stream()
          .anyMatch(event -> event instanceof Event.Dose dose && dose.additional() > 0)) {
        used.addAll(EnumSet.of(Column.ADDL, Column.II));
      }
    }
    columns = List.copyOf(used);
  }

  /// The header: names of columns, without an end of line.
  public String header() {
    return columns.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /// The rows of one subject, one an event, in the units of [Column] and [Compartment].
  public List<String> rows(Subject subject) {
    return subject.events().stream().map(event -> row(subject, event)).toList();
  }

  /// The data dictionary: each column that is written with its unit and meaning, then each
  /// compartment, as lines of CSV with a header.
  public List<String> dictionary() {
    List<String> lines = new ArrayList<>(List.of("name,value,unit,meaning"));
    columns.forEach(
        column -> lines.add("%s,,%s,\"%s\"".formatted(column, column.unit(), column.meaning())));
    Arrays.stream(Compartment.values())
        .forEach(one ->
            lines.add("CMT,%d,%s,\"%s\"".formatted(one.number(), one.unit(), one.reading())));
    return lines;
  }

  private String row(Subject subject, Event event) {
    Map<Column, String> cells =
        switch (event) {
          case Event.Dose dose ->
              Map.of(
                  Column.AMT, number(dose.amountMg()),
                  Column.RATE, number(dose.rateMgPerH()),
                  Column.ADDL, number(dose.additional()),
                  Column.II, number(dose.intervalH()),
                  Column.EVID, dose.resets() ? "4" : "1",
                  Column.MDV, "1",
                  Column.CMT, number(dose.compartment().number()));
          case Event.Reading reading ->
              Map.of(
                  Column.EVID,
                  reading.value().isPresent() ? "0" : "2",
                  Column.MDV,
                  reading.value().isPresent() ? "0" : "1",
                  Column.CMT,
                  number(reading.compartment().number()),
                  Column.DV,
                  cell(reading.value()));
          case Event.Reset _ -> Map.of(Column.EVID, "3", Column.MDV, "1");
        };
    return columns.stream()
        .map(column ->
            switch (column) {
              case ID -> String.valueOf(subject.id());
              case TIME -> number(event.timeH());
              default ->
                  column.isCovariate()
                      ? cell(subject.covariate(column))
                      : cells.getOrDefault(column, EventLine.MISSING);
            })
        .collect(Collectors.joining(","));
  }

  private static String cell(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : EventLine.MISSING;
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
