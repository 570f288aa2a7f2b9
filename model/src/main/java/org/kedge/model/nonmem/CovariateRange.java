// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Arrays;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.trial.Blinding;

/// What a covariate may be.
///
/// @source evidence drug/ketamine/person.csv, rows per.wt, per.age and per.B0;
///   drug/esketamine/pk.csv, row nasal.hep_f
final class CovariateRange {
  private final Row weight;
  private final Row age;
  private final Row baseline;
  private final Row liver;

  CovariateRange(Evidence evidence) {
    weight = evidence.row("per.wt");
    age = evidence.row("per.age");
    baseline = evidence.row("per.B0");
    liver = evidence.row("nasal.hep_f");
  }

  /// Takes the covariates of a line over.
  ///
  /// @throws EventDataException if one is out of its range, or another than in an earlier line
  void read(EventLine line, Map<Column, Double> covariates) {
    Arrays.stream(Column.values())
        .filter(Column::isCovariate)
        .forEach(column ->
            line.number(column)
                .ifPresent(value -> {
                  check(line, column, value);
                  Double before = covariates.put(column, value);
                  if (before != null && before != value) {
                    throw line.fault(
                        column, before + " as before: it holds for all records of a subject");
                  }
                }));
  }

  private void check(EventLine line, Column column, double value) {
    switch (column) {
      case WT -> within(line, column, value, weight);
      case AGE -> within(line, column, value, age);
      case BASE -> within(line, column, value, baseline);
      case LIVER -> within(line, column, value, liver);
      case BLIND -> line.count(column, Blinding.values().length - 1);
      case ARM -> line.count(column, Integer.MAX_VALUE);
      default -> line.count(column, 1);
    }
  }

  /// Holds a MADRS total that takes the part of BASE against the range of BASE.
  ///
  /// @throws EventDataException if it is outside
  void checkBaseline(EventLine line, double madrs) {
    double low = baseline.low().orElseThrow();
    double high = baseline.high().orElseThrow();
    if (!(madrs >= low && madrs <= high)) {
      throw line.fault(
          Column.DV,
          "%s to %s%s, because it is the baseline: the latest MADRS total up to the first dose, and no BASE is given"
              .formatted(low, high, words(baseline.unit())));
    }
  }

  private static void within(EventLine line, Column column, double value, Row row) {
    double low = row.low().orElseThrow();
    double high = row.high().orElseThrow();
    if (!(value >= low && value <= high)) {
      throw line.fault(column, "%s to %s%s".formatted(low, high, words(row.unit())));
    }
  }

  /// A unit as people read it, after a number.
  private static String words(String unit) {
    return switch (unit) {
      case "1" -> "";
      case "{score}" -> " points";
      case "a" -> " years";
      default -> " " + unit;
    };
  }
}
