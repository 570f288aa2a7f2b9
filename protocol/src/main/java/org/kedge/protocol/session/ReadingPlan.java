// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Drug;

/// When readings are due: before the dose, at the rows' minutes from the actual start and the
/// actual end, again soon after a threshold, and from time to time while the patient stays longer.
///
/// Source: evidence protocol/session-reading.csv and protocol/session.csv, rows session.due
final class ReadingPlan {
  private final Evidence evidence;
  private final Thresholds thresholds;
  private final List<Table.Line> rows;

  ReadingPlan(Evidence evidence, Thresholds thresholds, Drug drug) {
    this.evidence = evidence;
    this.thresholds = thresholds;
    rows =
        evidence.table("protocol/session-reading").lines().stream()
            .filter(line -> line.text("drug").equals(drug.word()))
            .toList();
  }

  private record Due(Instant at, String label, boolean required) {}

  List<DueReading> due(SessionLog log, Optional<Instant> end, Instant asOf) {
    if (log.start().isEmpty()) {
      return List.of();
    }
    Instant start = log.start().orElseThrow();
    Instant until =
        log.ending().map(event -> event.stamp().at()).orElse(asOf.plus(minutes("extra")));
    List<Due> dues = new ArrayList<>();
    for (Table.Line row : rows) {
      Duration step = Duration.ofMinutes((long) row.requiredNumber("minutes"));
      boolean required = row.text("obligation").equals("label");
      if (row.text("anchor").equals("end")) {
        end.ifPresent(stop ->
            dues.add(new Due(stop.plus(step), label(step, "the end of the dose"), required)));
      } else if (row.flag("repeat")) {
        Instant last = end.orElse(until);
        for (Instant at = start.plus(step); at.isBefore(last); at = at.plus(step)) {
          dues.add(new Due(at, label(Duration.between(start, at), "the start"), required));
        }
      } else {
        dues.add(new Due(start.plus(step), label(step, "the first dose"), required));
      }
    }
    boolean ended = log.ending().isPresent();
    if (!ended) {
      afterFinding(log, start).ifPresent(dues::add);
      extra(dues, log, asOf).ifPresent(dues::add);
    }
    return dues.stream()
        .filter(due -> !ended || !due.at().isAfter(until))
        .sorted(Comparator.comparing(Due::at))
        .map(due -> served(due, log, asOf))
        .toList();
  }

  private static String label(Duration after, String anchor) {
    return after.toMinutes() + " min from " + anchor;
  }

  /// Some dissociation is usual and is repeated with the plan; any other threshold comes sooner.
  private Optional<Due> afterFinding(SessionLog log, Instant start) {
    List<Reading> readings = log.readings();
    if (readings.isEmpty() || readings.getLast().at().isBefore(start)) {
      return Optional.empty();
    }
    Reading last = readings.getLast();
    boolean again =
        thresholds.of(last, log).stream()
            .anyMatch(found ->
                found.tier() != Tier.WATCH
                    || !found.finding().fact().equals(Signal.DISSOCIATION.word()));
    return again
        ? Optional.of(
            new Due(last.at().plus(minutes("after-finding")), "again after a threshold", false))
        : Optional.empty();
  }

  private Optional<Due> extra(List<Due> dues, SessionLog log, Instant asOf) {
    Optional<Instant> last = dues.stream().map(Due::at).max(Comparator.naturalOrder());
    if (last.isEmpty() || last.orElseThrow().isAfter(asOf)) {
      return Optional.empty();
    }
    Instant from = last.orElseThrow();
    for (Reading reading : log.readings()) {
      from = reading.at().isAfter(from) ? reading.at() : from;
    }
    return Optional.of(new Due(from.plus(minutes("extra")), "while the patient stays", false));
  }

  private DueReading served(Due due, SessionLog log, Instant asOf) {
    Duration window = minutes("window");
    Optional<Reading> reading =
        log.readings().stream()
            .filter(taken -> Duration.between(taken.at(), due.at()).abs().compareTo(window) <= 0)
            .min(
                Comparator.comparing(
                    (Reading taken) -> Duration.between(taken.at(), due.at()).abs()));
    DueReading.Status status;
    if (reading.isPresent()) {
      status = DueReading.Status.DONE;
    } else if (asOf.isBefore(due.at())) {
      status = DueReading.Status.UPCOMING;
    } else {
      status =
          asOf.isAfter(due.at().plus(window)) ? DueReading.Status.OVERDUE : DueReading.Status.DUE;
    }
    return new DueReading(due.at(), due.label(), due.required(), status, reading.map(Reading::id));
  }

  private Duration minutes(String row) {
    return Duration.ofMinutes((long) evidence.value("session.due." + row, "min"));
  }
}
