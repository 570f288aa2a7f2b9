// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;

/// What the page of a screening prints.
///
/// @param asOf the time of the screening
/// @param mode the mode's word
/// @param jurisdiction the jurisdiction's word
/// @param drugs both drugs
/// @param attest what a clinician still has to confirm
/// @param attested what was confirmed
record ScreenView(
    String asOf,
    String mode,
    String jurisdiction,
    List<DrugView> drugs,
    List<String> attest,
    List<Attested> attested) {
  /// One drug's screening.
  ///
  /// @param word the drug's word
  /// @param label the drug's name
  /// @param decision the decision
  /// @param sentence what it means
  /// @param groups findings by what they do
  /// @param mayPlan whether a plan may be made
  record DrugView(
      String word,
      String label,
      Mark decision,
      String sentence,
      List<Group> groups,
      boolean mayPlan) {}

  /// Findings that do the same.
  record Group(String title, Tone tone, List<Line> lines) {}

  /// One finding.
  ///
  /// @param rule the rule's id
  /// @param statement the rule in words
  /// @param fact what was read
  /// @param value the patient's value
  /// @param rawValue the value as the rules wrote it, by which an override is bound
  /// @param limit the rule's limit
  /// @param sources the documents
  /// @param unconfirmed whether it is the project's own proposal
  /// @param overridable whether a prescriber may go on with a reason
  /// @param override the override, where there is one
  /// @param answer the form that answers it; empty where there is none
  record Line(
      String rule,
      String statement,
      String fact,
      String value,
      String rawValue,
      String limit,
      List<Document> sources,
      boolean unconfirmed,
      boolean overridable,
      @Nullable Overruled override,
      String answer) {}

  /// A source document.
  record Document(String key, String words) {}

  /// A prescriber's decision to go on.
  record Overruled(String who, String when, String reason) {}

  /// Something confirmed.
  record Attested(String words, String who, String when) {}
}
