// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.protocol.rule.Role;

/// What was recorded in a session and taken, and what follows from it without any rule.
///
/// @param events in the order in which they were typed
public record SessionLog(List<SessionEvent> events) {
  private static final double SECONDS_PER_HOUR = 3600;

  /// Copies the events.
  public SessionLog {
    events = List.copyOf(events);
  }

  /// Events of one kind.
  public <T extends SessionEvent> List<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The last event of one kind, as typed.
  public <T extends SessionEvent> Optional<T> last(Class<T> kind) {
    List<T> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Readings that are not entered in error, in order of their own times.
  public List<Reading> readings() {
    Set<String> wrong =
        all(SessionEvent.ReadingInError.class).stream()
            .map(SessionEvent.ReadingInError::readingId)
            .collect(Collectors.toSet());
    return all(SessionEvent.ReadingTaken.class).stream()
        .map(SessionEvent.ReadingTaken::reading)
        .filter(reading -> !wrong.contains(reading.id()))
        .sorted(Comparator.comparing(Reading::at))
        .toList();
  }

  /// Readings up to a moment, latest first.
  public List<Reading> readingsUpTo(Instant at) {
    return readings().stream().filter(reading -> !reading.at().isAfter(at)).toList().reversed();
  }

  /// The latest reply to each item.
  public Map<String, Reply> replies() {
    Map<String, Reply> replies = new HashMap<>();
    all(SessionEvent.Checked.class).forEach(check -> replies.put(check.item(), check.reply()));
    return Map.copyOf(replies);
  }

  /// Whether an item's exception is signed.
  public boolean excepted(String item) {
    return all(SessionEvent.ExceptionSigned.class).stream()
        .anyMatch(exception -> exception.item().equals(item));
  }

  /// Whether a decision on a rule was signed at or after a moment by someone who may.
  public boolean decided(String rule, Role asked, Instant notBefore) {
    return all(SessionEvent.Decided.class).stream()
        .anyMatch(decision ->
            decision.rule().equals(rule)
                && decision.signature().role().covers(asked)
                && !decision.signature().at().isBefore(notBefore));
  }

  private Stream<SessionEvent> doses() {
    return events.stream()
        .filter(event ->
            event instanceof SessionEvent.DeviceGiven
                || event instanceof SessionEvent.InfusionStarted);
  }

  /// Start of the dose: the first device, or the start of the pump.
  public Optional<Instant> start() {
    return doses().map(event -> event.stamp().at()).min(Comparator.naturalOrder());
  }

  /// Time of the last device, or the start of the pump.
  public Optional<Instant> lastDose() {
    return doses().map(event -> event.stamp().at()).max(Comparator.naturalOrder());
  }

  /// Baseline of a signal: its last value at or before the dose, typed no later than the dose was.
  /// A value typed afterwards does not move it.
  public OptionalDouble baseline(Signal signal) {
    return baselineReading(signal)
        .map(reading -> reading.value(signal))
        .orElse(OptionalDouble.empty());
  }

  /// The reading that is a signal's baseline.
  public Optional<Reading> baselineReading(Signal signal) {
    Optional<SessionEvent> dose = doses().findFirst();
    if (dose.isEmpty()) {
      return Optional.empty();
    }
    Stamp stamp = dose.orElseThrow().stamp();
    return readingsUpTo(stamp.at()).stream()
        .filter(reading -> !reading.stamp().entered().isAfter(stamp.entered()))
        .filter(reading -> reading.value(signal).isPresent())
        .findFirst();
  }

  /// The event that ended the session.
  public Optional<SessionEvent> ending() {
    return events.stream()
        .filter(event ->
            event instanceof SessionEvent.DischargeSigned
                || event instanceof SessionEvent.LeftEarly
                || event instanceof SessionEvent.HandedOver
                || event instanceof SessionEvent.GivenUp)
        .findFirst();
  }

  /// Volume that the pump gave up to a moment, from its rates, mL.
  public double pumpedMl(Instant upTo) {
    Optional<SessionEvent.InfusionStarted> started = last(SessionEvent.InfusionStarted.class);
    if (started.isEmpty()) {
      return 0;
    }
    List<Instant> times = new ArrayList<>(List.of(started.orElseThrow().stamp().at()));
    List<Double> rates = new ArrayList<>(List.of(started.orElseThrow().rateMlPerHour()));
    for (SessionEvent.RateChanged change : all(SessionEvent.RateChanged.class)) {
      times.add(change.stamp().at());
      rates.add(change.rateMlPerHour());
    }
    times.add(upTo);
    double volume = 0;
    for (int at = 0; at < rates.size(); at++) {
      Instant end = times.get(at + 1).isBefore(upTo) ? times.get(at + 1) : upTo;
      long seconds = Math.max(0, Duration.between(times.get(at), end).toSeconds());
      volume += rates.get(at) * (seconds / SECONDS_PER_HOUR);
    }
    return volume;
  }
}
