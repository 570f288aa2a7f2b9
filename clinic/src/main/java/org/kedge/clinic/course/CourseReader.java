// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.record.PatientRecord;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.fhir.UnreadableBundle;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.session.SessionEvent;

/// Sorts a patient's resources into facts and the parts of the course.
///
/// What was read or weighed in a session: a weight is a fact for the next dose; the other readings
/// belong to their session, because a pressure under the drug says nothing about the person at
/// rest.
final class CourseReader {
  /// What facts and courses are made of. Everything else of a patient's file is kept and not read.
  static final Set<String> TYPES =
      Set.of(
          "Patient",
          "Condition",
          "Procedure",
          "AllergyIntolerance",
          "MedicationStatement",
          "MedicationRequest",
          "Medication",
          "Observation",
          "QuestionnaireResponse",
          "FamilyMemberHistory",
          "CarePlan",
          "Encounter",
          "ClinicalImpression",
          "DetectedIssue",
          "MedicationAdministration",
          "AdverseEvent");

  private final PatientReader facts;
  private final StateText text;
  private final ZoneId zone;

  CourseReader(PatientReader facts, StateText text, ZoneId zone) {
    this.facts = facts;
    this.text = text;
    this.zone = zone;
  }

  CourseFile read(PatientRecord record, List<Resource> resources) {
    Sorting sorting = new Sorting();
    resources.stream()
        .sorted(Comparator.comparing(resource -> resource.getMeta().getLastUpdated()))
        .forEach(sorting::add);
    return sorting.file(record);
  }

  private Patient patient(Bundle bundle) {
    try {
      return facts.read(bundle).patient();
    } catch (UnreadableBundle impossible) {
      throw new IllegalStateException("a record of the clinic cannot be read", impossible);
    }
  }

  private final class Sorting {
    private final Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    private final Origins origins = new Origins(zone);
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<Overruled> overruled = new ArrayList<>();
    private final List<PlanEntry> plans = new ArrayList<>();
    private final Map<Encounter, CourseEntry.Opened> sessions = new HashMap<>();
    private final Map<UUID, List<CourseEntry.Happened>> events = new HashMap<>();
    private final List<Observed> observed = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    void add(Resource resource) {
      Optional<CourseEntry> entry = text.get(resource);
      entry.ifPresent(part -> sort(resource, part));
      if (entry.isEmpty() || isFact(entry.get())) {
        bundle.addEntry().setFullUrl(place(resource)).setResource(resource);
        origins.add(resource, entry.isEmpty());
      }
    }

    private void sort(Resource resource, CourseEntry part) {
      switch (part) {
        case CourseEntry.Confirmed confirmed ->
            confirmed.sentences().stream()
                .map(sentence -> new Confirmation(sentence, confirmed.signature()))
                .forEach(confirmations::add);
        case CourseEntry.WentOn wentOn -> overruled.add(wentOn.decision());
        case CourseEntry.Drafted drafted ->
            plans.add(plan((CarePlan) resource, drafted.plan(), Optional.empty()));
        case CourseEntry.Signed signed ->
            plans.add(
                plan((CarePlan) resource, signed.plan().proposed(), Optional.of(signed.plan())));
        case CourseEntry.Opened opened -> sessions.put((Encounter) resource, opened);
        case CourseEntry.Happened happened ->
            events.computeIfAbsent(happened.sessionId(), id -> new ArrayList<>()).add(happened);
        case CourseEntry.Looked looked -> observed.add(looked.observed());
        case CourseEntry.Decided decided -> decisions.add(decided.decision());
      }
    }

    CourseFile file(PatientRecord record) {
      return new CourseFile(
          record,
          origins.named(patient(bundle)),
          confirmations,
          overruled,
          plans.stream().sorted(Comparator.comparing(plan -> plan.plan().asOf())).toList(),
          sessions.entrySet().stream()
              .map(session -> session(session.getKey(), session.getValue()))
              .sorted(Comparator.comparing(SessionEntry::started))
              .toList(),
          observed,
          decisions);
    }

    private SessionEntry session(Encounter encounter, CourseEntry.Opened opened) {
      UUID id = id(encounter);
      List<CourseEntry.Happened> mine =
          events.getOrDefault(id, List.of()).stream()
              .sorted(
                  Comparator.comparing((CourseEntry.Happened one) -> one.event().stamp().entered())
                      .thenComparingInt(CourseEntry.Happened::place))
              .toList();
      return new SessionEntry(
          id,
          encounter,
          opened.planId(),
          opened.number(),
          encounter.getStatus() == Encounter.EncounterStatus.INPROGRESS,
          encounter.getPeriod().getStart().toInstant(),
          mine.stream().map(CourseEntry.Happened::event).toList(),
          names(mine));
    }
  }

  private static Map<String, String> names(List<CourseEntry.Happened> events) {
    Map<String, String> names = new HashMap<>();
    events.forEach(one -> names.put(one.event().stamp().by(), one.by()));
    return names;
  }

  private static boolean isFact(CourseEntry part) {
    return part instanceof CourseEntry.Happened happened
        && happened.event() instanceof SessionEvent.Weighed;
  }

  private static PlanEntry plan(
      CarePlan care, Planning.Proposed proposed, Optional<Planning.Approved> approved) {
    boolean ended =
        care.getStatus() == CarePlan.CarePlanStatus.COMPLETED
            || care.getStatus() == CarePlan.CarePlanStatus.REVOKED;
    return new PlanEntry(id(care), care, proposed, approved, ended);
  }

  private static UUID id(Resource resource) {
    return UUID.fromString(resource.getIdElement().getIdPart());
  }

  private static String place(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
