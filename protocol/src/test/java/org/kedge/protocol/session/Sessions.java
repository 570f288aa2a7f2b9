// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Plans;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Signature;

/// Sessions for tests, minute by minute from the dose: everything is as it should be unless said.
public final class Sessions {
  public static final Instant T0 = Instant.parse("2026-01-06T15:00:00Z");
  public static final LocalDate EXPIRY = LocalDate.of(2027, 1, 31);

  private final SessionRules rules;
  private final Planning.Approved plan;
  private final Instant zero;
  private Monitoring monitoring = Monitoring.first();
  private int readings;

  public Sessions(String protocol) {
    this(protocol, Plans.site(Jurisdiction.US), T0);
  }

  public Sessions(String protocol, Site site, Instant zero) {
    rules = new SessionRules(Plans.EVIDENCE, site);
    plan = Plans.approved(protocol);
    this.zero = zero;
  }

  public Instant at(double minutes) {
    return zero.plus(Duration.ofSeconds(Math.round(minutes * 60)));
  }

  public Stamp stamp(double minutes) {
    return Stamp.now(at(minutes), "n1");
  }

  public Sessions add(SessionEvent event) {
    monitoring = monitoring.with(event);
    return this;
  }

  public Sessions monitoring(Monitoring other) {
    monitoring = other;
    return this;
  }

  public Monitoring monitoring() {
    return monitoring;
  }

  public Planning.Approved plan() {
    return plan;
  }

  public SessionRules rules() {
    return rules;
  }

  public static Map<Signal, Double> healthy() {
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    values.put(Signal.SYSTOLIC, 122.0);
    values.put(Signal.DIASTOLIC, 76.0);
    values.put(Signal.HEART_RATE, 70.0);
    values.put(Signal.SPO2, 98.0);
    values.put(Signal.RESPIRATORY_RATE, 15.0);
    values.put(Signal.MOAAS, 5.0);
    values.put(Signal.DISSOCIATION, 0.0);
    return values;
  }

  public Sessions reading(double minutes) {
    return reading(minutes, healthy());
  }

  public Sessions reading(double minutes, Map<Signal, Double> values) {
    readings++;
    return add(
        new SessionEvent.ReadingTaken(
            new Reading("r" + readings, values, Set.of(), stamp(minutes))));
  }

  public Sessions pressure(double minutes, double systolic, double diastolic) {
    Map<Signal, Double> values = healthy();
    values.put(Signal.SYSTOLIC, systolic);
    values.put(Signal.DIASTOLIC, diastolic);
    return reading(minutes, values);
  }

  public Sessions with(double minutes, Signal signal, double value) {
    Map<Signal, Double> values = healthy();
    values.put(signal, value);
    return reading(minutes, values);
  }

  public Sessions checked(Checklist.Stage stage, double minutes) {
    rules
        .checklist(plan.plan().protocol().drug())
        .items(stage)
        .forEach(item -> add(new SessionEvent.Checked(item.id(), Reply.YES, stamp(minutes))));
    return this;
  }

  public Sessions noThoughts(double minutes) {
    return add(
        new SessionEvent.SuicidalityAsked(OptionalInt.of(0), Optional.empty(), stamp(minutes)));
  }

  /// Everything before the dose but a reading.
  public Sessions asked() {
    return checked(Checklist.Stage.BEFORE, -40).noThoughts(-39);
  }

  /// Everything before the dose.
  public Sessions ready() {
    return asked().reading(-10);
  }

  public Sessions device(double minutes) {
    return add(new SessionEvent.DeviceGiven("L1", EXPIRY, stamp(minutes)));
  }

  public Sessions pump(double minutes) {
    return add(
        new SessionEvent.InfusionStarted(
            new PumpPreparation(1, 50), 60, "L1", EXPIRY, "n2", stamp(minutes)));
  }

  public Sessions stopped(double minutes, double totalMg) {
    return add(new SessionEvent.DosingEnded(totalMg, "planned end", stamp(minutes)));
  }

  public Sessions discharge(double minutes) {
    return add(new SessionEvent.DischargeSigned(nurse(minutes), stamp(minutes)));
  }

  public Sessions decided(String rule, Signature signature, double minutes) {
    return add(new SessionEvent.Decided(rule, signature, "weighed and documented", stamp(minutes)));
  }

  public Signature nurse(double minutes) {
    return new Signature("n1", "A. Nurse", org.kedge.protocol.rule.Role.STAFF, at(minutes));
  }

  public SessionRecord state(double minutes) {
    return rules.record(plan, monitoring, at(minutes));
  }

  /// The sentence with which the last event was refused; empty where it was taken.
  public String refusal() {
    SessionEvent last = monitoring.events().getLast();
    return rules.record(plan, monitoring, last.stamp().entered()).sheet().refused().stream()
        .filter(refused -> refused.event().equals(last))
        .map(RefusedEvent::sentence)
        .findFirst()
        .orElse("");
  }
}
