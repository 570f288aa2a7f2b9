// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Role;

/// Whether the patient may leave.
///
/// When: the least stay is over, the last values are recent, complete and back at the baseline, the
/// patient is fully alert twice, and every item is answered yes. Then: ready. The stay after
/// esketamine is 120 minutes from the first device, or later where the site counts from the last;
/// nothing overrides it. A patient who was dosed at a high pressure by signed decision may leave at
/// a pressure that is not above the baseline, by another. Unknown: not yet.
///
/// Source: evidence protocol/session.csv, rows session.leave, session.esk and session.iv
final class Leaving {
  static final String PRESSURE = "LVE-BP";
  private static final String STAY = "STAY-01";

  private final Evidence evidence;
  private final Site site;
  private final Thresholds thresholds;
  private final Checklist checklist;
  private final Drug drug;

  Leaving(Evidence evidence, Site site, Thresholds thresholds, Drug drug) {
    this.evidence = evidence;
    this.site = site;
    this.thresholds = thresholds;
    this.drug = drug;
    checklist = new Checklist(evidence, drug, site.jurisdiction());
  }

  /// No discharge before this moment.
  Instant earliest(SessionLog log, Instant end) {
    return switch (drug) {
      case ESKETAMINE_NASAL -> {
        Instant first = log.start().orElseThrow();
        Instant last = log.lastDose().orElseThrow();
        Instant from = site.clockFromLastDevice() && last.isAfter(first) ? last : first;
        yield from.plus(minutes("session.esk.stay"));
      }
      case KETAMINE_IV -> end.plus(minutes("session.iv.stay"));
    };
  }

  Readiness readiness(SessionLog log, Instant end, Instant at) {
    Instant earliest = earliest(log, end);
    List<Blocker> missing = new ArrayList<>();
    if (at.isBefore(earliest)) {
      missing.add(blocker(STAY, "The least stay is not over."));
    }
    List<Reading> readings =
        log.readingsUpTo(at).stream().filter(reading -> !reading.at().isBefore(end)).toList();
    if (readings.isEmpty() || readings.getFirst().at().isBefore(at.minus(age()))) {
      missing.add(blocker("LVE-READING", "A reading of the last minutes is needed."));
    } else {
      missing.addAll(values(readings.getFirst(), readings, log));
    }
    missing.addAll(checklist.blockers(Checklist.Stage.LEAVE, log));
    return missing.isEmpty() ? new Readiness.Ready(at) : new Readiness.NotYet(missing, earliest);
  }

