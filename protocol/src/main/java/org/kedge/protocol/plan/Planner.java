// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;

/// Makes out plans.
///
/// When: a patient is eligible for a drug and a prescriber picks a row of the catalogue. Then: a
/// proposal with dates and dose, which a named prescriber approves, or a refusal with the question
/// to ask.
///
/// Source: evidence protocol/plan.csv, plan-protocol.csv, plan-phase.csv
public final class Planner {
  private final Evidence evidence;
  private final Catalogue catalogue;
  private final Dosing dosing;
  private final Site site;
  private final Forecaster forecaster;

  /// A planner for one site.
  public Planner(Evidence evidence, Site site, Forecaster forecaster) {
    this.evidence = evidence;
    this.site = site;
    this.forecaster = forecaster;
    catalogue = new Catalogue(evidence);
    dosing = new Dosing(evidence);
  }

  /// The catalogue.
  public Catalogue catalogue() {
    return catalogue;
  }

  /// The dose calculator.
  public Dosing dosing() {
    return dosing;
  }

  /// What the catalogue offers this patient here, the usual ones first; nothing where the age is
  /// unknown.
  public List<TreatmentProtocol> options(
      Drug drug, Patient patient, Indication indication, Instant asOf) {
    OptionalInt age = age(patient, asOf);
    return age.isEmpty()
        ? List.of()
        : catalogue.options(drug, indication, age.getAsInt(), site.jurisdiction());
  }

  /// Makes out a plan for an eligible patient.
  ///
  /// @param screened the answer of the screening, for its moment and for what is to be confirmed
  /// @param eligible the drug's part of that answer
  /// @param patient the facts that weights and age are read from
  /// @param request what the prescriber asks for
  public Planning propose(
      ScreeningResult screened, Screening.Eligible eligible, Patient patient, PlanRequest request) {
    if (!screened.screenings().contains(eligible)) {
      throw new IllegalArgumentException("the eligibility is not part of this screening");
    }
    Drug drug = eligible.drug();
    Optional<String> stale = stale(screened.setting(), request);
    if (stale.isPresent()) {
      return refused(drug, List.of(), stale.orElseThrow());
    }
    OptionalInt age = age(patient, request.asOf());
    Optional<TreatmentProtocol> found = catalogue.protocol(request.protocolId());
    if (found.isEmpty()) {
      return refused(drug, List.of(), "The catalogue has no such protocol. Which one is meant?");
    }
    TreatmentProtocol protocol = found.orElseThrow();
    if (protocol.drug() != drug) {
      return refused(drug, List.of(), "The protocol is for the other drug. Screen for that drug.");
    }
    if (age.isEmpty()) {
      return refused(drug, List.of(), "The age is unknown. What is the date of birth?");
    }
    if (!protocol.fits(request.indication(), age.getAsInt(), site.jurisdiction())) {
      return refused(
          drug,
          List.of(),
          "The protocol does not fit the age, the indication or the jurisdiction."
              + " Choose one of the options.");
    }
    if (request.start().isBefore(LocalDate.ofInstant(request.asOf(), site.zone()))) {
      return refused(drug, List.of(), "The start lies in the past. On which day does it start?");
    }
    Dosing.Result first = firstDose(protocol, patient, request);
    return switch (first) {
      case Dosing.Result.Undosed undosed ->
          new Planning.Refused(
              drug,
              undosed.findings(),
              undosed.findings().stream().map(Finding::statement).toList());
      case Dosing.Result.Dosed dosed ->
          proposed(screened, eligible, protocol, patient, request, dosed);
    };
  }

  private Planning proposed(
      ScreeningResult screened,
      Screening.Eligible eligible,
      TreatmentProtocol protocol,
      Patient patient,
      PlanRequest request,
      Dosing.Result.Dosed dosed) {
    DoseOrder order = dosed.order();
    Row gap =
        evidence.row(protocol.drug() == Drug.KETAMINE_IV ? "plan.iv.min-gap" : "plan.esk.min-gap");
    Schedule schedule =
        new Schedule(
            protocol.phases(),
            site,
            (int) evidence.value("plan.horizon", "{session}"),
            (int) Math.ceil(gap.required() / Duration.ofDays(1).toHours()));
    Schedule.Dates dates = schedule.from(request.start());
    if (dates.stuck().isPresent()) {
      Finding closed =
          RowFinding.of(
              gap,
              "plan.no-open-day",
              "calendar",
              "closed",
              "an open day inside the protocol's window",
              dates.stuck().orElseThrow(),
              Severity.NEEDS_DATA,
              Scope.COURSE,
              false);
      return new Planning.Refused(
          protocol.drug(), List.of(closed), List.of(dates.stuck().orElseThrow()));
    }
    List<PlannedSession> sessions = new ArrayList<>();
    for (Schedule.Day day : dates.days()) {
      sessions.add(session(sessions.size() + 1, day, protocol, order, request));
    }
    Plan plan = new Plan(protocol, request.indication(), order, sessions, request.asOf());
    List<String> confirm = new ArrayList<>(screened.attest());
    confirm.addAll(ownItems(protocol, order));
    return new Planning.Proposed(
        eligible,
        screened.setting(),
        plan,
        dosed.findings(),
        confirm,
        forecaster.forecast(patient, plan));
  }

