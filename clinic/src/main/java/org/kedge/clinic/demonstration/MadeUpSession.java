// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.session.Checklist;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRules;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Stamp;

/// An uneventful session of a made-up patient, from the list before the dose to the discharge. Its
/// readings are made up; they show what a page looks like and say nothing about the drug.
final class MadeUpSession {
  private static final String NURSE = "made-up-nurse";

  private final SessionRules rules;
  private final Planning.Approved plan;
  private final Instant dose;
  private final List<SessionEvent> events = new ArrayList<>();

  MadeUpSession(SessionRules rules, Planning.Approved plan, Instant dose) {
    this.rules = rules;
    this.plan = plan;
    this.dose = dose;
  }

  List<SessionEvent> events() {
    checked(Checklist.Stage.BEFORE, -35);
    events.add(new SessionEvent.SuicidalityAsked(OptionalInt.of(0), Optional.empty(), stamp(-30)));
    reading(-8, 122, 76, 70, 0);
    int leaves =
        switch (plan.plan().order()) {
          case DoseOrder.Infusion infusion -> infusion(infusion);
          case DoseOrder.Nasal nasal -> spray(nasal);
        };
    checked(Checklist.Stage.LEAVE, leaves - 5);
    reading(leaves - 2, 123, 76, 71, 0);
    Signature by = new Signature(NURSE, "Sam Ode (made up)", Role.STAFF, at(leaves));
    events.add(new SessionEvent.DischargeSigned(by, stamp(leaves)));
    return events.stream().sorted(Comparator.comparing(event -> event.stamp().entered())).toList();
  }

  private int infusion(DoseOrder.Infusion order) {
    DoseOrder.PumpSetting pump = order.pump().orElseThrow();
    events.add(
        new SessionEvent.Weighed(
            new Weight(order.weight().kg(), at(-28), "weighed in the session"), stamp(-28)));
    events.add(
        new SessionEvent.InfusionStarted(
            new PumpPreparation(pump.strengthMgPerMl(), Math.ceil(pump.drawMl()) + 10),
            pump.rateMlPerHour(),
            "MADE-UP-1",
            expiry(),
            "Noor Ali (made up)",
            stamp(0)));
    reading(10, 129, 80, 76, 2);
    reading(20, 136, 84, 79, 4);
    reading(30, 139, 86, 80, 5);
    int end = (int) Math.round(order.infusionMinutes());
    events.add(new SessionEvent.DosingEnded(order.doseMg(), "planned end", stamp(end)));
    reading(end + 1, 137, 85, 78, 4);
    reading(end + 15, 130, 81, 75, 1);
    reading(end + 30, 125, 78, 72, 0);
    return end + 65;
  }

  private int spray(DoseOrder.Nasal order) {
    for (int device = 0; device < order.devices(); device++) {
      events.add(
          new SessionEvent.DeviceGiven(
              "MADE-UP-2", expiry(), stamp((int) (device * (order.restMinutes() + 1)))));
    }
    reading(20, 131, 82, 75, 3);
    reading(40, 138, 86, 79, 5);
    reading(60, 132, 82, 76, 2);
    reading(90, 126, 79, 73, 0);
    return 125;
  }

  private void checked(Checklist.Stage stage, int minute) {
    rules
        .checklist(plan.plan().protocol().drug())
        .items(stage)
        .forEach(item -> events.add(new SessionEvent.Checked(item.id(), Reply.YES, stamp(minute))));
  }

  private void reading(int minute, int systolic, int diastolic, int rate, int dissociation) {
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    values.put(Signal.SYSTOLIC, (double) systolic);
    values.put(Signal.DIASTOLIC, (double) diastolic);
    values.put(Signal.HEART_RATE, (double) rate);
    values.put(Signal.SPO2, 98.0);
    values.put(Signal.RESPIRATORY_RATE, 15.0);
    values.put(Signal.MOAAS, 5.0);
    values.put(Signal.DISSOCIATION, (double) dissociation);
    events.add(
        new SessionEvent.ReadingTaken(
            new Reading(UUID.randomUUID().toString(), values, Set.of(), stamp(minute))));
  }

  private LocalDate expiry() {
    return LocalDate.ofInstant(dose, ZoneOffset.UTC).plusYears(1);
  }

  private Instant at(int minute) {
    return dose.plus(Duration.ofMinutes(minute));
  }

  private Stamp stamp(int minute) {
    return Stamp.now(at(minute), NURSE);
  }
}
