// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.session.Blocker;
import org.kedge.protocol.session.DoseGate;
import org.kedge.protocol.session.Readiness;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.SessionSheet;

/// Which acts a session offers to a person now, what comes next first.
final class ActForms {
  private static final int QUESTIONS = 6;
  private static final Field WHEN =
      Field.text("time", "Time, if it was not now")
          .hint("Hour and minute, 24 hours, as in 16:05")
          .optional();

  private final Words words;
  private final Planning.Approved plan;
  private final SessionRecord record;
  private final Role role;

  ActForms(Words words, Planning.Approved plan, SessionRecord record, Role role) {
    this.words = words;
    this.plan = plan;
    this.record = record;
    this.role = role;
  }

  List<ActForm> forms() {
    return switch (record) {
      case SessionRecord.Prepared prepared -> prepared(prepared.gate());
      case SessionRecord.Running running -> running();
      case SessionRecord.Observing observing -> observing(observing.readiness());
      case SessionRecord.Discharged over -> afterwards();
      case SessionRecord.LeftAgainstAdvice over -> afterwards();
      case SessionRecord.Transferred over -> afterwards();
      case SessionRecord.Abandoned over -> afterwards();
    };
  }

  private List<ActForm> prepared(DoseGate gate) {
    List<ActForm> forms = new ArrayList<>();
    List<Blocker> blockers = gate instanceof DoseGate.Closed closed ? closed.blockers() : List.of();
    if (gate instanceof DoseGate.Open open) {
      forms.add(start(open.order()));
    }
    boolean asked = record.sheet().log().last(SessionEvent.SuicidalityAsked.class).isPresent();
    forms.add(asked ? ActForm.other(Act.THOUGHTS, "", thoughts()) : thoughtsFirst());
    forms.addAll(signatures(blockers));
    if (role.covers(Role.PRESCRIBER)) {
      forms.add(
          ActForm.other(
              Act.EVALUATION,
              "Where thoughts were reported: what you found, and the plan.",
              List.of(Field.lines("outcome", "Evaluation and plan"))));
    }
    if (plan.plan().order() instanceof DoseOrder.Infusion) {
      forms.add(
          ActForm.other(
              Act.WEIGHT,
              "The dose is made out anew by the latest weight.",
              List.of(Field.number("weight", "Weight", "kg"))));
    } else if (role.covers(Role.PRESCRIBER)) {
      forms.add(ActForm.other(Act.DOSE, "", List.of(Field.number("dose", "Esketamine", "mg"))));
    }
    forms.addAll(always());
    forms.add(
        ActForm.other(Act.GIVE_UP, "", List.of(Field.lines("reason", "Why no dose is given"))));
    return forms;
  }

  private ActForm thoughtsFirst() {
    return ActForm.next(
        Act.THOUGHTS,
        "Item 9 of a PHQ-9 of today suffices where it is 0. Else staff ask the C-SSRS screener from"
            + " the clinic's own form: 1, 2 and 6 always, 3 to 5 where 2 is yes.",
        thoughts());
  }

