// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Procedure;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;

/// Conditions, and the few procedures that say the same as one.
final class ConditionReader {
  private final Codes codes;

  ConditionReader(Codes codes) {
    this.codes = codes;
  }

  Optional<Diagnosis> read(Condition condition, String place, Report report) {
    Optional<Certainty> stated = stated(condition.getVerificationStatus());
    if (stated.isEmpty()) {
      report.took(place, "entered in error: not counted");
      return Optional.empty();
    }
    if (!condition.hasCode()) {
      report.left(place + ".code", "a condition without a code");
      return Optional.empty();
    }
    Codes.Match match = codes.match(condition.getCode());
    Diagnosis.Phase phase = phase(condition);
    if (match.concepts().isEmpty()) {
      report.left(place + ".code", "condition not recognised: " + Codes.text(condition.getCode()));
    } else {
      report.took(place, "condition: " + String.join(", ", match.concepts()));
    }
    return Optional.of(
        new Diagnosis(
            match.concepts(),
            Codes.text(condition.getCode()),
            match.byCode() ? stated.get() : weaker(stated.get()),
            phase,
            Days.day(condition.getOnset()),
            Days.day(condition.getAbatement()),
            Days.day(condition.getRecordedDateElement()),
            place));
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
      report.left(place, "Procedure: kept in the record, read by no rule");
      return Optional.empty();
    }
    report.took(place, "procedure: childbearing-excluded");
    Optional<LocalDate> day = Days.day(procedure.getPerformed());
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
