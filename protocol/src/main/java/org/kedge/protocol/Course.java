// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol;

import java.time.Instant;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.plan.Forecaster;
import org.kedge.protocol.plan.PlanRequest;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.session.Monitoring;
import org.kedge.protocol.session.SessionRecord;

/// A course of treatment: the steps in order, and nothing else.
///
/// Only an eligible screening can be planned, and only an approved plan can start a session: the
/// wrong order does not compile. Time is given, never read.
public interface Course {
  /// May this patient have ketamine, and which kind?
  ScreeningResult screen(Patient patient, Mode mode, Instant asOf);

  /// Which dose and schedule? The proposal is approved by [Planning.Proposed#approve].
  Planning plan(
      ScreeningResult screened, Screening.Eligible eligible, Patient patient, PlanRequest request);

  /// Is it going well, and may the patient leave?
  SessionRecord session(Planning.Approved plan, Monitoring monitoring, Instant asOf);

  /// Is it working?
  Outcome outcome(
      Instrument instrument,
      List<Assessment> assessments,
      List<SessionRecord> sessions,
      Instant asOf);

  /// Go on, change, pause, stop, refer?
  Replanning replan(
      Planning.Approved plan,
      List<SessionRecord> sessions,
      Outcome outcome,
      ClinicianView view,
      Instant asOf);

  /// The course at one site, by the rows of the evidence.
  static Course at(Site site, Evidence evidence, Forecaster forecaster) {
    return new EvidenceCourse(site, evidence, forecaster);
  }
}
