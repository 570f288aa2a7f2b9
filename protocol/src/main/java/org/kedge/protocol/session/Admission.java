// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Dosing;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Role;

/// Which events are possible at their place. A fact that has happened can always be recorded; a
/// step that must not be taken cannot.
final class Admission {
  /// Highest answer to an item of the PHQ-9.
  private static final int ITEM_TOP = 3;

  private final Evidence evidence;
  private final Site site;
  private final Planning.Approved plan;
  private final Monitoring monitoring;
  private final Thresholds thresholds;
  private final BeforeDose beforeDose;
  private final Leaving leaving;
  private final Drug drug;

  Admission(
      Evidence evidence,
      Site site,
      Planning.Approved plan,
      Monitoring monitoring,
      Thresholds thresholds,
      BeforeDose beforeDose,
      Leaving leaving) {
    this.evidence = evidence;
    this.site = site;
    this.plan = plan;
    this.monitoring = monitoring;
    this.thresholds = thresholds;
    this.beforeDose = beforeDose;
    this.leaving = leaving;
    drug = plan.plan().protocol().drug();
  }

  /// End of the dose: typed, or the last device that was ordered.
  Optional<Instant> end(SessionLog log) {
    Optional<Instant> typed =
        log.last(SessionEvent.DosingEnded.class).map(event -> event.stamp().at());
    if (typed.isPresent() || log.start().isEmpty() || drug == Drug.KETAMINE_IV) {
      return typed;
    }
    return log.all(SessionEvent.DeviceGiven.class).size() >= devices(log)
        ? log.lastDose()
        : Optional.empty();
  }

  private int devices(SessionLog log) {
    Instant at = log.start().orElse(Instant.MAX);
    return beforeDose.dose(plan, monitoring.number(), log, Optional.empty(), at)
                instanceof Dosing.Result.Dosed dosed
            && dosed.order() instanceof DoseOrder.Nasal nasal
        ? nasal.devices()
        : 0;
  }

  /// Why an event is not taken, if it is not.
  Optional<String> refusal(SessionEvent event, SessionLog log) {
    Stamp stamp = event.stamp();
    if (stamp.at().isAfter(stamp.entered())) {
      return Optional.of("The time lies after the moment of typing: check it.");
    }
    if (!log.events().isEmpty()
        && stamp.entered().isBefore(log.events().getLast().stamp().entered())) {
      return Optional.of("It was typed before the entry before it: check the clock.");
    }
    Optional<Instant> over = log.ending().map(ending -> ending.stamp().at());
    if (over.isPresent() && !afterTheEnd(event, over.orElseThrow())) {
      return Optional.of("The session is over: add a note instead.");
    }
    return switch (event) {
      case SessionEvent.Checked checked -> checked(checked);
      case SessionEvent.ExceptionSigned exception -> exception(exception);
      case SessionEvent.Decided decided ->
          unless(!decided.reason().isBlank(), "A decision needs a reason.")
              .or(() -> signedInTime(decided.signature().at(), stamp));
      case SessionEvent.SuicidalityAsked asked ->
          unless(
              asked.item9().isEmpty() || isItemScore(asked.item9().getAsInt()),
              "Item 9 must be 0 to %d.".formatted(ITEM_TOP));
      case SessionEvent.SuicidalityEvaluated evaluated ->
          unless(!evaluated.outcome().isBlank(), "An evaluation needs its outcome.")
              .or(() -> signedInTime(evaluated.signature().at(), stamp));
      case SessionEvent.Weighed weighed ->
          unless(log.start().isEmpty(), "The dose is given: weigh before the next session.")
              .or(() -> signedInTime(weighed.weight().at(), stamp));
      case SessionEvent.ReadingTaken taken -> reading(taken.reading(), log);
      case SessionEvent.ReadingInError wrong ->
          unless(
              log.readings().stream().anyMatch(read -> read.id().equals(wrong.readingId())),
              "There is no such reading.");
      case SessionEvent.DoseChosen chosen -> chosen(chosen, log);
      case SessionEvent.DeviceGiven device -> device(device, log);
      case SessionEvent.InfusionStarted started -> started(started, log);
      case SessionEvent.RateChanged changed -> rate(changed, log);
      case SessionEvent.DosingEnded ended -> ended(ended, log);
      case SessionEvent.AdverseEventNoted noted ->
          unless(
              !noted.event().onset().isAfter(stamp.entered()),
              "The onset lies after the moment of typing: check it.");
      case SessionEvent.Noted noted -> unless(!noted.text().isBlank(), "The note is empty.");
      case SessionEvent.DischargeSigned discharge -> discharge(discharge, log);
      case SessionEvent.LeftEarly left -> leaves(left.stamp().at(), log);
      case SessionEvent.HandedOver handed -> leaves(handed.stamp().at(), log);
      case SessionEvent.GivenUp given ->
          unless(log.start().isEmpty(), "A dose was given: the session cannot be given up.");
    };
  }

