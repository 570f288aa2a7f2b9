// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.Response;
import org.kedge.protocol.plan.Approval;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Plans;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.session.Checklist;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.Sessions;

/// The patient's road, once round: eligible, planned, approved, treated, followed, planned again.
class CourseStory {
  private final Site site = Plans.site(Jurisdiction.US);
  private final Course course =
      Course.at(site, Plans.EVIDENCE, (patient, plan) -> new Forecast.None("not asked"));

  private static Assessment form(int total, Instant at) {
    Map<Integer, Integer> answers = new HashMap<>();
    int left = total;
    for (int item = 1; item <= 9; item++) {
      int answer = item == 9 ? 0 : Math.min(3, left);
      answers.put(item, answer);
      left -= answer;
    }
    return new Assessment.Phq9(answers, OptionalInt.empty(), true, true, at);
  }

  @Test
  void anInfusionCourseBegins() {
    ScreeningResult screened = Plans.screened(Jurisdiction.US, Plans.MONDAY);
    Planning planning =
        course.plan(
            screened,
            Plans.eligible(screened, Drug.KETAMINE_IV),
            Plans.patient(80, 80),
            Plans.request("IV-05-3x").withPump(new PumpPreparation(1, 50)));
    Planning.Proposed proposed = assertInstanceOf(Planning.Proposed.class, planning);
    assertEquals(40, proposed.plan().order().doseMg());
    Planning.Approved approved =
        assertInstanceOf(
            Planning.Approved.class,
            proposed.approve(
                new Approval(
                    Plans.prescriber(Plans.MONDAY), Set.copyOf(proposed.attest()), List.of())));

    Sessions session = new Sessions("IV-05-3x").ready().pump(0);
    assertInstanceOf(
        SessionRecord.Running.class, course.session(approved, session.monitoring(), session.at(5)));
    session
        .reading(10)
        .pressure(20, 148, 88)
        .pressure(30, 152, 90)
        .reading(40)
        .stopped(40, 40)
        .reading(70)
        .checked(Checklist.Stage.LEAVE, 95)
        .reading(98)
        .discharge(100);
    SessionRecord record = course.session(approved, session.monitoring(), session.at(101));
    assertInstanceOf(
        SessionRecord.Discharged.class, record, () -> record.sheet().refused().toString());
    assertTrue(record.sheet().refused().isEmpty());

    Instant next = session.at(24 * 60);
    List<Assessment> forms =
        List.of(form(18, Plans.MONDAY.minus(Duration.ofHours(1))), form(8, next));
    Outcome.Known outcome =
        assertInstanceOf(
            Outcome.Known.class, course.outcome(Instrument.PHQ9, forms, List.of(record), next));
    assertEquals(Response.RESPONSE, outcome.response());

    Replanning.Continue go =
        assertInstanceOf(
            Replanning.Continue.class,
            course.replan(approved, List.of(record), outcome, ClinicianView.clear(), next));
    assertEquals(Plans.START.plusDays(2), go.next().target());
  }

  @Test
  void aPatientOfWhomNothingIsKnownIsNotEligible() {
    ScreeningResult screened =
        course.screen(Plans.patient(80), org.kedge.protocol.rule.Mode.CONSENSUS, Plans.MONDAY);
    assertTrue(
        screened.screenings().stream()
            .noneMatch(
                screening -> screening instanceof org.kedge.protocol.screen.Screening.Eligible));
  }
}
