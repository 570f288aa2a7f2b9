// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.RuleOverride;
import org.kedge.protocol.rule.Signature;

class PlannerTest {
  private static List<String> options(Drug drug, Jurisdiction where, int age, Indication what) {
    return Plans.planner(Plans.site(where))
        .options(drug, Plans.aged(age), what, Plans.MONDAY)
        .stream()
        .map(TreatmentProtocol::id)
        .toList();
  }

  @Nested
  class Section1ProtocolCatalogue {
    @Test
    void theArticlesSequenceIsMarkedAndIsNotTheUsualOne() {
      TreatmentProtocol article = new Catalogue(Plans.EVIDENCE).protocol("ART-01").orElseThrow();
      assertEquals("source: article; no trial found", article.mark());
      assertFalse(article.usual());
      assertEquals(
          "IV-05-3x", options(Drug.KETAMINE_IV, Jurisdiction.US, 40, Indication.TRD).getFirst());
    }

    @Test
    void infusionsAreOffLabelEverywhere() {
      new Catalogue(Plans.EVIDENCE)
          .protocols().stream()
              .filter(protocol -> protocol.drug() == Drug.KETAMINE_IV)
              .forEach(protocol ->
                  assertEquals(TreatmentProtocol.LabelStatus.OFF_LABEL, protocol.label()));
    }

    @Test
    void everyProtocolHasASourceAndTellsWhetherItIsSigned() {
      new Catalogue(Plans.EVIDENCE)
          .protocols()
          .forEach(protocol -> {
            assertFalse(protocol.source().isEmpty(), protocol.id());
            assertEquals("", protocol.approval(), protocol.id());
          });
    }

    @ParameterizedTest
    @CsvSource({"64,ESK-TRD-EU,56", "65,ESK-TRD-EU-65,28", "66,ESK-TRD-EU-65,28"})
    void theEuropeanFirstDoseDependsOnAge(int age, String protocol, double doseMg) {
      assertEquals(
          List.of(protocol), options(Drug.ESKETAMINE_NASAL, Jurisdiction.EU, age, Indication.TRD));
      Planning.Proposed proposed =
          (Planning.Proposed)
              Plans.propose(Plans.site(Jurisdiction.EU), Plans.aged(age), Plans.request(protocol));
      assertEquals(doseMg, proposed.plan().order().doseMg());
    }

    @Test
    void theAmericanLabelHasOneStartForAdults() {
      assertEquals(
          List.of("ESK-TRD-US"),
          options(Drug.ESKETAMINE_NASAL, Jurisdiction.US, 80, Indication.TRD));
    }

    @Test
    void bipolarDepressionIsOfferedInfusionsOnly() {
      assertTrue(options(Drug.ESKETAMINE_NASAL, Jurisdiction.US, 40, Indication.BIPOLAR).isEmpty());
      assertFalse(options(Drug.KETAMINE_IV, Jurisdiction.US, 40, Indication.BIPOLAR).isEmpty());
    }

    @Test
    void theArticlesSequenceIsOneTwoThenWeeklyThenMonthly() {
      LocalDate start = Plans.START;
      List<Long> days =
          Plans.proposed("ART-01").plan().sessions().stream()
              .map(session -> java.time.temporal.ChronoUnit.DAYS.between(start, session.date()))
              .toList();
      assertEquals(List.of(0L, 7L, 10L, 17L, 24L, 31L, 59L, 87L, 115L, 143L), days);
    }

    @Test
    void threeInfusionsAWeekMakeSixInTwoWeeks() {
      List<PlannedSession> sessions = Plans.proposed("IV-05-3x").plan().sessions();
      assertEquals(10, sessions.size());
      assertTrue(sessions.get(5).date().isBefore(Plans.START.plusDays(14)));
      assertTrue(sessions.get(2).decision());
      assertTrue(sessions.get(5).decision());
      assertFalse(sessions.get(4).decision());
    }

    @Test
    void esketamineIsTwiceWeeklyForFourWeeksThenWeekly() {
      List<PlannedSession> sessions = Plans.proposed("ESK-TRD-US").plan().sessions();
      assertEquals(16, sessions.size());
      assertEquals(56, sessions.getFirst().doseMg().orElseThrow());
      assertTrue(sessions.get(1).dose().contains("56 mg or 84 mg"));
    }
  }