  private List<Blocker> values(Reading last, List<Reading> readings, SessionLog log) {
    List<Blocker> missing = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      if (thresholds.required(signal, "required_to_leave") && last.value(signal).isEmpty()) {
        missing.add(blocker("LVE-READING", "Read again: " + thresholds.label(signal) + "."));
      }
    }
    if (!missing.isEmpty()) {
      return missing;
    }
    thresholds.of(last, log, true).stream()
        .filter(found -> !isPressure(found))
        .filter(found -> !atBaseline(found, log))
        .map(found -> blocker(found.finding().rule(), found.finding().statement()))
        .forEach(missing::add);
    pressure(last, readings, log).ifPresent(missing::add);
    band(last, log, Signal.HEART_RATE, "session.leave.heart-rate-band", "/min", true)
        .ifPresent(missing::add);
    band(last, log, Signal.SPO2, "session.leave.spo2-band", "%", false).ifPresent(missing::add);
    if (!awake(readings)) {
      missing.add(
          blocker("LVE-AWAKE", "Fully alert twice, with the row's time between, is needed."));
    }
    return missing;
  }

  private static boolean isPressure(TieredFinding found) {
    String fact = found.finding().fact();
    return fact.equals(Signal.SYSTOLIC.word()) || fact.equals(Signal.DIASTOLIC.word());
  }

  /// Whether the patient had the same finding before the dose: a value that is the person's own
  /// does not hold anybody for ever. A stop always does.
  private boolean atBaseline(TieredFinding found, SessionLog log) {
    if (found.tier() == Tier.STOP) {
      return false;
    }
    for (Signal signal : Signal.values()) {
      if (signal.word().equals(found.finding().fact())) {
        return log.baselineReading(signal).stream()
            .flatMap(reading -> thresholds.of(reading, log, false).stream())
            .anyMatch(before -> before.finding().rule().equals(found.finding().rule()));
      }
    }
    return false;
  }

  private Optional<Blocker> band(
      Reading last, SessionLog log, Signal signal, String row, String unit, boolean bothWays) {
    OptionalDouble baseline = log.baseline(signal);
    if (baseline.isEmpty()) {
      return Optional.of(
          blocker("LVE-BASELINE", "No baseline is known: " + thresholds.label(signal) + "."));
    }
    double change = last.value(signal).orElseThrow() - baseline.getAsDouble();
    double band = evidence.value(row, unit);
    return change < -band || (bothWays && change > band)
        ? Optional.of(blocker("LVE-BASELINE", "Not back at baseline: " + thresholds.label(signal)))
        : Optional.empty();
  }

  private boolean awake(List<Reading> latestFirst) {
    double alert = thresholds.top(Signal.MOAAS);
    Instant last = latestFirst.getFirst().at();
    Duration between = minutes("session.leave.awake");
    for (Reading reading : latestFirst) {
      OptionalDouble value = reading.value(Signal.MOAAS);
      if (value.isPresent() && value.getAsDouble() < alert) {
        return false;
      }
      if (value.isPresent() && !reading.at().isAfter(last.minus(between))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Blocker> pressure(Reading last, List<Reading> latestFirst, SessionLog log) {
    OptionalDouble systolicBase = log.baseline(Signal.SYSTOLIC);
    OptionalDouble diastolicBase = log.baseline(Signal.DIASTOLIC);
    if (systolicBase.isEmpty() || diastolicBase.isEmpty()) {
      return Optional.of(blocker("LVE-BASELINE", "No baseline is known: pressure."));
    }
    double systolic = last.value(Signal.SYSTOLIC).orElseThrow();
    double diastolic = last.value(Signal.DIASTOLIC).orElseThrow();
    double systolicLimit = evidence.value("session.leave.systolic-below", "mm[Hg]");
    double diastolicLimit = evidence.value("session.leave.diastolic-below", "mm[Hg]");
    boolean stop =
        thresholds.of(last, log, true).stream()
            .anyMatch(found -> isPressure(found) && found.tier() == Tier.STOP);
    if (stop) {
      return Optional.of(blocker(PRESSURE, "Pressure in the severe range."));
    }
    boolean signed = log.decided(PRESSURE, Role.PRESCRIBER, last.at());
    if (systolic >= systolicLimit || diastolic >= diastolicLimit) {
      boolean dosedHigh =
          systolic <= Math.max(systolicBase.getAsDouble(), Math.nextDown(systolicLimit))
              && diastolic <= Math.max(diastolicBase.getAsDouble(), Math.nextDown(diastolicLimit));
      String sentence = "Pressure not low enough to leave.";
      return dosedHigh && signed
          ? Optional.empty()
          : Optional.of(
              dosedHigh
                  ? signable(sentence + " Not above the baseline: the prescriber can sign.")
                  : blocker(PRESSURE, sentence));
    }
    boolean away =
        away(last, log, Signal.SYSTOLIC, "session.leave.systolic-band")
            || away(last, log, Signal.DIASTOLIC, "session.leave.diastolic-band")
            || rising(latestFirst, Signal.SYSTOLIC)
            || rising(latestFirst, Signal.DIASTOLIC);
    return away && !signed
        ? Optional.of(signable("Pressure not yet back in the band of the baseline, or rising."))
        : Optional.empty();
  }

  /// Above the band; below it only where the baseline was not itself raised.
  private boolean away(Reading last, SessionLog log, Signal signal, String row) {
    double change = last.value(signal).orElseThrow() - log.baseline(signal).orElseThrow();
    boolean raisedBase =
        log.baselineReading(signal).stream()
            .flatMap(reading -> thresholds.of(reading, log, false).stream())
            .anyMatch(Leaving::isPressure);
    double band = evidence.value(row, "mm[Hg]");
    return change > band || (!raisedBase && change < -band);
  }

  private boolean rising(List<Reading> latestFirst, Signal signal) {
    List<Double> values =
        latestFirst.stream()
            .flatMap(reading ->
                reading.value(signal).isPresent()
                    ? List.of(reading.value(signal).getAsDouble()).stream()
                    : List.<Double>of().stream())
            .limit(2)
            .toList();
    return values.size() > 1
        && values.getFirst() - values.getLast()
            > evidence.value("session.leave.pressure-noise", "mm[Hg]");
  }

  private Duration age() {
    return minutes("session.leave.reading-age");
  }

  private Duration minutes(String row) {
    return Duration.ofMinutes((long) evidence.value(row, "min"));
  }

  private static Blocker blocker(String rule, String sentence) {
    return new Blocker(rule, sentence, Optional.empty(), Optional.empty());
  }

  private static Blocker signable(String sentence) {
    return new Blocker(PRESSURE, sentence, Optional.empty(), Optional.of(Role.PRESCRIBER));
  }
}
