// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.page.ClinicSettings;
import org.kedge.clinic.record.PatientHeader;
import org.kedge.clinic.record.PatientRecord;
import org.kedge.clinic.record.Records;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.session.SessionEvent;
import org.springframework.stereotype.Service;

/// Reads courses out of the record and stores what is decided and done.
///
/// Each call that stores takes the key of the form that asks for it: the same key again stores
/// nothing. What belongs together is stored together or not at all, and is on the disk when the
/// call returns.
@Service
public class Courses {
  private final Records records;
  private final CourseReader reader;
  private final CourseResources resources;
  private final EventResources events;

  Courses(Records records, PatientReader facts, Evidence evidence, ClinicSettings settings) {
    StateText text = new StateText();
    this.records = records;
    this.reader = new CourseReader(facts, text, settings.zone());
    this.resources = new CourseResources(text);
    this.events = new EventResources(evidence, text);
  }

  /// One patient's course.
  ///
  /// @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException if there is no such
  ///   patient
  public CourseFile of(UUID patientId) {
    PatientRecord record = records.of(patientId);
    return reader.read(record, record.ofTypes(CourseReader.TYPES));
  }

  /// The same for one line of the list of patients, which the list's line in the audit trail tells.
  CourseFile forList(PatientHeader patient) {
    return reader.read(records.listed(patient), records.forList(patient.id(), CourseReader.TYPES));
  }

  /// Whether a form was stored before, so that sending it again changes nothing.
  public boolean isStored(UUID formKey) {
    return records.isStored(formKey);
  }

  /// Stores that sentences were confirmed.
  public void confirm(CourseFile file, UUID formKey, List<String> sentences, Signature by) {
    file.record()
        .store(formKey, resources.confirmed(file.id(), new CourseEntry.Confirmed(sentences, by)));
  }

  /// Stores that a prescriber goes on with a finding.
  public void goOn(CourseFile file, UUID formKey, Overruled decision) {
    file.record().store(formKey, resources.wentOn(file.id(), new CourseEntry.WentOn(decision)));
  }

  /// Stores a proposal; one that waited before is withdrawn.
  public void propose(CourseFile file, UUID formKey, Planning.Proposed proposed) {
    List<Resource> all = new ArrayList<>();
    file.proposal()
        .map(old -> CourseResources.ended(old.resource(), CarePlan.CarePlanStatus.REVOKED))
        .ifPresent(all::add);
    all.add(resources.drafted(file.id(), proposed));
    file.record().save(formKey, all);
  }

  /// Stores an approval with what was confirmed for it; the plan followed before ends.
  ///
  /// @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException if the proposal
  ///   was changed since it was read
  public void approve(
      CourseFile file,
      UUID formKey,
      PlanEntry proposal,
      Planning.Approved approved,
      List<String> confirmed) {
    List<Resource> all = new ArrayList<>();
    all.add(resources.signed(proposal.resource(), approved));
    file.current()
        .map(old -> CourseResources.ended(old.resource(), CarePlan.CarePlanStatus.COMPLETED))
        .ifPresent(all::add);
    if (!confirmed.isEmpty()) {
      Signature by = approved.approval().signature();
      all.add(resources.confirmed(file.id(), new CourseEntry.Confirmed(confirmed, by)));
    }
    file.record().save(formKey, all);
  }

  /// Opens a session.
  ///
  /// @param number which session of the plan, from 1
  /// @throws org.kedge.clinic.record.SessionAlreadyOpen if one goes on
  public void open(CourseFile file, UUID formKey, PlanEntry plan, int number, Signature by) {
    file.record()
        .store(formKey, resources.opened(file.id(), new CourseEntry.Opened(plan.id(), number), by));
  }

  /// Stores events of a session, typed together.
  ///
  /// @param by the person who typed them
  /// @param closedAt when the session ended, if one of the events ends it; else nothing
  public void record(
      CourseFile file,
      UUID formKey,
      SessionEntry session,
      Drug drug,
      List<SessionEvent> typed,
      Signature by,
      Optional<Instant> closedAt) {
    Reference who = CourseResources.person(by);
    List<Resource> all = new ArrayList<>();
    for (SessionEvent event : typed) {
      CourseEntry.Happened entry =
          new CourseEntry.Happened(session.id(), all.size(), event, by.name());
      all.add(events.of(file.id(), drug, entry, who));
    }
    closedAt.map(at -> CourseResources.closed(session.resource(), at)).ifPresent(all::add);
    file.record().save(formKey, all);
  }

  /// Stores what was answered about the signals that end a course.
  public void look(CourseFile file, UUID formKey, Observed observed) {
    file.record().store(formKey, resources.looked(file.id(), observed));
  }

  /// Stores a decision on the course; the plan ends where the decision ends it.
  public void decide(CourseFile file, UUID formKey, PlanEntry plan, Decision decision) {
    List<Resource> all = new ArrayList<>();
    all.add(resources.decided(file.id(), decision));
    if (decision.kind().endsCourse()) {
      all.add(CourseResources.ended(plan.resource(), CarePlan.CarePlanStatus.COMPLETED));
    }
    file.record().save(formKey, all);
  }
}
