// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Optional;
import org.kedge.evidence.Evidence;

/// Which interval an observed row allows; the order is that of the package's text.
///
/// @source evidence observed/judge.csv
final class HitRule {
  private static final double PERCENT = 100;
  private static final double MINUTES_PER_HOUR = 60;

  /// Distance of the quartiles of a normal law in standard deviations.
  private static final double QUARTILES_OF_SD = 1.349;

  private final Evidence evidence;
  private final double z;
  private final double fold;
  private final double typical;

  /// Reads the rows.
  HitRule(Evidence evidence) {
    this.evidence = evidence;
    z = evidence.value("judge.z", "1");
    fold = evidence.value("judge.fold", "1");
    typical = evidence.value("judge.typical", "1");
  }

  /// The interval, or nothing where the row gives no ground for one.
  Optional<Bounds> bounds(Observation row, Observable observable) {
    if (row.interval().equals("range")) {
      return Optional.of(
          new Bounds(row.low().orElseThrow(), row.high().orElseThrow(), "published range"));
    }
    if (row.interval().equals("ci95")) {
      return Optional.of(
          new Bounds(
              row.low().orElseThrow(),
              row.high().orElse(Double.POSITIVE_INFINITY),
              row.high().isPresent()
                  ? "published 95 % interval"
                  : "published 95 % interval, whose upper end was not reached"));
    }
    if (row.value().isEmpty()) {
      return Optional.empty();
    }
    double value = row.value().getAsDouble();
    if (row.statistic() == Statistic.TYPICAL) {
      return Optional.of(typical(row, observable, value));
    }
    return published(row, value)
        .or(() -> quartiles(row, value))
        .or(() -> share(row, value))
        .or(() -> standIn(row, observable, value))
        .or(() -> byFold(row, observable, value));
  }

  private Bounds typical(Observation row, Observable observable, double value) {
    if (!observable.isTimeOfReadings()) {
      return around(value, typical * Math.abs(value), "tolerance of judge.typical");
    }
    double reachH = evidence.value("judge.reading", "min") / MINUTES_PER_HOUR;
    return around(
        value, Units.fromHours(reachH, row.unit()), "time between readings, judge.reading");
  }

  private Optional<Bounds> published(Observation row, double value) {
    if (row.spreadKind().equals("se")) {
      double error = row.spread().orElseThrow();
      return Optional.of(around(value, z * error, "mean and z SE"));
    }
    if (row.spreadKind().equals("sd") && row.n().isPresent()) {
      double error = row.spread().orElseThrow() / Math.sqrt(row.n().getAsDouble());
      return Optional.of(around(value, z * error, "mean and z SD / sqrt(n)"));
    }
    return Optional.empty();
  }

  /// The median of a normal law: its error is sqrt(pi/2) of that of the mean.
  private Optional<Bounds> quartiles(Observation row, double value) {
    if (!row.interval().equals("iqr") || row.n().isEmpty()) {
      return Optional.empty();
    }
    double sd = (row.high().orElseThrow() - row.low().orElseThrow()) / QUARTILES_OF_SD;
    double error = Math.sqrt(Math.PI / 2) * sd / Math.sqrt(row.n().getAsDouble());
    return Optional.of(around(value, z * error, "median and z SE from its quartiles"));
  }

  /// Wilson's score interval.
  private Optional<Bounds> share(Observation row, double percent) {
    if (row.statistic() != Statistic.SHARE || row.n().isEmpty()) {
      return Optional.empty();
    }
    double n = row.n().getAsDouble();
    double p = percent / PERCENT;
    double shrink = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / shrink;
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / shrink;
    return Optional.of(
        around(PERCENT * centre, PERCENT * reach, "95 % interval of a share (Wilson)"));
  }

  private Optional<Bounds> standIn(Observation row, Observable observable, double value) {
    if (observable.spreadRow().isEmpty() || row.n().isEmpty()) {
      return Optional.empty();
    }
    String id = observable.spreadRow().get();
    double error = evidence.row(id).required() / Math.sqrt(row.n().getAsDouble());
    return Optional.of(around(value, z * error, "mean and z SD / sqrt(n), SD of " + id));
  }

  private Optional<Bounds> byFold(Observation row, Observable observable, double value) {
    if (!observable.isPharmacokinetic() || !row.spreadKind().isEmpty() || !(value > 0)) {
      return Optional.empty();
    }
    return Optional.of(new Bounds(value / fold, value * fold, "fold bound of judge.fold"));
  }

  private static Bounds around(double middle, double reach, String how) {
    return new Bounds(middle - reach, middle + reach, how);
  }
}
