// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Drug;

/// From an approved plan and what was recorded to where the session stands.
///
/// The events are taken in the order in which they were typed; an event that is impossible at its
/// place is refused with one sentence and changes nothing. The same events always give the same
/// answer, so a session can be stored as its events.
///
/// Source: evidence protocol/session.csv and the tables session-*
public final class SessionRules {
  private final Evidence evidence;
  private final Site site;
  private final Thresholds thresholds;
  private final Triage triage;
  private final BeforeDose beforeDose;

  /// Rules for one site.
  public SessionRules(Evidence evidence, Site site) {
    this.evidence = evidence;
    this.site = site;
    thresholds = new Thresholds(evidence);
    triage = new Triage(evidence);
    beforeDose = new BeforeDose(evidence, site, thresholds, triage);
  }

  /// The checklists of a drug here, for asking.
  public Checklist checklist(Drug drug) {
    return new Checklist(evidence, drug, site.jurisdiction());
  }

  /// Where the session stands.
  ///
  /// @param plan the approved plan
  /// @param monitoring what was recorded
  /// @param asOf the moment asked about; what was typed later is not read
  public SessionRecord record(Planning.Approved plan, Monitoring monitoring, Instant asOf) {
    SessionLog log = new SessionLog(List.of());
    List<RefusedEvent> refused = new ArrayList<>();
    Admission admission = admission(plan, monitoring);
    for (SessionEvent event : monitoring.events()) {
      if (event.stamp().entered().isAfter(asOf)) {
        continue;
      }
      Optional<String> sentence = admission.refusal(event, log);
      if (sentence.isPresent()) {
        refused.add(new RefusedEvent(event, sentence.orElseThrow()));
      } else {
        List<SessionEvent> taken = new ArrayList<>(log.events());
        taken.add(event);
        log = new SessionLog(taken);
      }
    }
    return state(plan, monitoring, log, refused, asOf);
  }

  private Admission admission(Planning.Approved plan, Monitoring monitoring) {
    Drug drug = plan.plan().protocol().drug();
    return new Admission(
        evidence,
        site,
        plan,
        monitoring,
        thresholds,
        beforeDose,
        new Leaving(evidence, site, thresholds, drug));
  }

  private SessionRecord state(
      Planning.Approved plan,
      Monitoring monitoring,
      SessionLog log,
      List<RefusedEvent> refused,
      Instant asOf) {
    Drug drug = plan.plan().protocol().drug();
    Admission admission = admission(plan, monitoring);
    Optional<Instant> end = admission.end(log);
    SessionSheet sheet =
        new SessionSheet(
            plan.plan()
                .session(monitoring.number())
                .orElseGet(() -> plan.plan().sessions().getLast()),
            drug,
            log,
            findings(log),
            new ReadingPlan(evidence, thresholds, drug).due(log, end, asOf),
            refused,
            asOf);
    Optional<SessionEvent> ending = log.ending();
    if (ending.isPresent()) {
      return ended(sheet, ending.orElseThrow());
    }
    if (log.start().isEmpty()) {
      return new SessionRecord.Prepared(
          sheet, beforeDose.gate(plan, monitoring, log, Optional.empty(), asOf));
    }
    Instant start = log.start().orElseThrow();
    if (end.isEmpty()) {
      return new SessionRecord.Running(sheet, start);
    }
    Instant stop = end.orElseThrow();
    return new SessionRecord.Observing(
        sheet,
        start,
        stop,
        new Leaving(evidence, site, thresholds, drug).readiness(log, stop, asOf));
  }

  private static SessionRecord ended(SessionSheet sheet, SessionEvent ending) {
    Instant at = ending.stamp().at();
    return switch (ending) {
      case SessionEvent.DischargeSigned discharge -> new SessionRecord.Discharged(sheet, at);
      case SessionEvent.LeftEarly left ->
          new SessionRecord.LeftAgainstAdvice(sheet, at, left.reason());
      case SessionEvent.HandedOver handed ->
          new SessionRecord.Transferred(sheet, at, handed.reason());
      case SessionEvent.GivenUp given -> new SessionRecord.Abandoned(sheet, at, given.reason());
      default -> throw new IllegalStateException("no ending: " + ending);
    };
  }

  private List<TieredFinding> findings(SessionLog log) {
    List<TieredFinding> findings = new ArrayList<>();
    log.readings().forEach(reading -> findings.addAll(thresholds.of(reading, log)));
    log.last(SessionEvent.SuicidalityAsked.class)
        .flatMap(
            asked -> asked.screen().flatMap(screen -> triage.finding(screen, asked.stamp().at())))
        .ifPresent(findings::add);
    log.all(SessionEvent.AdverseEventNoted.class).stream()
        .filter(noted -> noted.event().serious())
        .map(noted -> thresholds.sign("serious-adverse-event", noted.event().onset()))
        .forEach(findings::add);
    findings.addAll(new GivenDose(evidence).findings(log));
    return findings.stream().sorted(Comparator.comparing(TieredFinding::tier).reversed()).toList();
  }
}
