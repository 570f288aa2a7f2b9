// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.course.CourseFile;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.Observed;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.SessionEntry;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.plan.Approval;
import org.kedge.protocol.plan.Indication;
import org.kedge.protocol.plan.PlanRequest;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;

/// A made-up patient who is taken along the road, as far as a demonstration needs. Each step goes
/// through the rules; one that they do not take ends the start of the clinic with its reason.
final class MadeUpPatient {
  private static final String ORIGIN = "made up";

  private final Tools tools;
  private final UUID id;

  private MadeUpPatient(Tools tools, UUID id) {
    this.tools = tools;
    this.id = id;
  }

  static MadeUpPatient named(
      Tools tools, String family, String given, AdministrativeGender gender, LocalDate born) {
    Patient patient = new Patient();
    patient.addName(
        new HumanName().setFamily(family).addGiven(given).setUse(HumanName.NameUse.OFFICIAL));
    patient.setGender(gender).setBirthDateElement(new DateType(born.toString()));
    Patient stored = tools.records().admit(UUID.randomUUID(), patient);
    return new MadeUpPatient(tools, UUID.fromString(stored.getIdElement().getIdPart()));
  }

  private Road road(Instant at) {
    return tools.roads().of(id, at);
  }

  private static Signature prescriber(Instant at) {
    return new Signature("made-up-prescriber", "Vera Lind (made up)", Role.PRESCRIBER, at);
  }

  private FactWriter.Author author(Instant at) {
    return new FactWriter.Author(id.toString(), "made-up-nurse", "Sam Ode (made up)", at);
  }

  private MadeUpPatient store(Resource... facts) {
    tools.records().of(id).save(UUID.randomUUID(), List.of(facts));
    return this;
  }

