// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.patient.Sex;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;

/// Plans for tests: a healthy adult of 80 kg, eligible for both drugs, planned on a Monday.
public final class Plans {
  public static final Evidence EVIDENCE = Evidence.load();
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final Instant MONDAY = Instant.parse("2026-01-05T14:00:00Z");
  public static final LocalDate START = LocalDate.of(2026, 1, 6);

  private Plans() {}

  public static Site site(Jurisdiction jurisdiction) {
    return Site.weekdays(ZONE, jurisdiction);
  }

  public static Patient patient(double... weightsKg) {
    return aged(40, weightsKg);
  }

  public static Patient aged(int years, double... weightsKg) {
    List<Measurement> weights = new ArrayList<>();
    for (int at = 0; at < weightsKg.length; at++) {
      Instant when = MONDAY.minus(Duration.ofDays(weightsKg.length - 1 - at));
      weights.add(new Measurement("weight", weightsKg[at], "kg", when, "typed"));
    }
    return new Patient(
        Optional.of(LocalDate.of(2025 - years, 6, 1)),
        Sex.FEMALE,
        List.of(),
        List.of(),
        List.of(),
        weights,
        List.of());
  }

  public static ScreeningResult screened(Jurisdiction jurisdiction, Instant asOf) {
    return new ScreeningResult(
        new Setting(asOf, Mode.CONSENSUS, jurisdiction),
        List.of(
            new Screening.Eligible(Drug.KETAMINE_IV, List.of(), List.of()),
            new Screening.Eligible(Drug.ESKETAMINE_NASAL, List.of(), List.of())),
        List.of("No other allergy."));
  }

  public static Screening.Eligible eligible(ScreeningResult screened, Drug drug) {
    return (Screening.Eligible)
        screened.screenings().stream()
            .filter(screening -> screening.drug() == drug)
            .findFirst()
            .orElseThrow();
  }

  public static Planner planner(Site site) {
    return new Planner(EVIDENCE, site, (patient, plan) -> new Forecast.None("no model in tests"));
  }

  public static Planning propose(Site site, Patient patient, PlanRequest request) {
    Planner planner = planner(site);
    Drug drug = planner.catalogue().protocol(request.protocolId()).orElseThrow().drug();
    ScreeningResult screened = screened(site.jurisdiction(), request.asOf());
    return planner.propose(screened, eligible(screened, drug), patient, request);
  }

  public static PlanRequest request(String protocol) {
    return PlanRequest.of(protocol, Indication.TRD, START, MONDAY);
  }

  public static Planning.Proposed proposed(String protocol) {
    Site site = site(protocol.contains("EU") ? Jurisdiction.EU : Jurisdiction.US);
    return (Planning.Proposed) propose(site, patient(80, 80), request(protocol));
  }

  public static Signature prescriber(Instant at) {
    return new Signature("p1", "A. Prescriber", Role.PRESCRIBER, at);
  }

  public static Signature director(Instant at) {
    return new Signature("d1", "A. Director", Role.MEDICAL_DIRECTOR, at);
  }

  public static Planning.Approved approved(String protocol) {
    return approved(proposed(protocol));
  }

  public static Planning.Approved approved(Planning.Proposed proposed) {
    return (Planning.Approved)
        proposed.approve(
            new Approval(
                prescriber(proposed.plan().asOf()), Set.copyOf(proposed.attest()), List.of()));
  }
}
