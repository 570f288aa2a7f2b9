// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.plan.RowFinding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// What was given, held against what was to be given. A fact that has happened is recorded and
/// pointed out; it is not refused.
///
/// Source: evidence protocol/plan.csv, row plan.esk.device-gap; protocol/session.csv, row
/// session.total.tolerance
final class GivenDose {
  private static final double PERCENT = 100;

  private final Evidence evidence;

  GivenDose(Evidence evidence) {
    this.evidence = evidence;
  }

  /// What was given, mg: devices counted, or the pump's volume by its strength.
  double givenMg(SessionLog log, Instant upTo) {
    long devices = log.all(SessionEvent.DeviceGiven.class).size();
    if (devices > 0) {
      return devices * evidence.value("plan.esk.device", "mg");
    }
    return log.last(SessionEvent.InfusionStarted.class)
        .map(started -> log.pumpedMl(upTo) * started.prepared().strengthMgPerMl())
        .orElse(0.0);
  }

  List<TieredFinding> findings(SessionLog log) {
    List<TieredFinding> findings = new ArrayList<>();
    rests(log, findings);
    Optional<SessionEvent.DosingEnded> ended = log.last(SessionEvent.DosingEnded.class);
    if (ended.isPresent() && log.last(SessionEvent.InfusionStarted.class).isPresent()) {
      total(log, ended.orElseThrow(), findings);
    }
    return findings;
  }

  private void rests(SessionLog log, List<TieredFinding> findings) {
    Row row = evidence.row("plan.esk.device-gap");
    List<SessionEvent.DeviceGiven> devices = log.all(SessionEvent.DeviceGiven.class);
    for (int next = 1; next < devices.size(); next++) {
      Instant at = devices.get(next).stamp().at();
      Duration rest = Duration.between(devices.get(next - 1).stamp().at(), at);
      if (rest.compareTo(Duration.ofMinutes((long) row.required())) < 0) {
        findings.add(
            finding(
                row,
                at,
                "device-gap",
                "%d s".formatted(rest.toSeconds()),
                "at least " + new Quantity(row.required(), row.unit()).text(),
                "Two devices followed each other too soon."));
      }
    }
  }

  private void total(SessionLog log, SessionEvent.DosingEnded ended, List<TieredFinding> findings) {
    Instant at = ended.stamp().at();
    double pumped = givenMg(log, at);
    Row tolerance = evidence.row("session.total.tolerance");
    if (Math.abs(ended.totalMg() - pumped) > pumped * tolerance.required() / PERCENT) {
      findings.add(
          finding(
              tolerance,
              at,
              "total-dose",
              new Quantity(ended.totalMg(), "mg").text(),
              "by the pump's rates " + new Quantity(pumped, "mg").text(),
              "The total typed and the total by the pump's rates differ."));
    }
    Row ceiling = evidence.row("plan.iv.hard-amount");
    if (Math.max(pumped, ended.totalMg()) > ceiling.required()) {
      findings.add(
          finding(
              ceiling,
              at,
              "total-dose",
              new Quantity(Math.max(pumped, ended.totalMg()), "mg").text(),
              "at most " + new Quantity(ceiling.required(), ceiling.unit()).text(),
              "More was given than is ever planned."));
    }
  }

  private static TieredFinding finding(
      Row row, Instant at, String fact, String value, String limit, String statement) {
    return new TieredFinding(
        Tier.WATCH,
        at,
        Optional.empty(),
        "Check the record and tell the prescriber.",
        RowFinding.of(
            row, row.id(), fact, value, limit, statement, Severity.CAUTION, Scope.SESSION, false));
  }
}
