// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Dosing;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Role;

/// Whether a dose may be started.
///
/// When: an item, a value, a decision or a weight is missing, or a value is out of range. Then: the
/// dose waits. A raised pressure is repeated after rest, then the prescriber decides in writing; a
/// pressure in the severe range waits for the medical director. A high or moderate suicidal risk
/// waits for an evaluation of the same day and then does not stop the session. Unknown: the dose
/// waits.
///
/// Source: evidence protocol/session.csv, session-check.csv, session-threshold.csv
final class BeforeDose {
  private static final String GUIDE = "BP-01";
  private static final String SEVERE = "BP-02";
  private static final String GAP = "GAP-01";

  private final Evidence evidence;
  private final Site site;
  private final Thresholds thresholds;
  private final Triage triage;
  private final Dosing dosing;

  BeforeDose(Evidence evidence, Site site, Thresholds thresholds, Triage triage) {
    this.evidence = evidence;
    this.site = site;
    this.thresholds = thresholds;
    this.triage = triage;
    dosing = new Dosing(evidence);
  }

  DoseGate gate(
      Planning.Approved plan,
      Monitoring monitoring,
      SessionLog log,
      Optional<PumpPreparation> prepared,
      Instant at) {
    List<Blocker> blockers = new ArrayList<>();
    Drug drug = plan.plan().protocol().drug();
    if (plan.approval().signature().at().isAfter(at)) {
      blockers.add(blocker("PLAN-01", "The plan was not approved at this time."));
    }
    blockers.addAll(
        new Checklist(evidence, drug, site.jurisdiction()).blockers(Checklist.Stage.BEFORE, log));
    suicidality(log, at).ifPresent(blockers::add);
    blockers.addAll(vitals(log, at));
    gap(monitoring, drug, at).stream()
        .filter(blocker -> !signed(blocker, log, Instant.MIN))
        .forEach(blockers::add);
    Dosing.Result dose = dose(plan, monitoring.number(), log, prepared, at);
    List<Blocker> against =
        switch (dose) {
          case Dosing.Result.Undosed undosed ->
              undosed.findings().stream().map(BeforeDose::blocker).toList();
          case Dosing.Result.Dosed dosed ->
              dosed.findings().stream()
                  .filter(finding -> !overridden(plan, finding))
                  .map(BeforeDose::blocker)
                  .toList();
        };
    blockers.addAll(against);
    return blockers.isEmpty() && dose instanceof Dosing.Result.Dosed dosed
        ? new DoseGate.Open(dosed.order())
        : new DoseGate.Closed(blockers);
  }

  /// Today's dose: by today's weight, or as chosen for today.
  Dosing.Result dose(
      Planning.Approved plan,
      int number,
      SessionLog log,
      Optional<PumpPreparation> prepared,
      Instant at) {
    TreatmentProtocol protocol = plan.plan().protocol();
    return switch (plan.plan().order()) {
      case DoseOrder.Infusion order -> {
        List<Weight> weights = new ArrayList<>(List.of(order.weight()));
        weights.addAll(order.earlierWeights());
        log.all(SessionEvent.Weighed.class).forEach(weighed -> weights.add(weighed.weight()));
        yield dosing.infusion(order.doseMgPerKg(), order.infusionMinutes(), weights, prepared, at);
      }
      case DoseOrder.Nasal order -> {
        double planned =
            plan.plan()
                .session(number)
                .map(PlannedSession::doseMg)
                .filter(dose -> dose.isPresent())
                .map(dose -> dose.getAsDouble())
                .orElse(order.doseMg());
        double chosen =
            log.last(SessionEvent.DoseChosen.class)
                .map(SessionEvent.DoseChosen::doseMg)
                .orElse(planned);
        yield dosing.nasal(chosen, allowed(protocol, number, order.doseMg()));
      }
    };
  }

  private static List<Double> allowed(TreatmentProtocol protocol, int number, double firstMg) {
    return number == 1
        ? Stream.concat(
                Stream.of(firstMg), protocol.nextDosesMg().stream().filter(mg -> mg < firstMg))
            .toList()
        : protocol.nextDosesMg();
  }

