// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.pk.Influence;
import org.kedge.model.trial.RowBasis;

/// What has to be said beside the predictions: the rows behind the influences that LIVER and RIF
/// name.
///
/// @source evidence drug/esketamine/pk.csv, row nasal.hep_f; drug/ketamine/pk.csv, row ivv.rif_n
public final class SubjectFootnotes {
  private final Evidence evidence;

  /// Footnotes from the rows.
  public SubjectFootnotes(Evidence evidence) {
    this.evidence = evidence;
  }

  /// One sentence a row, with how many subjects it is about.
  ///
  /// @param subjects all that are predicted; an influence on who has no dose changes nothing and is
  ///   left out
  /// @throws IllegalArgumentException if a row is missing
  public List<String> sentences(List<Subject> subjects) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (subject.events().stream().anyMatch(Event.Dose.class::isInstance)) {
        for (Influence influence : subject.influences()) {
          for (Row row : influence.rows(evidence)) {
            counts.merge(RowBasis.clause(influence.word(), row), 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(
            one -> "%d of %d subjects: %s".formatted(one.getValue(), subjects.size(), one.getKey()))
        .toList();
  }
}
