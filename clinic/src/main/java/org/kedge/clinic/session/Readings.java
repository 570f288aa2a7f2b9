// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.SessionSheet;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Tier;
import org.kedge.protocol.session.TieredFinding;

/// The readings of a session as a table and as charts, with what the rules found beside each.
final class Readings {
  private final SessionClock clock;
  private final UnaryOperator<String> names;

  Readings(SessionClock clock, UnaryOperator<String> names) {
    this.clock = clock;
    this.names = names;
  }

  /// The readings, latest first.
  List<SessionView.Row> rows(SessionSheet sheet) {
    return sheet.log().readings().reversed().stream().map(reading -> row(sheet, reading)).toList();
  }

  private SessionView.Row row(SessionSheet sheet, Reading reading) {
    return new SessionView.Row(
        clock.second(reading.at()),
        minute(sheet.log().start(), reading.at()),
        pressure(reading),
        value(reading, Signal.HEART_RATE),
        value(reading, Signal.SPO2),
        value(reading, Signal.RESPIRATORY_RATE),
        value(reading, Signal.MOAAS),
        value(reading, Signal.DISSOCIATION),
        String.join(", ", reading.signs().stream().sorted().map(s -> s.replace('-', ' ')).toList()),
        names.apply(reading.stamp().by()),
        findings(sheet, reading.id()));
  }

  private static String minute(Optional<Instant> start, Instant at) {
    return start
        .filter(begun -> !at.isBefore(begun))
        .map(begun -> String.valueOf(Duration.between(begun, at).toMinutes()))
        .orElse("before");
  }

  private static String pressure(Reading reading) {
    String systolic = value(reading, Signal.SYSTOLIC);
    String diastolic = value(reading, Signal.DIASTOLIC);
    return systolic.equals("–") && diastolic.equals("–") ? "–" : systolic + "/" + diastolic;
  }

  private static String value(Reading reading, Signal signal) {
    OptionalDouble value = reading.value(signal);
    return value.isPresent() ? Words.number(value.getAsDouble(), 1) : "–";
  }

  /// Findings on the latest reading, and those on the dose and the answers, gravest first.
  List<SessionView.Line> standing(SessionSheet sheet) {
    List<Reading> readings = sheet.log().readings();
    Optional<String> latest =
        readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast().id());
    return lines(sheet, found -> found.reading().isEmpty() || found.reading().equals(latest));
  }

  /// Findings that belong to no reading: they stand as long as the session is looked at.
  List<SessionView.Line> withoutReading(SessionSheet sheet) {
    return lines(sheet, found -> found.reading().isEmpty());
  }

  private static List<SessionView.Line> findings(SessionSheet sheet, String reading) {
    return lines(sheet, found -> found.reading().filter(reading::equals).isPresent());
  }

  private static List<SessionView.Line> lines(SessionSheet sheet, Predicate<TieredFinding> which) {
    return sheet.findings().stream()
        .filter(which)
        .sorted(Comparator.comparing(TieredFinding::tier).reversed())
        .map(Readings::line)
        .toList();
  }

  static SessionView.Line line(TieredFinding found) {
    return new SessionView.Line(
        mark(found.tier()),
        found.finding().rule(),
        found.finding().statement(),
        Words.readable(found.finding().limit()),
        found.then(),
        found.finding().unconfirmed());
  }

  private static Mark mark(Tier tier) {
    return switch (tier) {
      case WATCH -> new Mark(Tone.INFO, "Watch");
      case ACT -> new Mark(Tone.WARN, "Act");
      case STOP -> new Mark(Tone.STOP, "Stop");
    };
  }

  /// Charts of the readings; none before there are two.
  List<Chart> charts(SessionSheet sheet) {
    List<Reading> readings = sheet.log().readings();
    if (readings.size() < 2) {
      return List.of();
    }
    return List.of(
        chart(
            readings,
            "Blood pressure, mmHg",
            "mmHg",
            series("systolic", "main", Signal.SYSTOLIC, readings),
            series("diastolic", "second", Signal.DIASTOLIC, readings)),
        chart(
            readings,
            "Heart rate and breathing (/min), SpO2 (%)",
            "/min, %",
            series("heart rate", "main", Signal.HEART_RATE, readings),
            series("SpO2", "second", Signal.SPO2, readings),
            series("breathing", "third", Signal.RESPIRATORY_RATE, readings)));
  }

  private Chart chart(
      List<Reading> readings, String title, String vertical, Chart.Series... series) {
    Chart.Drawing drawing =
        Chart.titled(title)
            .axes("time", vertical)
            .clock()
            .at(
                readings.stream().map(reading -> clock.minute(reading.at())).toList(),
                readings.stream().map(reading -> clock.time(reading.at())).toList());
    Arrays.stream(series).forEach(drawing::add);
    return drawing.done();
  }

  private static Chart.Series series(
      String label, String colour, Signal signal, List<Reading> readings) {
    List<@Nullable Double> values = new ArrayList<>();
    for (Reading reading : readings) {
      OptionalDouble value = reading.value(signal);
      values.add(value.isPresent() ? value.getAsDouble() : null);
    }
    return new Chart.Series(label, Chart.Kind.JOINED, colour, values, 0);
  }
}