  private static boolean overridden(Planning.Approved plan, Finding finding) {
    return finding.overridable()
        && plan.approval().overrides().stream()
            .anyMatch(override -> override.rule().equals(finding.rule()));
  }

  private Optional<Blocker> suicidality(SessionLog log, Instant at) {
    Optional<SessionEvent.SuicidalityAsked> asked =
        log.last(SessionEvent.SuicidalityAsked.class)
            .filter(event -> !event.stamp().at().isAfter(at))
            .filter(event -> sameDay(event.stamp().at(), at));
    if (asked.isEmpty()) {
      return Optional.of(blocker("SUI-01", "Ask about suicidal thoughts since the last contact."));
    }
    OptionalInt item9 = asked.orElseThrow().item9();
    Optional<CssrsScreen> screen = asked.orElseThrow().screen();
    boolean screenNeeded = item9.isEmpty() || item9.getAsInt() > 0;
    if (screen.isEmpty()) {
      return screenNeeded
          ? Optional.of(
              blocker("R6", "Thoughts were reported or not asked for: staff ask the screener now."))
          : Optional.empty();
    }
    CssrsScreen answers = screen.orElseThrow();
    if (!answers.complete()) {
      return Optional.of(blocker("SUI-01", "The screener is not complete: ask what is missing."));
    }
    if (triage.level(answers).compareTo(Triage.Level.MODERATE) < 0) {
      return Optional.empty();
    }
    boolean evaluated =
        log.all(SessionEvent.SuicidalityEvaluated.class).stream()
            .anyMatch(event ->
                event.signature().role().covers(Role.PRESCRIBER)
                    && !event.signature().at().isBefore(asked.orElseThrow().stamp().at())
                    && !event.signature().at().isAfter(at)
                    && sameDay(event.signature().at(), at));
    return evaluated
        ? Optional.empty()
        : Optional.of(
            blocker("SUI-01", "A prescriber evaluates the suicidal risk today, and records it."));
  }

  private boolean sameDay(Instant left, Instant right) {
    return LocalDate.ofInstant(left, site.zone()).equals(LocalDate.ofInstant(right, site.zone()));
  }