  @Nested
  class Refusals {
    private void refused(String word, Planning planning) {
      Planning.Refused refused = assertInstanceOf(Planning.Refused.class, planning);
      assertTrue(refused.ask().toString().contains(word), () -> word + " in " + refused.ask());
    }

    @Test
    void asksForAWeightWhenThereIsNone() {
      refused(
          "weight",
          Plans.propose(Plans.site(Jurisdiction.US), Plans.patient(), Plans.request("IV-05-3x")));
    }

    @Test
    void asksAgainWhenTheWeightIsOld() {
      PlanRequest later =
          PlanRequest.of(
              "IV-05-3x",
              Indication.TRD,
              Plans.START.plusDays(10),
              Plans.MONDAY.plus(Duration.ofDays(8)));
      refused("weight", Plans.propose(Plans.site(Jurisdiction.US), Plans.patient(80), later));
    }

    @Test
    void asksAgainWhenTheWeightIsFarFromTheOneBefore() {
      refused(
          "weight",
          Plans.propose(
              Plans.site(Jurisdiction.US), Plans.patient(80, 176), Plans.request("IV-05-3x")));
    }

    @Test
    void refusesADoseAboveTheHardLimit() {
      refused(
          "never planned",
          Plans.propose(
              Plans.site(Jurisdiction.US),
              Plans.patient(70),
              Plans.request("IV-05-3x").withDoseMgPerKg(1.01)));
    }

    @Test
    void refusesAPastStartAProtocolOfElsewhereAndAnUnknownOne() {
      Site site = Plans.site(Jurisdiction.US);
      refused(
          "past",
          Plans.propose(
              site,
              Plans.patient(80),
              PlanRequest.of("IV-05-3x", Indication.TRD, LocalDate.of(2026, 1, 4), Plans.MONDAY)));
      refused("fit", Plans.propose(site, Plans.patient(80), Plans.request("ESK-TRD-EU")));
    }

    @Test
    void refusesAnOldScreening() {
      Planner planner = Plans.planner(Plans.site(Jurisdiction.US));
      var screened = Plans.screened(Jurisdiction.US, Plans.MONDAY.minus(Duration.ofHours(25)));
      refused(
          "Screen again",
          planner.propose(
              screened,
              Plans.eligible(screened, Drug.KETAMINE_IV),
              Plans.patient(80),
              Plans.request("IV-05-3x")));
    }
  }

  @Nested
  class ApprovalByAPrescriber {
    private final Planning.Proposed proposed = Plans.proposed("IV-05-3x");

    @Test
    void needsEveryItemConfirmed() {
      Planning planning =
          proposed.approve(new Approval(Plans.prescriber(Plans.MONDAY), Set.of(), List.of()));
      Planning.Refused refused = assertInstanceOf(Planning.Refused.class, planning);
      assertEquals(proposed.attest().size(), refused.ask().size());
    }

    @Test
    void needsAPrescriber() {
      Approval approval =
          new Approval(
              new Signature("n1", "A. Nurse", Role.STAFF, Plans.MONDAY),
              Set.copyOf(proposed.attest()),
              List.of());
      assertInstanceOf(Planning.Refused.class, proposed.approve(approval));
      assertThrows(IllegalArgumentException.class, () -> new Planning.Approved(proposed, approval));
    }

    @Test
    void needsAReasonForASoftLimit() {
      Planning.Proposed large =
          (Planning.Proposed)
              Plans.propose(
                  Plans.site(Jurisdiction.US),
                  Plans.patient(70, 70),
                  Plans.request("IV-05-3x").withDoseMgPerKg(0.8));
      assertEquals(Set.of("plan.iv.soft-dose"), large.toOverride());
      Set<String> all = Set.copyOf(large.attest());
      Signature who = Plans.prescriber(Plans.MONDAY);
      assertInstanceOf(Planning.Refused.class, large.approve(new Approval(who, all, List.of())));
      assertInstanceOf(
          Planning.Approved.class,
          large.approve(
              new Approval(
                  who,
                  all,
                  List.of(new RuleOverride("plan.iv.soft-dose", "tolerated 0.75 well")))));
    }

    @Test
    void offLabelUseIsAnItemToConfirm() {
      assertTrue(proposed.attest().toString().contains("off-label"));
    }
  }
}