  /// Major depression, and two antidepressants that did not help.
  MadeUpPatient depressed(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, tools.site().zone());
    FactWriter facts = tools.facts();
    return store(
        facts.condition(
            "major-depressive-disorder", Certainty.CONFIRMED, Diagnosis.Phase.CURRENT, author(at)),
        facts.trial(
            "sertraline",
            "150 mg",
            day.minusDays(240),
            Optional.of(day.minusDays(150)),
            Medication.Response.INADEQUATE,
            author(at)),
        facts.trial(
            "venlafaxine",
            "225 mg",
            day.minusDays(140),
            Optional.empty(),
            Medication.Response.INADEQUATE,
            author(at)));
  }

  MadeUpPatient condition(String concept, Diagnosis.Phase phase, Instant at) {
    return store(tools.facts().condition(concept, Certainty.CONFIRMED, phase, author(at)));
  }

  /// Three pressures on three days.
  MadeUpPatient pressure(double systolic, double diastolic, Instant last) {
    for (int back = 2; back >= 0; back--) {
      Instant at = last.minus(Duration.ofDays(back));
      store(
          tools
              .facts()
              .pressure(
                  new Measurement("systolic", systolic + back, "mm[Hg]", at, ORIGIN),
                  new Measurement("diastolic", diastolic + back, "mm[Hg]", at, ORIGIN),
                  author(at)));
    }
    return this;
  }

  MadeUpPatient weight(double kg, Instant at) {
    return number("weight", kg - 0.5, "kg", at.minus(Duration.ofDays(20)))
        .number("weight", kg, "kg", at);
  }

  /// What screening asks of everybody: alcohol, bipolarity, pregnancy.
  MadeUpPatient asked(Instant at) {
    return number("audit-c-total", 1, "{score}", at)
        .number("mdq-total", 2, "{score}", at)
        .store(
            tools.facts().answer(new Answer("hcg-urine", Answer.Reply.NO, at, ORIGIN), author(at)));
  }

  MadeUpPatient madrs(double total, Instant at) {
    return number("madrs-total", total, "{score}", at);
  }

  private MadeUpPatient number(String measure, double value, String unit, Instant at) {
    return store(
        tools.facts().measurement(new Measurement(measure, value, unit, at, ORIGIN), author(at)));
  }

  /// A PHQ-9 of a total of at most 24, with item 9 answered 0.
  MadeUpPatient phq9(int total, Instant at) {
    Map<Integer, Integer> answers = new TreeMap<>();
    int left = total;
    for (int item = 1; item <= 8; item++) {
      int answer = Math.min(3, (left + 8 - item) / (9 - item));
      answers.put(item, answer);
      left -= answer;
    }
    answers.put(9, 0);
    return store(tools.facts().phq9(answers, OptionalInt.empty(), at, author(at)));
  }

  MadeUpPatient confirmed(Instant at) {
    Road road = road(at);
    tools.courses().confirm(road.file(), UUID.randomUUID(), road.toConfirm(), prescriber(at));
    return this;
  }

  /// Goes on with every finding that keeps a drug from being eligible and may be overridden.
  MadeUpPatient overruled(Drug drug, String reason, Instant at) {
    Road road = road(at);
    for (Screening screening : road.screening().screenings()) {
      for (Finding found : screening.findings()) {
        if (screening.drug() == drug
            && found.overridable()
            && found.scope() == Scope.COURSE
            && found.severity() != Severity.CAUTION) {
          tools
              .courses()
              .goOn(
                  road.file(),
                  UUID.randomUUID(),
                  new Overruled(drug, found.rule(), found.value(), reason, prescriber(at)));
        }
      }
    }
    return this;
  }

  MadeUpPatient proposed(String protocol, Instant at) {
    Road road = road(at);
    PlanRequest request =
        PlanRequest.of(protocol, Indication.TRD, LocalDate.ofInstant(at, tools.site().zone()), at);
    Drug drug = protocol.startsWith("ESK") ? Drug.ESKETAMINE_NASAL : Drug.KETAMINE_IV;
    Screening.Eligible eligible =
        road.screening().screenings().stream()
            .filter(Screening.Eligible.class::isInstance)
            .map(Screening.Eligible.class::cast)
            .filter(one -> one.drug() == drug)
            .findFirst()
            .orElseThrow(() -> refused("screening", road.screening().toString()));
    Planning planning =
        tools
            .course()
            .plan(
                road.screening(),
                eligible,
                road.file().facts(),
                drug == Drug.KETAMINE_IV ? request.withPump(new PumpPreparation(1, 60)) : request);
    if (!(planning instanceof Planning.Proposed proposed)) {
      throw refused("plan", planning.toString());
    }
    tools.courses().propose(road.file(), UUID.randomUUID(), proposed);
    return this;
  }

  MadeUpPatient approved(String protocol, Instant at) {
    proposed(protocol, at);
    Road road = road(at);
    PlanEntry proposal = road.file().proposal().orElseThrow();
    List<String> attest = proposal.proposed().attest();
    Planning planning =
        proposal.proposed().approve(new Approval(prescriber(at), Set.copyOf(attest), List.of()));
    if (!(planning instanceof Planning.Approved approved)) {
      throw refused("approval", planning.toString());
    }
    tools.courses().approve(road.file(), UUID.randomUUID(), proposal, approved, attest);
    return this;
  }

  /// A session up to a moment after the start of its dose.
  MadeUpPatient session(Instant dose, Duration until) {
    Instant opened = dose.minus(Duration.ofMinutes(45));
    Road before = road(opened);
    PlanEntry plan = before.file().current().orElseThrow();
    tools
        .courses()
        .open(before.file(), UUID.randomUUID(), plan, before.nextNumber(), prescriber(opened));
    Instant now = dose.plus(until);
    CourseFile file = road(now).file();
    SessionEntry session = file.openSession().orElseThrow();
    Planning.Approved approved = plan.approved().orElseThrow();
    List<SessionEvent> events =
        new MadeUpSession(tools.sessions(), approved, dose)
            .events().stream().filter(event -> !event.stamp().at().isAfter(now)).toList();
    Optional<Instant> closed =
        events.stream()
            .filter(SessionEvent.DischargeSigned.class::isInstance)
            .map(event -> event.stamp().at())
            .findFirst();
    tools
        .courses()
        .record(
            file,
            UUID.randomUUID(),
            session,
            approved.plan().protocol().drug(),
            events,
            new Signature("made-up-nurse", "Sam Ode (made up)", Role.STAFF, now),
            closed);
    Road after = road(now);
    SessionRecord record = after.record(after.file().session(session.id()).orElseThrow());
    if (!record.sheet().refused().isEmpty()) {
      throw refused("session", record.sheet().refused().getFirst().sentence());
    }
    return this;
  }

  MadeUpPatient decided(Decision.Kind kind, String reason, Optional<LocalDate> next, Instant at) {
    Road road = road(at);
    tools
        .courses()
        .look(road.file(), UUID.randomUUID(), new Observed(ClinicianView.clear(), prescriber(at)));
    Road seen = road(at);
    String proposal = seen.replanning().orElseThrow().proposal();
    tools
        .courses()
        .decide(
            seen.file(),
            UUID.randomUUID(),
            seen.file().current().orElseThrow(),
            new Decision(kind, reason, next, proposal, prescriber(at)));
    return this;
  }

  private static IllegalStateException refused(String step, String why) {
    return new IllegalStateException("a made-up patient does not pass the " + step + ": " + why);
  }
}
