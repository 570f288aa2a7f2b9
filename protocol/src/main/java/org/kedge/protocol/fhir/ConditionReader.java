// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Procedure;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Day;
import org.kedge.protocol.patient.Diagnosis;

/// Conditions, and the few procedures that say the same as one.
final class ConditionReader {
  /// Concept of a code that says itself that the disorder is past.
  static final String IN_REMISSION = "in-remission";

  private final Codes codes;

  ConditionReader(Codes codes) {
    this.codes = codes;
  }

  /// One diagnosis for what the codes say, and one for what only the words beside them say.
  List<Diagnosis> read(Condition condition, String place, Report report) {
    Optional<Certainty> stated = stated(condition.getVerificationStatus());
    if (stated.isEmpty()) {
      report.took(place, "entered in error: not counted");
      return List.of();
    }
    Optional<Day> end = Days.day(condition.getAbatement());
    boolean contradicts = phase(condition) == Diagnosis.Phase.CURRENT && condition.hasAbatement();
    if (contradicts) {
      report.left(place + ".clinicalStatus", "active, and with an end: neither counts for sure");
      stated = stated.map(ConditionReader::weaker);
      end = Optional.empty();
    }
    Codes.Match match = codes.match(condition.getCode());
    Set<String> concepts = new HashSet<>(match.concepts());
    boolean inRemission = concepts.remove(IN_REMISSION);
    String text =
        condition.hasCode() ? Codes.text(condition.getCode()) : "a condition without a code";
    if (concepts.isEmpty()) {
      report.left(place + ".code", "condition not recognised: " + text);
    } else {
      report.took(place, "condition: " + String.join(", ", concepts));
    }
    Diagnosis coded =
        new Diagnosis(
            concepts,
            text,
            match.byCode() ? stated.get() : weaker(stated.get()),
            inRemission ? Diagnosis.Phase.PAST : phase(condition),
            onset(condition, place, report),
            end,
            Days.day(condition.getRecordedDateElement()).map(Day::last),
            place);
    if (match.besides().isEmpty()) {
      return List.of(coded);
    }
    report.took(place, "perhaps: " + String.join(", ", match.besides()));
    return List.of(coded, with(coded, match.besides(), weaker(stated.get())));
  }

  private static Diagnosis with(Diagnosis entry, Set<String> concepts, Certainty certainty) {
    return new Diagnosis(
        concepts,
        entry.text(),
        certainty,
        entry.phase(),
        entry.onset(),
        entry.end(),
        entry.recorded(),
        entry.origin());
  }

  /// An onset after the end, or one in words or as an age, is not known.
  private static Optional<Day> onset(Condition condition, String place, Report report) {
    Optional<Day> onset = Days.day(condition.getOnset());
    Optional<Day> end = Days.day(condition.getAbatement());
    if (condition.hasOnset() && onset.isEmpty()) {
      report.left(place + ".onset[x]", "no date could be read: " + Codes.text(condition.getCode()));
    }
    if (onset.isPresent() && end.isPresent() && end.get().last().isBefore(onset.get().first())) {
      report.left(place + ".onset[x]", "it ends before it begins");
      return Optional.empty();
    }
    return onset;
  }

  /// Words alone never confirm; a denial in words stays a denial.
  private static Certainty weaker(Certainty stated) {
    return stated == Certainty.CONFIRMED ? Certainty.SUSPECTED : stated;
  }

  /// Nothing where the entry was made in error. A status that is not known is read as a suspicion.
  static Optional<Certainty> stated(CodeableConcept status) {
    if (!status.hasCoding()) {
      return Optional.of(Certainty.CONFIRMED);
    }
    return switch (status.getCodingFirstRep().getCode()) {
      case "confirmed" -> Optional.of(Certainty.CONFIRMED);
      case "refuted" -> Optional.of(Certainty.REFUTED);
      case "entered-in-error" -> Optional.empty();
      case null, default -> Optional.of(Certainty.SUSPECTED);
    };
  }

  private static Diagnosis.Phase phase(Condition condition) {
    return switch (condition.getClinicalStatus().getCodingFirstRep().getCode()) {
      case "inactive", "remission", "resolved" -> Diagnosis.Phase.PAST;
      case "active", "recurrence", "relapse" -> Diagnosis.Phase.CURRENT;
      case null, default ->
          condition.hasAbatement() ? Diagnosis.Phase.PAST : Diagnosis.Phase.UNKNOWN;
    };
  }

  /// A completed procedure after which no pregnancy can come.
  Optional<Diagnosis> read(Procedure procedure, String place, Report report) {
    Codes.Match match = codes.match(procedure.getCode());
    boolean done = procedure.getStatus() == Procedure.ProcedureStatus.COMPLETED;
    if (!done || !match.byCode() || !match.concepts().contains("childbearing-excluded")) {
      report.passed(place, "Procedure: kept in the record, read by no rule");
      return Optional.empty();
    }
    report.took(place, "procedure: childbearing-excluded");
    Optional<Day> day = Days.day(procedure.getPerformed());
    return Optional.of(
        new Diagnosis(
            match.concepts(),
            Codes.text(procedure.getCode()),
            Certainty.CONFIRMED,
            Diagnosis.Phase.PAST,
            day,
            day,
            Optional.empty(),
            place));
  }
}
