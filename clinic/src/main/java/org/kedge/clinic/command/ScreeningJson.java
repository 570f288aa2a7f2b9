// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.kedge.protocol.fhir.PatientRecord;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A screening as other programs read it.
final class ScreeningJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Conditions, medicines and allergies that were not recognised are in the list already.
  private static final String NAMED_BY_THE_SCREENING = " not recognised: ";

  private ScreeningJson() {}

  /// @param notUnderstood what the record holds and nothing could be read from: the clinician reads
  ///   it
  static String of(ScreeningResult result, List<PatientRecord.Note> notUnderstood) {
    ObjectNode root = JSON.createObjectNode();
    root.put("asOf", LocalDate.ofInstant(result.setting().asOf(), ZoneOffset.UTC).toString());
    root.put("mode", result.setting().mode().word());
    root.put("jurisdiction", result.setting().jurisdiction().word());
    ObjectNode drugs = root.putObject("drugs");
    for (Screening screening : result.screenings()) {
      ObjectNode drug = drugs.putObject(screening.drug().word());
      drug.put("decision", decision(screening));
      ArrayNode findings = drug.putArray("findings");
      screening.findings().forEach(finding -> add(findings.addObject(), finding));
    }
    ArrayNode attest = root.putArray("attest");
    result.attest().forEach(attest::add);
    notUnderstood.stream()
        .filter(note -> !note.text().contains(NAMED_BY_THE_SCREENING))
        .forEach(note -> attest.add("Not understood, read it: %s.".formatted(note)));
    return JSON.writeValueAsString(root);
  }

  private static String decision(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible -> "eligible";
      case Screening.Deferred deferred -> "deferred";
      case Screening.Excluded excluded -> "excluded";
    };
  }

  private static void add(ObjectNode node, Finding finding) {
    Severity severity = finding.severity();
    Scope scope = finding.scope();
    node.put("rule", finding.rule());
    node.put("severity", severity.word());
    node.put("scope", scope.word());
    node.put("fact", finding.fact());
    node.put("value", finding.value());
    node.put("limit", finding.limit());
    node.put("statement", finding.statement());
    node.put("source", String.join("; ", finding.source()));
    node.put("overridable", finding.overridable());
  }
}
