// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.plan.RowFinding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// Holds readings against the thresholds.
///
/// When: a value, or its rise from the baseline, is on the far side of a row. Of a pair of
/// pressures either value alone counts. Then: a finding with its tier and what to do. Of the tiers
/// of one signal the gravest is kept.
///
/// Source: evidence protocol/session-threshold.csv, session-sign.csv and session-signal.csv
final class Thresholds {
  private final List<Table.Line> rows;
  private final List<Table.Line> signs;
  private final Map<Signal, Table.Line> signals = new EnumMap<>(Signal.class);

  Thresholds(Evidence evidence) {
    rows = evidence.table("protocol/session-threshold").lines();
    signs = evidence.table("protocol/session-sign").lines();
    evidence
        .table("protocol/session-signal")
        .lines()
        .forEach(line -> signals.put(Signal.of(line.text("signal")), line));
  }

  /// Why a value cannot be right, if it cannot.
  Optional<String> implausible(Signal signal, double value) {
    Table.Line line = row(signal);
    double lowest = line.requiredNumber("lowest");
    double highest = line.requiredNumber("highest");
    if (!(value >= lowest && value <= highest)) {
      return Optional.of(
          "The %s must be %s to %s, was %s."
              .formatted(
                  line.text("label"),
                  Quantity.number(lowest),
                  new Quantity(highest, line.text("unit")).text(),
                  Double.isFinite(value) ? Quantity.number(value) : "no number"));
    }
    return line.flag("whole") && value != Math.rint(value)
        ? Optional.of(
            "The %s must be a whole number, was %s."
                .formatted(line.text("label"), Quantity.number(value)))
        : Optional.empty();
  }

  boolean isSign(String word) {
    return signs.stream().anyMatch(line -> line.text("sign").equals(word));
  }

  boolean required(Signal signal, String column) {
    return row(signal).flag(column);
  }

  String label(Signal signal) {
    return row(signal).text("label");
  }

  double top(Signal signal) {
    return row(signal).requiredNumber("highest");
  }

  private Table.Line row(Signal signal) {
    Table.Line line = signals.get(signal);
    if (line == null) {
      throw new IllegalStateException("no row for " + signal.word());
    }
    return line;
  }

  /// What one reading shows, before the dose or after its start.
  List<TieredFinding> of(Reading reading, SessionLog log) {
    boolean after = log.start().map(start -> reading.at().isAfter(start)).orElse(false);
    return of(reading, log, after);
  }

  List<TieredFinding> of(Reading reading, SessionLog log, boolean after) {
    Map<Signal, List<TieredFinding>> bySignal = new EnumMap<>(Signal.class);
    for (Table.Line row : rows) {
      String moment = row.text("moment");
      if (moment.equals("any") || moment.equals(after ? "after" : "before")) {
        fire(row, reading, log)
            .ifPresent(found ->
                bySignal
                    .computeIfAbsent(Signal.of(row.text("signal")), signal -> new ArrayList<>())
                    .add(found));
      }
    }
    List<TieredFinding> findings = new ArrayList<>();
    bySignal.values().forEach(found -> findings.addAll(gravest(found)));
    signs.stream()
        .filter(line -> reading.signs().contains(line.text("sign")))
        .forEach(line -> findings.add(sign(line, reading.at(), Optional.of(reading.id()))));
    return findings;
  }

  private static List<TieredFinding> gravest(List<TieredFinding> found) {
    Tier worst =
        found.stream().map(TieredFinding::tier).max(Comparator.naturalOrder()).orElseThrow();
    return found.stream().filter(finding -> finding.tier() == worst).toList();
  }

  private static Optional<TieredFinding> fire(Table.Line row, Reading reading, SessionLog log) {
    Signal signal = Signal.of(row.text("signal"));
    OptionalDouble value = reading.value(signal);
    boolean rise = row.text("against").equals("rise");
    OptionalDouble baseline = log.baseline(signal);
    if (value.isEmpty() || (rise && baseline.isEmpty())) {
      return Optional.empty();
    }
    double compared = value.getAsDouble() - (rise ? baseline.getAsDouble() : 0);
    Comparison comparison = Comparison.of(row.text("comparison"));
    double threshold = row.requiredNumber("threshold");
    if (!comparison.holds(compared, threshold)) {
      return Optional.empty();
    }
    Tier tier = Tier.valueOf(row.text("tier").toUpperCase(Locale.ROOT));
    String unit = row.text("unit");
    String seen =
        new Quantity(value.getAsDouble(), unit).text()
            + (baseline.isPresent() ? ", baseline " + Quantity.number(baseline.getAsDouble()) : "");
    return Optional.of(
        new TieredFinding(
            tier,
            reading.at(),
            Optional.of(reading.id()),
            row.text("then"),
            RowFinding.of(
                row,
                row.text("rule"),
                signal.word(),
                seen,
                "%s%s %s"
                    .formatted(
                        rise ? "rise " : "",
                        comparison.words(),
                        new Quantity(threshold, unit).text()),
                row.text("statement"),
                tier == Tier.STOP ? Severity.EXCLUDE : Severity.CAUTION,
                Scope.SESSION,
                false)));
  }

  TieredFinding sign(String word, Instant at) {
    return sign(
        signs.stream()
            .filter(line -> line.text("sign").equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no sign " + word)),
        at,
        Optional.empty());
  }

  private static TieredFinding sign(Table.Line line, Instant at, Optional<String> reading) {
    Tier tier = Tier.valueOf(line.text("tier").toUpperCase(Locale.ROOT));
    return new TieredFinding(
        tier,
        at,
        reading,
        line.text("then"),
        RowFinding.of(
            line,
            line.text("rule"),
            line.text("sign"),
            "present",
            "present",
            line.text("statement"),
            tier == Tier.STOP ? Severity.EXCLUDE : Severity.CAUTION,
            Scope.SESSION,
            false));
  }
}
