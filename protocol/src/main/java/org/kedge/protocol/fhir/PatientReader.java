// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.kedge.evidence.Evidence;

/// Reads a FHIR R4 Bundle about one patient: a transaction, a collection, a document or the answer
/// to a search.
public final class PatientReader {
  /// Longest text that is read, characters.
  public static final int LONGEST = 20 * 1024 * 1024;

  private static final String MARK = "\uFEFF";

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final Evidence evidence;
  private final Codes conditions;
  private final Codes medications;
  private final Codes observations;
  private final Responses responses;

  /// Reads the code tables.
  public PatientReader(Evidence evidence) {
    this.evidence = evidence;
    conditions = new Codes(evidence, "code/condition");
    medications = new Codes(evidence, "code/medication");
    observations = new Codes(evidence, "code/observation");
    responses = new Responses(evidence);
  }

  /// Reads one Bundle.
  ///
  /// @param json the text, at most [#LONGEST] characters
  /// @throws UnreadableBundle if it is no FHIR R4 Bundle about exactly one patient
  public PatientRecord read(String json) throws UnreadableBundle {
    return read(parse(json));
  }

  /// Reads a Bundle that is parsed already, with what its parsing left out.
  ///
  /// @throws UnreadableBundle if it is not about exactly one patient
  public PatientRecord read(ParsedBundle parsed) throws UnreadableBundle {
    return read(parsed.bundle(), parsed.report());
  }

  /// Reads a Bundle that was never text.
  ///
  /// @throws UnreadableBundle if it is not about exactly one patient
  public PatientRecord read(Bundle bundle) throws UnreadableBundle {
    return read(bundle, new Report());
  }

  private PatientRecord read(Bundle bundle, Report report) throws UnreadableBundle {
    Bundle.BundleEntryComponent entry = onlyPatient(bundle);
    References.check(bundle, entry);
    ObservationReader numbers = new ObservationReader(observations, evidence);
    return new BundleReader(
            report,
            new ConditionReader(conditions),
            new AllergyReader(medications),
            new MedicationReader(medications, responses, shared(bundle)),
            numbers,
            new FormReader(observations, numbers, evidence),
            conditions)
        .read(bundle, (Patient) entry.getResource());
  }

  /// Parses a text. A byte order mark before it is passed over.
  ///
  /// @param json the text, at most [#LONGEST] characters
  /// @throws UnreadableBundle if it is no FHIR R4 Bundle
  public ParsedBundle parse(String json) throws UnreadableBundle {
    return parsed(json.startsWith(MARK) ? json.substring(1) : json);
  }

  private ParsedBundle parsed(String json) throws UnreadableBundle {
    Report report = new Report();
    if (json.isBlank()) {
      throw new UnreadableBundle("is empty, expected a FHIR R4 Bundle in JSON");
    }
    if (json.length() > LONGEST) {
      throw new UnreadableBundle(
          "has %d characters, expected at most %d".formatted(json.length(), LONGEST));
    }
    JsonText.check(json, fhir.getResourceTypes());
    IParser parser = fhir.newJsonParser();
    parser.setParserErrorHandler(new ParseFindings(report, json));
    // Records refer by fullUrl and by id, also where the two differ.
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    try {
      IBaseResource resource = parser.parseResource(json);
      if (resource instanceof Bundle bundle) {
        if (!report.faults.isEmpty()) {
          clearInvalid(bundle);
        }
        return new ParsedBundle(bundle, report);
      }
      throw new UnreadableBundle(
          "resourceType was %s, expected Bundle".formatted(resource.fhirType()));
    } catch (DataFormatException broken) {
      throw new UnreadableBundle(
          "is no FHIR R4 resource in JSON: " + ParseFindings.sentence(broken), broken);
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException odd) {
      throw new UnreadableBundle("is no FHIR R4 resource in JSON", odd);
    }
  }

  /// Takes out values that the parser has reported and keeps as text, such as a boolean `maybe`:
  /// they claim to be there and have no value.
  private static void clearInvalid(Base element) {
    if (element instanceof PrimitiveType<?> value
        && value.getValue() == null
        && value.getValueAsString() != null) {
      value.setValueAsString(null);
    }
    element.children().stream()
        .flatMap(property -> property.getValues().stream())
        .forEach(PatientReader::clearInvalid);
  }

  private static Bundle.BundleEntryComponent onlyPatient(Bundle bundle) throws UnreadableBundle {
    List<Bundle.BundleEntryComponent> patients =
        bundle.getEntry().stream().filter(entry -> entry.getResource() instanceof Patient).toList();
    if (patients.size() != 1) {
      throw new UnreadableBundle(
          "Bundle.entry holds %s Patient resources, expected exactly one"
              .formatted(patients.isEmpty() ? "no" : String.valueOf(patients.size())));
    }
    return patients.getFirst();
  }

  private static Map<String, CodeableConcept> shared(Bundle bundle) {
    Map<String, CodeableConcept> shared = new HashMap<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Medication medication) {
        Optional.ofNullable(entry.getFullUrl())
            .ifPresent(url -> shared.put(url, medication.getCode()));
        Optional.ofNullable(medication.getIdElement().getIdPart())
            .ifPresent(id -> shared.put("Medication/" + id, medication.getCode()));
      }
    }
    return shared;
  }
}