  private static boolean isItemScore(int score) {
    return score >= 0 && score <= ITEM_TOP;
  }

  private static boolean afterTheEnd(SessionEvent event, Instant end) {
    return switch (event) {
      case SessionEvent.Noted noted -> true;
      case SessionEvent.ReadingInError wrong -> true;
      case SessionEvent.AdverseEventNoted noted -> true;
      case SessionEvent.ReadingTaken late -> !late.reading().at().isAfter(end);
      default -> false;
    };
  }

  private static Optional<String> unless(boolean fine, String sentence) {
    return fine ? Optional.empty() : Optional.of(sentence);
  }

  private static Optional<String> signedInTime(Instant at, Stamp stamp) {
    return unless(
        !at.isAfter(stamp.entered()), "The time lies after the moment of typing: check it.");
  }

  private Optional<String> checked(SessionEvent.Checked checked) {
    return unless(
        new Checklist(evidence, drug, site.jurisdiction()).item(checked.item()).isPresent(),
        "The checklist of this drug has no such item.");
  }

  private Optional<String> exception(SessionEvent.ExceptionSigned exception) {
    Optional<Role> role =
        new Checklist(evidence, drug, site.jurisdiction())
            .item(exception.item())
            .flatMap(Checklist.Item::signedBy);
    if (role.isEmpty()) {
      return Optional.of("Nobody can sign for this item.");
    }
    if (!exception.signature().role().covers(role.orElseThrow())) {
      return Optional.of("A prescriber has to sign for this item.");
    }
    return unless(!exception.reason().isBlank(), "An exception needs a reason.")
        .or(() -> signedInTime(exception.signature().at(), exception.stamp()));
  }

