// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.kedge.protocol.patient.Medication;

/// Medicines from statements and prescriptions.
final class MedicationReader {
  private static final String RESPONSE =
      "https://kedge.org/fhir/StructureDefinition/trial-response";
  private static final String IMPROVEMENT =
      "https://kedge.org/fhir/StructureDefinition/trial-improvement";

  private final Codes codes;
  private final Responses responses;
  private final Map<String, CodeableConcept> shared;

  /// @param shared codes of the Bundle's Medication resources, by reference
  MedicationReader(Codes codes, Responses responses, Map<String, CodeableConcept> shared) {
    this.codes = codes;
    this.responses = responses;
    this.shared = shared;
  }

  Optional<Medication> read(MedicationStatement statement, String place, Report report) {
    List<String> texts = new ArrayList<>();
    statement.getStatusReason().forEach(reason -> texts.add(Codes.text(reason)));
    statement.getNote().stream().map(Annotation::getText).forEach(texts::add);
    Optional<LocalDate> end = end(statement.getEffective());
    Medication.Taken taken =
        switch (statement.getStatus()) {
          case ACTIVE -> Medication.Taken.NOW;
          case COMPLETED, STOPPED -> Medication.Taken.BEFORE;
          case INTENDED, NOTTAKEN -> Medication.Taken.NEVER;
          case ENTEREDINERROR -> null;
          case null, default -> Medication.Taken.UNKNOWN;
        };
    if (taken == null) {
      report.took(place, "entered in error: not counted");
      return Optional.empty();
    }
    return medicine(
        statement,
        statement.getMedication(),
        taken,
        Days.day(statement.getEffective()),
        end,
        texts,
        place,
        report);
  }

  Optional<Medication> read(MedicationRequest request, String place, Report report) {
    List<String> texts = new ArrayList<>();
    texts.add(Codes.text(request.getStatusReason()));
    request.getNote().stream().map(Annotation::getText).forEach(texts::add);
    Medication.Taken taken =
        switch (request.getStatus()) {
          case ACTIVE -> Medication.Taken.NOW;
          case COMPLETED, STOPPED -> Medication.Taken.BEFORE;
          case CANCELLED, DRAFT -> Medication.Taken.NEVER;
          case ENTEREDINERROR -> null;
          case null, default -> Medication.Taken.UNKNOWN;
        };
    if (taken == null) {
      report.took(place, "entered in error: not counted");
      return Optional.empty();
    }
    Period validity = request.getDispenseRequest().getValidityPeriod();
    Optional<LocalDate> start =
        Days.day(validity).or(() -> Days.day(request.getAuthoredOnElement()));
    return medicine(
        request, request.getMedication(), taken, start, end(validity), texts, place, report);
  }

  private static Optional<LocalDate> end(Type effective) {
    return effective instanceof Period period && period.hasEnd()
        ? Days.day(period.getEndElement())
        : Optional.empty();
  }

  private Optional<Medication> medicine(
      DomainResource resource,
      Type medicine,
      Medication.Taken taken,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      List<String> texts,
      String place,
      Report report) {
    Optional<CodeableConcept> concept = concept(medicine, resource);
    if (concept.isEmpty()) {
      report.left(place + ".medication[x]", "medicine without a code, or not in the Bundle");
      return Optional.empty();
    }
    String text = Codes.text(concept.get());
    Codes.Match match = codes.match(concept.get());
    if (match.concepts().isEmpty()) {
      report.left(place + ".medication[x]", "medicine not recognised: " + text);
    } else {
      report.took(place, "medicine: " + String.join(", ", match.concepts()));
    }
    return Optional.of(
        new Medication(
            match.concepts(),
            codes.phrase(text),
            text,
            taken,
            start,
            end,
            response(resource, texts),
            improvement(resource, place, report),
            place));
  }

  private Optional<CodeableConcept> concept(Type medicine, DomainResource resource) {
    if (medicine instanceof CodeableConcept concept) {
      return Optional.of(concept);
    }
    if (!(medicine instanceof Reference reference)) {
      return Optional.empty();
    }
    Optional<CodeableConcept> contained =
        resource.getContained().stream()
            .filter(org.hl7.fhir.r4.model.Medication.class::isInstance)
            .map(org.hl7.fhir.r4.model.Medication.class::cast)
            .filter(held -> held.getId().replace("#", "").equals(tail(reference)))
            .map(org.hl7.fhir.r4.model.Medication::getCode)
            .findFirst();
    return contained.or(() -> Optional.ofNullable(shared.get(reference.getReference())));
  }

  private static String tail(Reference reference) {
    return String.valueOf(reference.getReference()).replace("#", "");
  }

  private Medication.Response response(DomainResource resource, List<String> texts) {
    if (resource.getExtensionByUrl(RESPONSE) != null
        && resource.getExtensionByUrl(RESPONSE).getValue() instanceof PrimitiveType<?> word) {
      return Responses.response(word.getValueAsString());
    }
    return responses.of(texts);
  }

  private static OptionalDouble improvement(DomainResource resource, String place, Report report) {
    if (resource.getExtensionByUrl(IMPROVEMENT) == null) {
      return OptionalDouble.empty();
    }
    if (resource.getExtensionByUrl(IMPROVEMENT).getValue() instanceof DecimalType percent) {
      return OptionalDouble.of(percent.getValue().doubleValue());
    }
    report.left(place + ".extension", "the improvement of a trial is a decimal, in percent");
    return OptionalDouble.empty();
  }
}
