// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.kedge.clinic.page.Labels;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.record.Origin;
import org.kedge.protocol.fhir.PatientRecord;

/// The report of an import, kept with what was imported as an OperationOutcome: every place of the
/// file stands in it, so that nothing is dropped in silence.
final class ImportReports {
  private static final int SHOWN = 3;
  private static final int MOST = 2000;

  private final Words words;

  ImportReports(Words words) {
    this.words = words;
  }

  /// What an issue says about its entry.
  private enum Kind {
    KEPT(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL),
    TAKEN(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL),
    CANNOT_BE_RIGHT(IssueSeverity.ERROR, IssueType.VALUE),
    NOT_UNDERSTOOD(IssueSeverity.WARNING, IssueType.NOTSUPPORTED),
    PASSED(IssueSeverity.INFORMATION, IssueType.NOTSUPPORTED);

    private final IssueSeverity severity;
    private final IssueType type;

    Kind(IssueSeverity severity, IssueType type) {
      this.severity = severity;
      this.type = type;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// The report as a resource.
  static OperationOutcome of(Bundle bundle, PatientRecord read) {
    OperationOutcome outcome = new OperationOutcome();
    Map<String, Long> types =
        bundle.getEntry().stream()
            .filter(Bundle.BundleEntryComponent::hasResource)
            .map(entry -> entry.getResource().fhirType())
            .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    types.forEach(
        (type, count) -> issue(outcome, Kind.KEPT, String.valueOf(count)).addExpression(type));
    add(outcome, Kind.TAKEN, read.taken());
    add(outcome, Kind.CANNOT_BE_RIGHT, read.faults());
    add(outcome, Kind.NOT_UNDERSTOOD, read.notUnderstood());
    add(outcome, Kind.PASSED, read.passed());
    return outcome;
  }

  /// Places that say the same stand together.
  private static void add(OperationOutcome outcome, Kind kind, List<PatientRecord.Note> notes) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    notes.forEach(
        note -> places.computeIfAbsent(note.text(), text -> new ArrayList<>()).add(note.place()));
    places.forEach((text, where) -> {
      OperationOutcome.OperationOutcomeIssueComponent issue = issue(outcome, kind, text);
      where.forEach(issue::addExpression);
    });
  }

  private static OperationOutcome.OperationOutcomeIssueComponent issue(
      OperationOutcome outcome, Kind kind, String text) {
    return outcome
        .addIssue()
        .setSeverity(kind.severity)
        .setCode(kind.type)
        .setDetails(new CodeableConcept().setText(kind.word()))
        .setDiagnostics(text);
  }

  /// Whether a resource is the report of an import, made here.
  static boolean isReport(Resource resource) {
    return resource instanceof OperationOutcome && !Origin.isImported(resource);
  }

  /// The report as a page prints it.
  ImportReport view(String patientId, String name, OperationOutcome outcome) {
    return new ImportReport(
        patientId,
        name,
        words.zoned(outcome.getMeta().getLastUpdated().toInstant()),
        issues(outcome, Kind.KEPT).stream()
            .map(issue -> new ImportReport.Count(places(issue, 0, SHOWN), issue.getDiagnostics()))
            .toList(),
        issues(outcome, Kind.TAKEN).stream()
            .map(issue ->
                new ImportReport.Taken(
                    Labels.of(issue.getDiagnostics()),
                    issue.getExpression().size(),
                    places(issue, 0, SHOWN),
                    others(issue)))
            .toList(),
        notTaken(outcome, Kind.CANNOT_BE_RIGHT),
        notTaken(outcome, Kind.NOT_UNDERSTOOD),
        notTaken(outcome, Kind.PASSED));
  }

  private static List<ImportReport.NotTaken> notTaken(OperationOutcome outcome, Kind kind) {
    return issues(outcome, kind).stream()
        .map(issue ->
            new ImportReport.NotTaken(
                places(issue, 0, SHOWN),
                others(issue),
                issue.getExpression().size(),
                issue.getDiagnostics()))
        .toList();
  }

  private static List<OperationOutcome.OperationOutcomeIssueComponent> issues(
      OperationOutcome outcome, Kind kind) {
    return outcome.getIssue().stream()
        .filter(issue -> kind.word().equals(issue.getDetails().getText()))
        .toList();
  }

  /// The places after the first ones; of very many the end is counted only.
  private static String others(OperationOutcome.OperationOutcomeIssueComponent issue) {
    int all = issue.getExpression().size();
    String others = places(issue, SHOWN, MOST);
    return all > MOST ? others + " and %d more".formatted(all - MOST) : others;
  }

  private static String places(
      OperationOutcome.OperationOutcomeIssueComponent issue, int from, int to) {
    return issue.getExpression().stream()
        .limit(to)
        .skip(from)
        .map(StringType::getValue)
        .collect(Collectors.joining(", "));
  }
}
