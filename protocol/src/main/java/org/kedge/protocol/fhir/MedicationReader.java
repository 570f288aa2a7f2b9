// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Medication;

/// Medicines from statements and prescriptions.
final class MedicationReader {
  static final String RESPONSE = "https://kedge.org/fhir/StructureDefinition/trial-response";
  private static final String IMPROVEMENT =
      "https://kedge.org/fhir/StructureDefinition/trial-improvement";

  private static final long DAYS_PER_WEEK = 7;

  /// Thought of, and not ordered.
  private static final Set<MedicationRequest.MedicationRequestIntent> NO_ORDER =
      EnumSet.of(
          MedicationRequest.MedicationRequestIntent.PROPOSAL,
          MedicationRequest.MedicationRequestIntent.PLAN,
          MedicationRequest.MedicationRequestIntent.OPTION);

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
    Optional<Day> end = end(statement.getEffective());
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
    if (request.getDoNotPerform() || NO_ORDER.contains(request.getIntent())) {
      taken = Medication.Taken.NEVER;
    }
    Span span = span(request);
    Optional<Day> end = taken == Medication.Taken.NOW ? bounds(request).end() : span.end();
    return medicine(
        request, request.getMedication(), taken, span.start(), end, texts, place, report);
  }

  private record Span(Optional<Day> start, Optional<Day> end) {}

  /// From its dosage, else from what was dispensed. An old supply of a running prescription says
  /// nothing about its end.
  private static Span span(MedicationRequest request) {
    Span bounds = bounds(request);
    MedicationRequest.MedicationRequestDispenseRequestComponent supply =
        request.getDispenseRequest();
    Period validity = supply.getValidityPeriod();
    Optional<Day> start = bounds.start().or(() -> Days.day(validity));
    Optional<Day> from = start.or(() -> Days.day(request.getAuthoredOnElement()));
    Optional<Day> supplied =
        days(supply.getExpectedSupplyDuration())
            .flatMap(days ->
                from.map(day -> day.plusDays(days * (1L + supply.getNumberOfRepeatsAllowed()))));
    return new Span(from, bounds.end().or(() -> end(validity)).or(() -> supplied));
  }

  private static Span bounds(MedicationRequest request) {
    for (Dosage dosage : request.getDosageInstruction()) {
      Type bounds = dosage.getTiming().getRepeat().getBounds();
      if (bounds instanceof Period period) {
        return new Span(Days.day(period), end(period));
      }
      if (bounds instanceof Duration duration) {
        Optional<Day> start = Days.day(request.getAuthoredOnElement());
        return new Span(start, days(duration).flatMap(days -> start.map(it -> it.plusDays(days))));
      }
    }
    return new Span(Optional.empty(), Optional.empty());
  }

  private static Optional<Long> days(Duration duration) {
    if (!duration.hasValue()) {
      return Optional.empty();
    }
    long value = duration.getValue().longValue();
    return switch (String.valueOf(duration.hasCode() ? duration.getCode() : duration.getUnit())) {
      case "d", "day", "days" -> Optional.of(value);
      case "wk", "week", "weeks" -> Optional.of(DAYS_PER_WEEK * value);
      default -> Optional.empty();
    };
  }

  private static Optional<Day> end(Type effective) {
    return effective instanceof Period period && period.hasEnd()
        ? Days.day(period.getEndElement())
        : Optional.empty();
  }

  private Optional<Medication> medicine(
      DomainResource resource,
      Type medicine,
      Medication.Taken taken,
      Optional<Day> start,
      Optional<Day> end,
      List<String> texts,
      String place,
      Report report) {
    CodeableConcept concept = concept(medicine, resource).orElseGet(() -> unresolved(medicine));
    String text = Codes.text(concept);
    Codes.Match match = codes.match(concept);
    if (match.concepts().isEmpty()) {
      report.left(place + ".medication[x]", "medicine not recognised: " + text);
    } else {
      report.took(place, "medicine: " + String.join(", ", match.concepts()));
    }
    return Optional.of(
        new Medication(
            match.concepts(),
            codes.phrase(concept),
            text,
            taken,
            start,
            ordered(start, end, place, report),
            response(resource, texts),
            improvement(resource, place, report),
            place));
  }

  private static Optional<Day> ordered(
      Optional<Day> start, Optional<Day> end, String place, Report report) {
    boolean wrong =
        start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first());
    if (wrong) {
      report.left(place, "a medicine that ends before it begins");
    }
    return wrong ? Optional.empty() : end;
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

  /// A medicine that the Bundle does not hold: the words beside the reference are all that is
  /// known, and the entry is not passed over.
  private static CodeableConcept unresolved(Type medicine) {
    return new CodeableConcept()
        .setText(
            medicine instanceof Reference reference && reference.hasDisplay()
                ? reference.getDisplay()
                : "a medicine without a code, or not in the Bundle");
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
      double value = percent.getValue().doubleValue();
      if (value <= 100) {
        return OptionalDouble.of(value);
      }
      report.left(place + ".extension", "an improvement is at most 100 %");
      return OptionalDouble.empty();
    }
    report.left(place + ".extension", "the improvement of a trial is a decimal, in percent");
    return OptionalDouble.empty();
  }
}
