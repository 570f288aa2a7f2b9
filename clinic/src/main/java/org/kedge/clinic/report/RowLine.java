// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.List;

/// One line of the table that `validate` prints: an observed row and what became of it.
///
/// @param cells in the order of the table's head
record RowLine(List<String> cells) {
  private static final int KIND = 1;
  private static final int ROLE = 2;
  private static final int QUANTITY = 3;
  private static final int UNIT = 4;
  private static final int OBSERVED = 5;
  private static final int LOW = 6;
  private static final int HIGH = 7;
  private static final int PREDICTED = 8;
  private static final int PREDICTED_LOW = 9;
  private static final int PREDICTED_HIGH = 10;
  private static final int VERDICT = 11;
  private static final int WHY = 12;

  /// The lines of a table, without its head.
  static List<RowLine> all(String table) {
    return table.lines().skip(1).map(line -> new RowLine(cells(line))).toList();
  }

  /// Cells of a line; a comma within quotes parts nothing.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  String id() {
    return cells.getFirst();
  }

  String kind() {
    return cells.get(KIND);
  }

  String role() {
    return cells.get(ROLE);
  }

  String quantity() {
    return cells.get(QUANTITY);
  }

  String unit() {
    return cells.get(UNIT);
  }

  String verdict() {
    return cells.get(VERDICT);
  }

  String why() {
    return cells.get(WHY);
  }

  String observed() {
    return cells.get(OBSERVED);
  }

  String bounds() {
    if (cells.get(LOW).isEmpty()) {
      return "";
    }
    return cells.get(HIGH).isEmpty()
        ? cells.get(LOW) + " or more"
        : cells.get(LOW) + " to " + cells.get(HIGH);
  }

  String predicted() {
    return cells.get(PREDICTED);
  }

  boolean isPredicted() {
    return !predicted().isEmpty();
  }

  /// Whether its interval has no upper end.
  boolean isOpen() {
    return !cells.get(LOW).isEmpty() && cells.get(HIGH).isEmpty();
  }

  boolean isMiss() {
    return verdict().equals("miss");
  }

  /// The published number, or the middle of its interval where there is only that.
  double observedOrMiddle() {
    return observed().isEmpty() ? (low() + high()) / 2 : Double.parseDouble(observed());
  }

  double low() {
    return cells.get(LOW).isEmpty() ? observedOrMiddle() : Double.parseDouble(cells.get(LOW));
  }

  double high() {
    return cells.get(HIGH).isEmpty() ? observedOrMiddle() : Double.parseDouble(cells.get(HIGH));
  }

  double predictedNumber() {
    return Double.parseDouble(predicted());
  }

  double predictedLow() {
    return Double.parseDouble(cells.get(PREDICTED_LOW));
  }

  double predictedHigh() {
    return Double.parseDouble(cells.get(PREDICTED_HIGH));
  }

  boolean isOfAModel() {
    return role().equals("model-based");
  }

  Mark mark() {
    return new Mark(
        switch (verdict()) {
          case "hit" -> Mark.Shape.HIT;
          case "miss" -> Mark.Shape.MISS;
          default -> Mark.Shape.NOT_JUDGED;
        },
        role().equals("validation"));
  }
}
