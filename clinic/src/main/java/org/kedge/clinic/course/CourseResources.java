// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.kedge.protocol.plan.Plan;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.rule.Signature;

/// What is decided about a course, as the resources in which other systems look for it.
final class CourseResources {
  private static final String RULE = "https://kedge.org/fhir/CodeSystem/rule";
  private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  private final StateText text;

  CourseResources(StateText text) {
    this.text = text;
  }

  ClinicalImpression confirmed(UUID patient, CourseEntry.Confirmed entry) {
    ClinicalImpression impression =
        impression(patient, "Confirmed by a clinician before planning", entry.signature());
    entry
        .sentences()
        .forEach(sentence ->
            impression
                .addFinding()
                .setItemCodeableConcept(new CodeableConcept().setText(sentence)));
    return text.put(impression, entry);
  }

  DetectedIssue wentOn(UUID patient, CourseEntry.WentOn entry) {
    DetectedIssue issue = new DetectedIssue();
    issue.setStatus(DetectedIssue.DetectedIssueStatus.FINAL);
    issue.setPatient(subject(patient));
    issue.setCode(
        new CodeableConcept(new Coding(RULE, entry.decision().rule(), null))
            .setText(entry.decision().drug().word() + " " + entry.decision().rule()));
    issue.setDetail(entry.decision().value());
    issue.setIdentified(moment(entry.decision().signature().at()));
    issue.setAuthor(person(entry.decision().signature()));
    issue
        .addMitigation()
        .setAction(new CodeableConcept().setText(entry.decision().reason()))
        .setDateElement(moment(entry.decision().signature().at()))
        .setAuthor(person(entry.decision().signature()));
    return text.put(issue, entry);
  }

  CarePlan drafted(UUID patient, Planning.Proposed proposed) {
    CarePlan care = new CarePlan();
    care.setStatus(CarePlan.CarePlanStatus.DRAFT);
    care.setIntent(CarePlan.CarePlanIntent.PROPOSAL);
    care.setSubject(subject(patient));
    Plan plan = proposed.plan();
    care.setTitle(plan.protocol().name());
    care.setDescription(plan.order().text());
    care.setCreatedElement(moment(plan.asOf()));
    plan.sessions().forEach(session -> activity(care, session));
    return text.put(care, new CourseEntry.Drafted(proposed));
  }

  private static void activity(CarePlan care, PlannedSession session) {
    care.addActivity()
        .getDetail()
        .setStatus(CarePlan.CarePlanActivityStatus.SCHEDULED)
        .setScheduled(
            new org.hl7.fhir.r4.model.Period()
                .setStartElement(new DateTimeType(session.date().toString())))
        .setDescription("Session %d: %s".formatted(session.number(), session.dose()));
  }

  /// The draft with its approval.
  CarePlan signed(CarePlan draft, Planning.Approved approved) {
    CarePlan care = draft.copy();
    care.setStatus(CarePlan.CarePlanStatus.ACTIVE);
    care.setIntent(CarePlan.CarePlanIntent.PLAN);
    care.setAuthor(person(approved.approval().signature()));
    return text.put(care, new CourseEntry.Signed(approved));
  }

  /// The plan under which nothing further is done.
  static CarePlan ended(CarePlan plan, CarePlan.CarePlanStatus status) {
    return plan.copy().setStatus(status);
  }

  Encounter opened(UUID patient, CourseEntry.Opened entry, Signature by) {
    Encounter encounter = new Encounter();
    encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
    encounter.setClass_(new Coding(ACT, "AMB", "ambulatory"));
    encounter.addType(new CodeableConcept().setText("Ketamine treatment session"));
    encounter.setSubject(subject(patient));
    encounter.addParticipant().setIndividual(person(by));
    encounter.getPeriod().setStartElement(moment(by.at()));
    return text.put(encounter, entry);
  }

  static Encounter closed(Encounter open, Instant at) {
    Encounter encounter = open.copy();
    encounter.setStatus(Encounter.EncounterStatus.FINISHED);
    encounter.getPeriod().setEndElement(moment(at));
    return encounter;
  }

  ClinicalImpression looked(UUID patient, Observed observed) {
    ClinicalImpression impression =
        impression(patient, "Signals that end a course", observed.signature());
    observed
        .view()
        .signals()
        .forEach((signal, reply) ->
            impression
                .addFinding()
                .setItemCodeableConcept(new CodeableConcept().setText(signal + ": " + reply)));
    return text.put(impression, new CourseEntry.Looked(observed));
  }

  ClinicalImpression decided(UUID patient, Decision decision) {
    ClinicalImpression impression =
        impression(patient, "Decision on the course", decision.signature());
    impression.setSummary(decision.kind().label() + ": " + decision.reason());
    return text.put(impression, new CourseEntry.Decided(decision));
  }

  private static ClinicalImpression impression(UUID patient, String what, Signature by) {
    ClinicalImpression impression = new ClinicalImpression();
    impression.setStatus(ClinicalImpression.ClinicalImpressionStatus.COMPLETED);
    impression.setCode(new CodeableConcept().setText(what));
    impression.setSubject(subject(patient));
    impression.setEffective(moment(by.at()));
    impression.setDateElement(moment(by.at()));
    impression.setAssessor(person(by));
    return impression;
  }

  static Reference subject(UUID patient) {
    return new Reference("Patient/" + patient);
  }

  static Reference person(Signature by) {
    Reference reference = new Reference().setType("Practitioner").setDisplay(by.name());
    reference.getIdentifier().setValue(by.id());
    return reference;
  }

  static DateTimeType moment(Instant at) {
    return new DateTimeType(at.toString());
  }

  static InstantType instant(Instant at) {
    return new InstantType(Date.from(at));
  }

  static List<CodeableConcept> category(String words) {
    return List.of(new CodeableConcept().setText(words));
  }
}
