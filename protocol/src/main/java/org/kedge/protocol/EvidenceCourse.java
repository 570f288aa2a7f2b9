// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol;

import java.time.Instant;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.OutcomeRules;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.plan.Forecaster;
import org.kedge.protocol.plan.PlanRequest;
import org.kedge.protocol.plan.Planner;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.replan.ReplanRules;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;
import org.kedge.protocol.session.Monitoring;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.SessionRules;

/// The steps wired to the rows of the evidence.
final class EvidenceCourse implements Course {
  private final Site site;
  private final Screener screener;
  private final Planner planner;
  private final SessionRules sessions;
  private final OutcomeRules outcomes;
  private final ReplanRules replans;

  EvidenceCourse(Site site, Evidence evidence, Forecaster forecaster) {
    this.site = site;
    screener = new Screener(evidence);
    planner = new Planner(evidence, site, forecaster);
    sessions = new SessionRules(evidence, site);
    outcomes = new OutcomeRules(evidence, site);
    replans = new ReplanRules(evidence, site);
  }

  @Override
  public ScreeningResult screen(Patient patient, Mode mode, Instant asOf) {
    return screener.screen(patient, new Setting(asOf, mode, site.jurisdiction()));
  }

  @Override
  public Planning plan(
      ScreeningResult screened, Screening.Eligible eligible, Patient patient, PlanRequest request) {
    return planner.propose(screened, eligible, patient, request);
  }

  @Override
  public SessionRecord session(Planning.Approved plan, Monitoring monitoring, Instant asOf) {
    return sessions.record(plan, monitoring, asOf);
  }

  @Override
  public Outcome outcome(
      Instrument instrument,
      List<Assessment> assessments,
      List<SessionRecord> records,
      Instant asOf) {
    return outcomes.outcome(instrument, assessments, records, asOf);
  }

  @Override
  public Replanning replan(
      Planning.Approved plan,
      List<SessionRecord> records,
      Outcome outcome,
      ClinicianView view,
      Instant asOf) {
    return replans.replan(plan, records, outcome, view, asOf);
  }
}