  private Optional<String> reading(Reading reading, SessionLog log) {
    boolean known =
        log.all(SessionEvent.ReadingTaken.class).stream()
            .anyMatch(taken -> taken.reading().id().equals(reading.id()));
    if (known) {
      return Optional.of("The reading is there already: enter the old one in error first.");
    }
    if (reading.values().isEmpty() && reading.signs().isEmpty()) {
      return Optional.of("The reading is empty.");
    }
    for (Map.Entry<Signal, Double> value : reading.values().entrySet()) {
      Optional<String> wrong = thresholds.implausible(value.getKey(), value.getValue());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    Optional<String> unknown =
        reading.signs().stream().filter(sign -> !thresholds.isSign(sign)).findFirst();
    if (unknown.isPresent()) {
      return Optional.of("There is no sign " + unknown.orElseThrow() + ".");
    }
    boolean crossed =
        reading.value(Signal.SYSTOLIC).isPresent()
            && reading.value(Signal.DIASTOLIC).isPresent()
            && reading.value(Signal.SYSTOLIC).getAsDouble()
                <= reading.value(Signal.DIASTOLIC).getAsDouble();
    return unless(!crossed, "The systolic pressure must be above the diastolic.");
  }

  private Optional<String> chosen(SessionEvent.DoseChosen chosen, SessionLog log) {
    if (drug != Drug.ESKETAMINE_NASAL || log.start().isPresent()) {
      return Optional.of("The dose of today cannot be chosen here.");
    }
    return unless(
        chosen.signature().role().covers(Role.PRESCRIBER), "A prescriber chooses the dose.");
  }

  private Optional<String> device(SessionEvent.DeviceGiven device, SessionLog log) {
    Instant at = device.stamp().at();
    if (drug != Drug.ESKETAMINE_NASAL) {
      return Optional.of("The plan is for an infusion.");
    }
    if (end(log).isPresent()) {
      return Optional.of("The dose is complete: no further device.");
    }
    if (log.lastDose().map(at::isBefore).orElse(false)) {
      return Optional.of("The device before it was given later: check the time.");
    }
    return log.start().isPresent()
        ? lot(device.lot(), device.expiry(), at)
        : lot(device.lot(), device.expiry(), at)
            .or(() -> closed(beforeDose.gate(plan, monitoring, log, Optional.empty(), at)));
  }

  private Optional<String> started(SessionEvent.InfusionStarted started, SessionLog log) {
    Instant at = started.stamp().at();
    if (drug != Drug.KETAMINE_IV) {
      return Optional.of("The plan is for a nasal spray.");
    }
    if (log.start().isPresent()) {
      return Optional.of("The pump was started already: record a change of rate.");
    }
    if (started.checkedBy().isBlank() || started.checkedBy().equals(started.stamp().by())) {
      return Optional.of("A second person has to check dose and pump.");
    }
    Optional<String> lot = lot(started.lot(), started.expiry(), at);
    if (lot.isPresent()) {
      return lot;
    }
    DoseGate gate = beforeDose.gate(plan, monitoring, log, Optional.of(started.prepared()), at);
    return closed(gate).or(() -> rate(started, gate));
  }

  private Optional<String> rate(SessionEvent.InfusionStarted started, DoseGate gate) {
    if (gate instanceof DoseGate.Open open
        && open.order() instanceof DoseOrder.Infusion order
        && order.pump().isPresent()) {
      double rate = order.pump().orElseThrow().rateMlPerHour();
      double step = evidence.value("plan.pump.rate-step", "mL/h");
      return unless(
          Math.abs(started.rateMlPerHour() - rate) <= step,
          "The calculated rate is %s.".formatted(new Quantity(rate, "mL/h").text()));
    }
    return Optional.of("The rate cannot be checked: what was prepared?");
  }

  private Optional<String> lot(String lot, LocalDate expiry, Instant at) {
    if (lot.isBlank()) {
      return Optional.of("The lot number is missing.");
    }
    return unless(
        !expiry.isBefore(LocalDate.ofInstant(at, site.zone())), "The drug is past its last day.");
  }

  private static Optional<String> closed(DoseGate gate) {
    return switch (gate) {
      case DoseGate.Open open -> Optional.empty();
      case DoseGate.Closed closed -> Optional.of("Not yet: " + sentences(closed.blockers()));
    };
  }

  private static String sentences(List<Blocker> blockers) {
    return blockers.stream().map(Blocker::sentence).collect(Collectors.joining(" "));
  }

  private Optional<String> rate(SessionEvent.RateChanged changed, SessionLog log) {
    boolean runs = drug == Drug.KETAMINE_IV && log.start().isPresent() && end(log).isEmpty();
    if (!runs) {
      return Optional.of("The pump does not run.");
    }
    if (!(changed.rateMlPerHour() >= 0) || !Double.isFinite(changed.rateMlPerHour())) {
      return Optional.of("The rate must be 0 mL/h or more.");
    }
    return order(changed.stamp().at(), log);
  }

  private Optional<String> ended(SessionEvent.DosingEnded ended, SessionLog log) {
    if (log.start().isEmpty() || end(log).isPresent()) {
      return Optional.of("No dose is being given.");
    }
    if (!(ended.totalMg() >= 0) || !Double.isFinite(ended.totalMg())) {
      return Optional.of("The total must be 0 mg or more.");
    }
    double given = new GivenDose(evidence).givenMg(log, ended.stamp().at());
    if (drug == Drug.ESKETAMINE_NASAL && ended.totalMg() != given) {
      return Optional.of("The devices given hold %s.".formatted(new Quantity(given, "mg").text()));
    }
    return order(ended.stamp().at(), log);
  }

  /// A change of the dose cannot lie before the change before it.
  private static Optional<String> order(Instant at, SessionLog log) {
    Optional<Instant> before =
        Stream.concat(
                log.lastDose().stream(),
                log.all(SessionEvent.RateChanged.class).stream().map(change -> change.stamp().at()))
            .max(Instant::compareTo);
    return unless(
        before.map(time -> !at.isBefore(time)).orElse(true),
        "It lies before the change before it: check the time.");
  }

  private Optional<String> discharge(SessionEvent.DischargeSigned discharge, SessionLog log) {
    Optional<Instant> end = end(log);
    if (end.isEmpty()) {
      return Optional.of(
          log.start().isEmpty()
              ? "No dose was given: give the session up instead."
              : "The dose is not over.");
    }
    return switch (leaving.readiness(log, end.orElseThrow(), discharge.stamp().at())) {
      case Readiness.Ready ready -> Optional.empty();
      case Readiness.NotYet notYet ->
          Optional.of("Not ready to leave: " + sentences(notYet.missing()));
    };
  }

  private static Optional<String> leaves(Instant at, SessionLog log) {
    if (log.start().isEmpty()) {
      return Optional.of("No dose was given: give the session up instead.");
    }
    return unless(!at.isBefore(log.start().orElseThrow()), "It lies before the dose.");
  }
}
