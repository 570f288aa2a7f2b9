// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.plan.Approval;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.Indication;
import org.kedge.protocol.plan.PlanRequest;
import org.kedge.protocol.plan.Planner;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;
import org.kedge.protocol.session.Checklist;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Monitoring;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.SessionRules;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Stamp;

/// Sessions for tests, told by the rules themselves: an infusion that begins at 11:30 in Vienna.
public final class Sessions {
  static final Evidence EVIDENCE = Evidence.load();
  static final Instant START = Instant.parse("2026-11-24T10:30:00Z");

  private static final Site SITE = Site.weekdays(ZoneId.of("Europe/Vienna"), Jurisdiction.US);
  private static final SessionRules RULES = new SessionRules(EVIDENCE, SITE);
  private static final Instant PLANNED = Instant.parse("2026-11-24T08:00:00Z");
  private static final String NURSE = "u-17";

  private Sessions() {}

  static Checklist checklist() {
    return RULES.checklist(Drug.KETAMINE_IV);
  }

  /// An approved plan of infusions.
  public static Planning.Approved plan() {
    Setting setting = new Setting(PLANNED, Mode.CONSENSUS, Jurisdiction.US);
    Screening.Eligible eligible = new Screening.Eligible(Drug.KETAMINE_IV, List.of(), List.of());
    ScreeningResult screened = new ScreeningResult(setting, List.of(eligible), List.of());
    Planner planner =
        new Planner(EVIDENCE, SITE, (patient, plan) -> new Forecast.None("no model in tests"));
    Planning.Proposed proposed =
        (Planning.Proposed)
            planner.propose(
                screened,
                eligible,
                patient(),
                PlanRequest.of("IV-05-3x", Indication.TRD, LocalDate.of(2026, 11, 24), PLANNED));
    return (Planning.Approved)
        proposed.approve(
            new Approval(
                new Signature("p1", "Ana Brandt", Role.PRESCRIBER, PLANNED),
                Set.copyOf(proposed.attest()),
                List.of()));
  }

  private static Patient patient() {
    return new Patient(
        Optional.of(LocalDate.of(1971, 7, 19)),
        Sex.FEMALE,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Measurement("weight", 71.5, "kg", PLANNED, "typed in")),
        List.of());
  }

  /// The session as it stands some minutes after its start.
  static SessionRecord at(int minute, List<SessionEvent> events) {
    return RULES.record(
        plan(),
        new Monitoring(1, Optional.empty(), events),
        START.plus(Duration.ofMinutes(minute)));
  }

  static List<SessionEvent> arrived() {
    return List.of(reading("r0", -10, 128, 82, 0));
  }

  static List<SessionEvent> prepared() {
    List<SessionEvent> events = new ArrayList<>();
    checklist()
        .items(Checklist.Stage.BEFORE)
        .forEach(item -> events.add(new SessionEvent.Checked(item.id(), Reply.YES, stamp(-12))));
    events.add(new SessionEvent.Weighed(new Weight(71.5, minute(-11), "typed in"), stamp(-11)));
    events.add(
        new SessionEvent.SuicidalityAsked(
            OptionalInt.of(0),
            Optional.of(new CssrsScreen(Map.of(1, Reply.NO, 2, Reply.NO, 6, Reply.NO))),
            stamp(-11)));
    events.addAll(arrived());
    return events;
  }

  static List<SessionEvent> running() {
    List<SessionEvent> events = new ArrayList<>(prepared());
    events.add(
        new SessionEvent.InfusionStarted(
            new PumpPreparation(1, 50),
            53.5,
            "K-2231",
            LocalDate.of(2027, 6, 30),
            "u-18",
            stamp(0)));
    events.add(reading("r1", 10, 164, 101, 4));
    return events;
  }

  static List<SessionEvent> observing() {
    List<SessionEvent> events = new ArrayList<>(running());
    events.add(reading("r2", 20, 152, 95, 6));
    events.add(reading("r3", 30, 148, 92, 5));
    events.add(reading("r4", 40, 141, 88, 3));
    events.add(new SessionEvent.DosingEnded(35.6, "planned end", stamp(40)));
    events.add(new SessionEvent.Noted("Dozing, wakes to her name.", stamp(45)));
    return events;
  }

  static List<SessionEvent> left() {
    List<SessionEvent> events = new ArrayList<>(observing());
    events.add(new SessionEvent.LeftEarly("Her lift was waiting; prescriber told.", stamp(60)));
    return events;
  }

  private static SessionEvent reading(
      String id, int minute, double systolic, double diastolic, double dissociation) {
    EnumMap<Signal, Double> values = new EnumMap<>(Signal.class);
    values.put(Signal.SYSTOLIC, systolic);
    values.put(Signal.DIASTOLIC, diastolic);
    values.put(Signal.HEART_RATE, 78.0);
    values.put(Signal.SPO2, 97.0);
    values.put(Signal.RESPIRATORY_RATE, 14.0);
    values.put(Signal.MOAAS, 5.0);
    values.put(Signal.DISSOCIATION, dissociation);
    return new SessionEvent.ReadingTaken(new Reading(id, values, Set.of(), stamp(minute)));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static Stamp stamp(int minute) {
    return Stamp.now(minute(minute), NURSE);
  }
}
