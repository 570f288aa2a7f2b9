// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.util.UUID;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.Signal;

/// What happens in a session, as the resources in which other systems look for it: readings and
/// answers as observations, doses as administrations, adverse events as such.
final class EventResources {
  private static final String LOINC = "http://loinc.org";
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private final Table codes;
  private final Table signals;
  private final StateText text;

  EventResources(Evidence evidence, StateText text) {
    this.codes = evidence.table("code/observation");
    this.signals = evidence.table("protocol/session-signal");
    this.text = text;
  }

  /// The resource of one event.
  ///
  /// @param patient the patient
  /// @param drug what the session gives
  /// @param who the person who typed it
  DomainResource of(UUID patient, Drug drug, CourseEntry.Happened entry, Reference who) {
    Reference session = new Reference("Encounter/" + entry.sessionId());
    SessionEvent event = entry.event();
    DomainResource resource =
        switch (event) {
          case SessionEvent.ReadingTaken taken ->
              vitals(taken.reading(), observation(patient, session, who, event, "vital-signs"));
          case SessionEvent.Weighed weighed ->
              observation(patient, session, who, event, "vital-signs")
                  .setCode(code("weight", "Body weight"))
                  .setValue(quantity(weighed.weight().kg(), "kg"));
          case SessionEvent.DeviceGiven device ->
              given(patient, session, drug, event, "One nasal device, lot " + device.lot());
          case SessionEvent.InfusionStarted started ->
              given(patient, session, drug, event, "Infusion started, lot " + started.lot());
          case SessionEvent.RateChanged changed ->
              given(patient, session, drug, event, "Rate changed: " + changed.reason());
          case SessionEvent.DosingEnded ended -> total(patient, session, drug, ended);
          case SessionEvent.AdverseEventNoted noted -> adverse(patient, session, noted);
          default ->
              observation(patient, session, who, event, "procedure")
                  .setCode(
                      new CodeableConcept().setText("Session: " + event.getClass().getSimpleName()))
                  .setValue(new StringType(words(event)));
        };
    return text.put(resource, entry);
  }

  private static Observation observation(
      UUID patient, Reference session, Reference who, SessionEvent event, String category) {
    Observation observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(new CodeableConcept(new Coding(CATEGORY, category, null)));
    observation.setSubject(CourseResources.subject(patient));
    observation.setEncounter(session);
    observation.addPerformer(who);
    observation.setEffective(CourseResources.moment(event.stamp().at()));
    observation.setIssuedElement(CourseResources.instant(event.stamp().entered()));
    return observation;
  }

  private Observation vitals(Reading reading, Observation observation) {
    observation.setCode(new CodeableConcept().setText("Readings in a session"));
    reading
        .values()
        .forEach((signal, value) ->
            observation
                .addComponent()
                .setCode(code(signal.word(), label(signal)))
                .setValue(quantity(value, unit(signal))));
    reading
        .signs()
        .forEach(sign ->
            observation.addComponent().setCode(new CodeableConcept().setText("Sign: " + sign)));
    return observation;
  }

  private static MedicationAdministration given(
      UUID patient, Reference session, Drug drug, SessionEvent event, String dosage) {
    MedicationAdministration administration = new MedicationAdministration();
    administration.setStatus(MedicationAdministration.MedicationAdministrationStatus.INPROGRESS);
    administration.setMedication(new CodeableConcept().setText(drug.word()));
    administration.setSubject(CourseResources.subject(patient));
    administration.setContext(session);
    administration.setEffective(CourseResources.moment(event.stamp().at()));
    administration.getDosage().setText(dosage);
    return administration;
  }

  private static MedicationAdministration total(
      UUID patient, Reference session, Drug drug, SessionEvent.DosingEnded ended) {
    MedicationAdministration administration =
        given(patient, session, drug, ended, "Total given: " + ended.reason());
    administration.setStatus(MedicationAdministration.MedicationAdministrationStatus.COMPLETED);
    administration.getDosage().setDose(quantity(ended.totalMg(), "mg"));
    return administration;
  }

  private static AdverseEvent adverse(
      UUID patient, Reference session, SessionEvent.AdverseEventNoted noted) {
    AdverseEvent event = new AdverseEvent();
    event.setActuality(AdverseEvent.AdverseEventActuality.ACTUAL);
    event.setSubject(CourseResources.subject(patient));
    event.setEncounter(session);
    event.setEvent(new CodeableConcept().setText(noted.event().what()));
    event.setDateElement(CourseResources.moment(noted.event().onset()));
    event.setRecordedDateElement(CourseResources.moment(noted.stamp().entered()));
    event.setSeriousness(
        new CodeableConcept().setText(noted.event().serious() ? "serious" : "not serious"));
    return event;
  }

  private static String words(SessionEvent event) {
    return switch (event) {
      case SessionEvent.Checked checked -> checked.item() + ": " + checked.reply();
      case SessionEvent.ExceptionSigned signed -> signed.item() + ": " + signed.reason();
      case SessionEvent.Decided decided -> decided.rule() + ": " + decided.reason();
      case SessionEvent.SuicidalityAsked asked -> "asked about suicidal thoughts";
      case SessionEvent.SuicidalityEvaluated evaluated -> evaluated.outcome();
      case SessionEvent.ReadingInError wrong -> wrong.reason();
      case SessionEvent.DoseChosen chosen -> chosen.doseMg() + " mg";
      case SessionEvent.Noted noted -> noted.text();
      case SessionEvent.DischargeSigned discharge -> "discharged";
      case SessionEvent.LeftEarly left -> left.reason();
      case SessionEvent.HandedOver handed -> handed.to() + ": " + handed.reason();
      case SessionEvent.GivenUp given -> given.reason();
      default -> "";
    };
  }

  private CodeableConcept code(String concept, String label) {
    CodeableConcept coded = new CodeableConcept().setText(label);
    codes.lines().stream()
        .filter(line -> line.text("concept").equals(concept))
        .filter(line -> line.text("system").equals("LOINC") && line.text("match").equals("exact"))
        .findFirst()
        .ifPresent(
            line -> coded.addCoding(new Coding(LOINC, line.text("code"), line.text("display"))));
    return coded;
  }

  private String label(Signal signal) {
    return row(signal).text("label");
  }

  private String unit(Signal signal) {
    return row(signal).text("unit");
  }

  private Table.Line row(Signal signal) {
    return signals.lines().stream()
        .filter(line -> line.text("signal").equals(signal.word()))
        .findFirst()
        .orElseThrow();
  }

  private static Quantity quantity(double value, String unit) {
    return new Quantity().setValue(value).setUnit(unit).setSystem(UCUM).setCode(unit);
  }
}