  private List<Blocker> vitals(SessionLog log, Instant at) {
    List<Blocker> blockers = new ArrayList<>();
    Instant oldest = at.minus(minutes("session.pre-dose.age"));
    List<Reading> readings = log.readingsUpTo(at);
    List<Reading> used = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      Optional<Reading> latest =
          readings.stream().filter(reading -> reading.value(signal).isPresent()).findFirst();
      if (latest.isPresent() && !latest.orElseThrow().at().isBefore(oldest)) {
        used.add(latest.orElseThrow());
      } else if (thresholds.required(signal, "required_before")) {
        blockers.add(
            blocker("PRE-01", "Read now, before the dose: " + thresholds.label(signal) + "."));
      }
    }
    if (!blockers.isEmpty()) {
      return blockers;
    }
    for (Reading reading : used.stream().distinct().toList()) {
      for (TieredFinding found : thresholds.of(reading, log, false)) {
        if (isLatest(found, reading, used, readings)) {
          beforeRule(found, reading, log).ifPresent(blockers::add);
        }
      }
    }
    pressure(readings, log).ifPresent(blockers::add);
    return blockers.stream().distinct().toList();
  }

  /// Whether a finding is about a value that no later reading replaces.
  private static boolean isLatest(
      TieredFinding found, Reading reading, List<Reading> used, List<Reading> readings) {
    for (Signal signal : Signal.values()) {
      if (signal.word().equals(found.finding().fact())) {
        return readings.stream()
            .filter(other -> other.value(signal).isPresent())
            .findFirst()
            .map(reading::equals)
            .orElse(false);
      }
    }
    return used.stream().noneMatch(other -> other.at().isAfter(reading.at()));
  }

  /// Values other than the pressure: a stop blocks; an act waits for a signed decision.
  private static Optional<Blocker> beforeRule(
      TieredFinding found, Reading reading, SessionLog log) {
    String rule = found.finding().rule();
    String sentence = found.finding().statement() + " " + found.then();
    if (rule.equals(GUIDE) || rule.equals(SEVERE) || found.tier() == Tier.WATCH) {
      return Optional.empty();
    }
    if (found.tier() == Tier.STOP) {
      return Optional.of(blocker(rule, sentence));
    }
    return log.decided(rule, Role.PRESCRIBER, reading.at())
        ? Optional.empty()
        : Optional.of(signable(rule, sentence, Role.PRESCRIBER));
  }

  private Optional<Blocker> pressure(List<Reading> readings, SessionLog log) {
    List<Reading> pressures =
        readings.stream()
            .filter(reading -> reading.value(Signal.SYSTOLIC).isPresent())
            .filter(reading -> reading.value(Signal.DIASTOLIC).isPresent())
            .toList();
    if (pressures.isEmpty()) {
      return Optional.of(blocker("PRE-01", "Read systolic and diastolic pressure together."));
    }
    Reading latest = pressures.getFirst();
    Duration rest = minutes("session.rest");
    boolean rested =
        pressures.stream()
            .skip(1)
            .filter(reading -> raised(reading, log))
            .anyMatch(reading -> !reading.at().isAfter(latest.at().minus(rest)));
    boolean tooEarly =
        pressures.stream()
            .skip(1)
            .filter(reading -> raised(reading, log))
            .findFirst()
            .map(reading -> reading.at().isAfter(latest.at().minus(rest)))
            .orElse(false);
    if (fires(SEVERE, latest, log)) {
      return log.decided(SEVERE, Role.MEDICAL_DIRECTOR, latest.at())
          ? Optional.empty()
          : Optional.of(
              signable(
                  SEVERE,
                  "Pressure in the severe range: no dose. Only the medical director can decide"
                      + " otherwise.",
                  Role.MEDICAL_DIRECTOR));
    }
    if (raised(latest, log)) {
      if (!rested) {
        return Optional.of(blocker(GUIDE, "Pressure raised: rest, then repeat."));
      }
      return log.decided(GUIDE, Role.PRESCRIBER, latest.at())
          ? Optional.empty()
          : Optional.of(
              signable(
                  GUIDE,
                  "Pressure still raised after rest: the prescriber decides whether to wait or to"
                      + " treat.",
                  Role.PRESCRIBER));
    }
    return tooEarly
        ? Optional.of(blocker(GUIDE, "The pressure was repeated too early: rest, then repeat."))
        : Optional.empty();
  }

  private boolean raised(Reading reading, SessionLog log) {
    return fires(GUIDE, reading, log) || fires(SEVERE, reading, log);
  }

  private boolean fires(String rule, Reading reading, SessionLog log) {
    return thresholds.of(reading, log, false).stream()
        .anyMatch(found -> found.finding().rule().equals(rule));
  }

  private List<Blocker> gap(Monitoring monitoring, Drug drug, Instant at) {
    if (monitoring.lastDoseAt().isEmpty()) {
      return monitoring.number() == 1
          ? List.of()
          : List.of(blocker(GAP, "When was the last dose given?"));
    }
    Instant last = monitoring.lastDoseAt().orElseThrow();
    if (!last.isBefore(at) || sameDay(last, at)) {
      return List.of(blocker(GAP, "Never two doses on one day."));
    }
    Duration least =
        Duration.ofHours(
            (long)
                evidence.value(
                    drug == Drug.KETAMINE_IV ? "plan.iv.min-gap" : "plan.esk.min-gap", "h"));
    return Duration.between(last, at).compareTo(least) < 0
        ? List.of(
            signable(
                GAP,
                "The last dose is less than %d hours ago.".formatted(least.toHours()),
                Role.PRESCRIBER))
        : List.of();
  }

  private static boolean signed(Blocker blocker, SessionLog log, Instant notBefore) {
    return blocker.signedBy().isPresent()
        && log.decided(blocker.rule(), blocker.signedBy().orElseThrow(), notBefore);
  }

  private Duration minutes(String row) {
    return Duration.ofMinutes((long) evidence.value(row, "min"));
  }

  private static Blocker blocker(Finding finding) {
    return blocker(finding.rule(), finding.statement());
  }

  private static Blocker blocker(String rule, String sentence) {
    return new Blocker(rule, sentence, Optional.empty(), Optional.empty());
  }

  private static Blocker signable(String rule, String sentence, Role role) {
    return new Blocker(rule, sentence, Optional.empty(), Optional.of(role));
  }
}
