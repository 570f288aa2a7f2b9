// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.evidence.Spread;
import org.kedge.evidence.Table;
import org.kedge.model.mechanism.MechanismQuantity;
import org.kedge.model.nonmem.Column;
import org.kedge.model.nonmem.Compartment;

/// The part of the model's document that is made from the rows.
final class SymbolTable {
  private static final String DRUG = "drug/";

  private final Evidence evidence;

  SymbolTable(Evidence evidence) {
    this.evidence = evidence;
  }

  String text() {
    String symbols =
        evidence.tables().stream()
            .filter(table -> table.name().startsWith(DRUG) && holdsNumbers(table))
            .map(this::symbols)
            .collect(Collectors.joining("\n"));
    return String.join("\n", symbols, quantities(), columns(), compartments());
  }

  private boolean holdsNumbers(Table table) {
    return table.columns().containsAll(List.of("symbol", "value", "spread_kind"));
  }

  private String symbols(Table table) {
    String lines =
        table.lines().stream()
            .map(line -> symbol(evidence.row(line.id())))
            .collect(Collectors.joining());
    return heading(
            table.name(),
            "row",
            "symbol",
            "meaning",
            "value",
            "unit",
            "range",
            "spread",
            "status",
            "source")
        + lines;
  }

  private static String symbol(Row row) {
    return line(
        row.id(),
        row.symbol(),
        row.meaning(),
        row.value().isPresent() ? number(row.required()) : "",
        row.unit(),
        range(row),
        row.spread().map(SymbolTable::spread).orElse(""),
        row.status().name().toLowerCase(Locale.ROOT),
        row.source().replace(";", "; "));
  }

  private static String range(Row row) {
    if (row.low().isEmpty() && row.high().isEmpty()) {
      return "";
    }
    String low = row.low().isPresent() ? number(row.low().getAsDouble()) : "";
    String high = row.high().isPresent() ? number(row.high().getAsDouble()) : "";
    return low + ".." + high;
  }

  private static String spread(Spread spread) {
    String value = number(spread.value());
    return switch (spread.kind()) {
      case SD -> "SD " + value;
      case SD_LOGIT -> "SD " + value + " (logit)";
      case SD_LN -> "SD " + value + " (ln)";
      case VARIANCE_LN -> "variance " + value + " (ln)";
      case CV_PCT -> "CV " + value + " %";
    };
  }

  private String quantities() {
    return heading("What the mechanism shows", "symbol", "meaning", "unit", "status", "limits")
        + Arrays.stream(MechanismQuantity.values())
            .map(quantity -> {
              Table.Line row = quantity.row(evidence);
              return line(
                  row.text("symbol"),
                  quantity.meaning(evidence),
                  quantity.unit(evidence),
                  quantity.status(evidence).name().toLowerCase(Locale.ROOT),
                  row.text("note"));
            })
            .collect(Collectors.joining());
  }

  private static String columns() {
    return heading("Columns of event data", "column", "unit", "meaning")
        + Arrays.stream(Column.values())
            .map(column -> line(column.name(), column.unit(), column.meaning()))
            .collect(Collectors.joining());
  }

  private static String compartments() {
    return heading("Compartments of event data", "CMT", "what it is", "dose", "reading")
        + Arrays.stream(Compartment.values())
            .map(one ->
                line(
                    String.valueOf(one.number()),
                    one.meaning(),
                    switch (one.route()) {
                      case INFUSION -> "infusion, mg";
                      case SPRAY -> "spray, mg";
                      case NONE -> "";
                    },
                    one.unit()))
            .collect(Collectors.joining());
  }

  private static String heading(String title, String... columns) {
    return "### %s\n\n".formatted(title) + line(columns) + "|---".repeat(columns.length) + "|\n";
  }

  private static String line(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