  private Optional<String> stale(Setting setting, PlanRequest request) {
    if (setting.jurisdiction() != site.jurisdiction()) {
      return Optional.of("The screening is for another jurisdiction. Screen again.");
    }
    Instant screened = setting.asOf();
    Duration maxAge = Duration.ofHours((long) evidence.value("plan.screening.max-age", "h"));
    return screened.isAfter(request.asOf())
            || Duration.between(screened, request.asOf()).compareTo(maxAge) > 0
        ? Optional.of("The screening is not of this moment. Screen again.")
        : Optional.empty();
  }

  private PlannedSession session(
      int number, Schedule.Day day, TreatmentProtocol protocol, DoseOrder order, PlanRequest ask) {
    boolean decision = protocol.decisionAfter().contains(number);
    return new PlannedSession(
        number,
        day.date(),
        day.earliest(),
        day.latest(),
        !day.date().equals(day.target()),
        day.phase().id(),
        day.phase().name(),
        switch (order) {
          case DoseOrder.Infusion infusion -> OptionalDouble.of(infusion.doseMg());
          case DoseOrder.Nasal nasal ->
              OptionalDouble.of(number == 1 ? nasal.doseMg() : nextDoseMg(protocol, ask));
        },
        switch (order) {
          case DoseOrder.Infusion infusion -> infusion.text();
          case DoseOrder.Nasal nasal ->
              number == 1
                  ? nasal.text()
                  : "%s planned; the protocol allows %s"
                      .formatted(
                          new Quantity(nextDoseMg(protocol, ask), "mg").text(),
                          doses(protocol.nextDosesMg()));
        },
        decision);
  }

  private static String doses(List<Double> doses) {
    return String.join(
        " or ", doses.stream().map(dose -> new Quantity(dose, "mg").text()).toList());
  }

  private static double nextDoseMg(TreatmentProtocol protocol, PlanRequest request) {
    double first = protocol.firstDoseMg().orElseThrow();
    return request
        .nextDoseMg()
        .orElse(protocol.nextDosesMg().contains(first) ? first : protocol.nextDosesMg().getFirst());
  }

  private Dosing.Result firstDose(
      TreatmentProtocol protocol, Patient patient, PlanRequest request) {
    if (protocol.drug() == Drug.KETAMINE_IV) {
      return dosing.infusion(
          request.doseMgPerKg().orElse(evidence.value("plan.iv.dose", "mg/kg")),
          request.infusionMinutes().orElse(evidence.value("plan.iv.infusion-time", "min")),
          weights(patient, request.asOf()),
          request.pump(),
          request.asOf());
    }
    OptionalDouble usual = protocol.firstDoseMg();
    List<Double> lower = new ArrayList<>(List.of(usual.orElseThrow()));
    protocol.nextDosesMg().stream().filter(dose -> dose < usual.orElseThrow()).forEach(lower::add);
    Dosing.Result next = dosing.nasal(nextDoseMg(protocol, request), protocol.nextDosesMg());
    return next instanceof Dosing.Result.Undosed
        ? next
        : dosing.nasal(request.doseMg().orElse(usual.orElseThrow()), lower);
  }

  /// Weighings in the patient's record.
  public static List<Weight> weights(Patient patient, Instant asOf) {
    return patient.readings("weight", asOf).stream()
        .filter(reading -> reading.unit().equals("kg"))
        .map(reading -> new Weight(reading.value(), reading.at(), reading.origin()))
        .toList();
  }

  private static List<String> ownItems(TreatmentProtocol protocol, DoseOrder order) {
    List<String> items = new ArrayList<>();
    if (protocol.label() == TreatmentProtocol.LabelStatus.OFF_LABEL) {
      items.add("The patient knows that this use is off-label and has agreed to it.");
    }
    if (!protocol.mark().isEmpty()) {
      items.add("This protocol was chosen knowing: " + protocol.mark() + ".");
    }
    if (!protocol.companion().isEmpty()) {
      items.add("The label asks for: " + protocol.companion());
    }
    if (order instanceof DoseOrder.Infusion infusion && infusion.earlierWeights().isEmpty()) {
      items.add(
          "Only one weight is on record: %s is right."
              .formatted(new Quantity(infusion.weight().kg(), "kg").text()));
    }
    return items;
  }

  private OptionalInt age(Patient patient, Instant asOf) {
    return patient
        .birthDate()
        .map(born -> Period.between(born, LocalDate.ofInstant(asOf, site.zone())))
        .map(period -> OptionalInt.of(period.getYears()))
        .orElse(OptionalInt.empty());
  }

  private static Planning refused(Drug drug, List<Finding> findings, String ask) {
    return new Planning.Refused(drug, findings, List.of(ask));
  }
}
