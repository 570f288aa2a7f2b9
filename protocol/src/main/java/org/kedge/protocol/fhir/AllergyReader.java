// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Certainty;

/// Allergies and intolerances.
final class AllergyReader {
  private final Codes medications;

  AllergyReader(Codes medications) {
    this.medications = medications;
  }

  Optional<Allergy> read(AllergyIntolerance allergy, String place, Report report) {
    Optional<Certainty> stated = ConditionReader.stated(allergy.getVerificationStatus());
    if (stated.isEmpty()) {
      report.took(place, "entered in error: not counted");
      return Optional.empty();
    }
    Codes.Match match = medications.match(allergy.getCode());
    Set<String> concepts = new HashSet<>(match.concepts());
    boolean byCode = match.byCode();
    for (AllergyIntolerance.AllergyIntoleranceReactionComponent reaction : allergy.getReaction()) {
      Codes.Match substance = medications.match(reaction.getSubstance());
      concepts.addAll(substance.concepts());
      byCode |= substance.byCode();
    }
    String text = Codes.text(allergy.getCode());
    if (text.toLowerCase(Locale.ROOT).startsWith("no known")) {
      concepts.add("no-known-allergy");
      byCode = true;
    }
    if (concepts.isEmpty()) {
      report.left(place + ".code", "allergy not recognised: " + text);
    } else {
      report.took(place, "allergy: " + String.join(", ", concepts));
    }
    Certainty certainty =
        byCode || stated.get() == Certainty.REFUTED ? stated.get() : Certainty.SUSPECTED;
    return Optional.of(new Allergy(concepts, text, certainty, isCurrent(allergy), place));
  }

  private static boolean isCurrent(AllergyIntolerance allergy) {
    return switch (allergy.getClinicalStatus().getCodingFirstRep().getCode()) {
      case "inactive", "resolved" -> false;
      case null, default -> true;
    };
  }
}
