// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Bundles of tests, written out.
final class Bundles {
  static final String SNOMED = "http://snomed.info/sct";
  static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  static final String LOINC = "http://loinc.org";
  static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private Bundles() {}

  static String bundle(String... resources) {
    String person =
        """
        {"fullUrl":"urn:uuid:p1","resource":{"resourceType":"Patient","id":"p1","gender":"female",
         "birthDate":"1981-03-02"}}\
        """;
    return Stream.concat(
            Stream.of(person), Stream.of(resources).map("{\"resource\":%s}"::formatted))
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
  }

  static String code(String system, String code, String text) {
    return "{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}],\"text\":\"%s\"}"
        .formatted(system, code, text);
  }

  static String condition(String code, String more) {
    return """
    {"resourceType":"Condition","subject":{"reference":"urn:uuid:p1"},"code":%s%s}\
    """
        .formatted(code, more.isEmpty() ? "" : "," + more);
  }

  static String observation(String code, String status, String value) {
    return """
    {"resourceType":"Observation","status":"%s","effectiveDateTime":"2026-11-20","code":%s,%s}\
    """
        .formatted(status, code, value);
  }

  static String quantity(String number, String unit, String code) {
    return """
    "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}\
    """
        .formatted(number, unit, code);
  }

  static String statement(String code, String status, String period, String reason) {
    return """
    {"resourceType":"MedicationStatement","status":"%s","subject":{"reference":"urn:uuid:p1"},
     "medicationCodeableConcept":%s,"effectivePeriod":%s,"statusReason":[{"text":"%s"}]}\
    """
        .formatted(status, code, period, reason);
  }
}