  private static List<Field> thoughts() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice(
                "item9",
                "PHQ-9, item 9",
                IntStream.rangeClosed(0, 3)
                    .mapToObj(value -> new Option(String.valueOf(value), String.valueOf(value)))
                    .toArray(Option[]::new))
            .optional());
    for (int question = 1; question <= QUESTIONS; question++) {
      fields.add(
          Field.choice(
                  "cssrs-" + question,
                  "C-SSRS screener, question " + question,
                  new Option("no", "no"),
                  new Option("yes", "yes"),
                  new Option("not_known", "not answered"))
              .optional());
    }
    return fields;
  }

  private ActForm start(DoseOrder order) {
    return switch (order) {
      case DoseOrder.Nasal nasal ->
          ActForm.next(Act.DEVICE, "First device of " + nasal.devices() + ".", device());
      case DoseOrder.Infusion infusion -> ActForm.next(Act.START, infusion.text(), pump(infusion));
    };
  }

  private static List<Field> device() {
    return List.of(Field.text("lot", "Lot"), Field.day("expiry", "Last day of use"), WHEN);
  }

  /// The setting of today's dose, or that of the plan while nothing was prepared today.
  private List<Field> pump(DoseOrder.Infusion infusion) {
    Optional<DoseOrder.PumpSetting> pump =
        infusion
            .pump()
            .or(() ->
                plan.plan().order() instanceof DoseOrder.Infusion planned
                        && planned.doseMg() == infusion.doseMg()
                    ? planned.pump()
                    : Optional.empty());
    return List.of(
        Field.number("strength", "Strength as prepared", "mg/mL")
            .with(pump.map(set -> Quantity.number(set.strengthMgPerMl())).orElse("")),
        Field.number("volume", "Volume prepared", "mL"),
        Field.number("rate", "Pump rate", "mL/h")
            .with(pump.map(set -> Quantity.number(set.rateMlPerHour())).orElse(""))
            .hint("A rate that does not fit is refused"),
        Field.text("lot", "Lot"),
        Field.day("expiry", "Last day of use"),
        Field.text("checkedBy", "Second person who checked dose and pump"),
        WHEN);
  }

  private List<ActForm> running() {
    List<ActForm> forms = new ArrayList<>();
    if (drug() == Drug.ESKETAMINE_NASAL) {
      forms.add(
          ActForm.next(Act.DEVICE, "Next device, after the rest between two of them.", device()));
      forms.add(ActForm.other(Act.STOP, "No further device is given.", stop("Total given")));
    } else {
      forms.add(
          ActForm.next(
              Act.STOP, "The pump has stopped, as planned or before.", stop("Total given")));
      forms.add(
          ActForm.other(
              Act.RATE,
              "0 is a pause.",
              List.of(
                  Field.number("rate", "New rate", "mL/h"), Field.text("reason", "Why"), WHEN)));
    }
    forms.addAll(always());
    forms.addAll(leaving());
    return forms;
  }

  private static List<Field> stop(String label) {
    return List.of(
        Field.number("total", label, "mg"),
        Field.text("reason", "Planned end, or what happened").with("planned end"),
        WHEN);
  }

  private List<ActForm> observing(Readiness readiness) {
    List<ActForm> forms = new ArrayList<>();
    switch (readiness) {
      case Readiness.Ready ready ->
          forms.add(
              ActForm.next(
                  Act.DISCHARGE,
                  "Every point that is checked is met. No driving until the next day after a restful"
                      + " sleep.",
                  List.of()));
      case Readiness.NotYet not -> forms.addAll(signatures(not.missing()));
    }
    forms.addAll(always());
    forms.addAll(leaving());
    return forms;
  }

  /// What this person may sign of what stands in the way.
  private List<ActForm> signatures(List<Blocker> blockers) {
    List<Option> decisions = new ArrayList<>();
    List<Option> exceptions = new ArrayList<>();
    for (Blocker blocker : blockers) {
      if (blocker.signedBy().filter(role::covers).isPresent()) {
        blocker
            .item()
            .ifPresentOrElse(
                item -> exceptions.add(new Option(item, blocker.sentence())),
                () -> decisions.add(new Option(blocker.rule(), blocker.sentence())));
      }
    }
    List<ActForm> forms = new ArrayList<>();
    if (!decisions.isEmpty()) {
      forms.add(
          ActForm.next(
              Act.DECISION,
              "",
              List.of(
                  Field.choice("rule", "Finding", decisions.toArray(Option[]::new)),
                  Field.lines("reason", "Reason"))));
    }
    if (!exceptions.isEmpty()) {
      forms.add(
          ActForm.next(
              Act.EXCEPTION,
              "",
              List.of(
                  Field.choice("item", "Item", exceptions.toArray(Option[]::new)),
                  Field.lines("reason", "Reason"))));
    }
    return forms;
  }

  private List<ActForm> always() {
    List<ActForm> forms =
        new ArrayList<>(
            List.of(
                ActForm.other(
                    Act.EVENT,
                    "",
                    List.of(
                        Field.text("what", "What happened"),
                        Field.choice(
                            "serious", "Serious", new Option("no", "no"), new Option("yes", "yes")),
                        Field.text("action", "What was done").optional(),
                        WHEN)),
                ActForm.other(Act.NOTE, "", List.of(Field.lines("text", "Note")))));
    List<Reading> readings = record.sheet().log().readings();
    if (!readings.isEmpty()) {
      forms.add(
          ActForm.other(
              Act.ERROR,
              "It stays in the record and counts no more. Enter the right one anew.",
              List.of(
                  Field.choice(
                      "reading",
                      "Which reading",
                      readings.reversed().stream()
                          .map(reading -> new Option(reading.id(), words.second(reading.at())))
                          .toArray(Option[]::new)),
                  Field.text("reason", "What was wrong"))));
    }
    return forms;
  }

  private static List<ActForm> leaving() {
    return List.of(
        ActForm.other(
            Act.LEFT, "", List.of(Field.lines("reason", "What was said, and who was told"), WHEN)),
        ActForm.other(
            Act.HANDOVER,
            "Ends the session here; it is no discharge.",
            List.of(Field.text("to", "To whom"), Field.lines("reason", "Why"), WHEN)));
  }

  private static List<ActForm> afterwards() {
    return List.of(
        ActForm.other(
            Act.NOTE,
            "The session is over: a note is added, nothing is changed.",
            List.of(Field.lines("text", "Addendum"))));
  }

  private Drug drug() {
    SessionSheet sheet = record.sheet();
    return sheet.drug();
  }
}
