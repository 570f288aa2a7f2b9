// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// From the totals of instruments to MADRS levels, each with its own error.
///
/// PHQ-9, until the published table is obtained: `MADRS = mA + mB PHQ9`, cut to the range of the
/// scale. QIDS-SR16: through the HRSD17 by two published tables, the middle of a printed range, a
/// straight line between printed points; the highest total stands for the least level it can mean.
/// The maps are for levels: a response rate must not mix scales.
///
/// @source evidence drug/ketamine/mood.csv, rows mood.map_a and mood.map_b; drug/ketamine/fit.csv;
///   instrument/crosswalk.csv
public final class Crosswalk {
  private record Range(double low, double high) {
    double middle() {
      return (low + high) / 2;
    }
  }

  private final double madrsMaximum;
  private final double phq9Maximum;
  private final double qidsMaximum;
  private final double intercept;
  private final double slope;
  private final double madrsSd;
  private final double phq9Sd;
  private final double qidsSd;
  private final NavigableMap<Double, Range> qids;
  private final NavigableMap<Double, Range> hamilton;

  /// Reads the rows.
  ///
  /// @throws IllegalArgumentException if a row or the table is missing, or a row is in another unit
  public Crosswalk(Evidence evidence) {
    madrsMaximum = evidence.value("mood.madrs_max", "{score}");
    phq9Maximum = evidence.value("mood.phq9_max", "{score}");
    qidsMaximum = evidence.value("mood.qids_max", "{score}");
    intercept = evidence.value("mood.map_a", "{score}");
    slope = evidence.value("mood.map_b", "1");
    madrsSd = evidence.value("mood.eps", "{score}");
    phq9Sd = evidence.value("mood.eps_phq", "{score}");
    qidsSd = evidence.value("mood.eps_qids", "{score}");
    List<Table.Line> lines = evidence.table("instrument/crosswalk").lines();
    qids = points(lines, Scale.QIDS_SR16.word());
    hamilton = points(lines, "hrsd17");
  }

  private static NavigableMap<Double, Range> points(List<Table.Line> lines, String from) {
    NavigableMap<Double, Range> points = new TreeMap<>();
    for (Table.Line line : lines) {
      if (line.text("from").equals(from)) {
        points.put(
            line.requiredNumber("total"),
            new Range(line.requiredNumber("low"), line.requiredNumber("high")));
      }
    }
    return points;
  }

  /// Highest total of an instrument; the lowest is 0.
  ///
  /// @return points of that instrument, above 0
  /// @unit {score}
  public double maximum(Scale scale) {
    return switch (scale) {
      case MADRS -> madrsMaximum;
      case PHQ9 -> phq9Maximum;
      case QIDS_SR16 -> qidsMaximum;
    };
  }

  /// MADRS level of a total.
  ///
  /// @param total points of the instrument, 0 to its maximum; a whole number for the QIDS-SR16
  /// @throws IllegalArgumentException if it lies outside, or has no line in the table
  public Level level(Scale scale, double total) {
    double maximum = maximum(scale);
    if (!(total >= 0 && total <= maximum)) {
      throw new IllegalArgumentException(
          "%s must be 0 to %s points, was %s".formatted(scale.word(), maximum, total));
    }
    Level.End end =
        total == 0 ? Level.End.LOWEST : total == maximum ? Level.End.HIGHEST : Level.End.NEITHER;
    return switch (scale) {
      case MADRS -> new Level(total, madrsSd, end);
      case PHQ9 -> new Level(cut(intercept + slope * total), phq9Sd, end);
      case QIDS_SR16 -> new Level(cut(fromQids(total, end)), qidsSd, end);
    };
  }

  private double cut(double madrs) {
    return Math.clamp(madrs, 0, madrsMaximum);
  }

  private double fromQids(double total, Level.End end) {
    Range range = qids.get(total);
    if (range == null) {
      throw new IllegalArgumentException("the table has no line for a QIDS-SR16 of " + total);
    }
    return fromHamilton(end == Level.End.HIGHEST ? range.low() : range.middle());
  }

  private double fromHamilton(double total) {
    var below = hamilton.floorEntry(total);
    var above = hamilton.ceilingEntry(total);
    if (below == null || above == null) {
      throw new IllegalArgumentException("the table does not reach a HRSD17 of " + total);
    }
    double low = below.getValue().middle();
    double share =
        above.equals(below) ? 0 : (total - below.getKey()) / (above.getKey() - below.getKey());
    return low + share * (above.getValue().middle() - low);
  }
}
