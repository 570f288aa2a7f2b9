// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.kedge.evidence.Basis;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;

/// One row of the catalogue with its phases.
///
/// @param id the row's id, for example `IV-05-3x`
/// @param name what it is called
/// @param drug which drug
/// @param jurisdiction where its label holds; absent where none is bound
/// @param indications what it is for
/// @param fromAge least age, years
/// @param belowAge age that it does not reach, years
/// @param label labelled or off-label
/// @param usual whether it is the first choice shown for its drug and indication
/// @param mark a warning to show with its name; empty where there is none
/// @param kind whether it begins a course or goes on after one
/// @param firstDoseMg first esketamine dose; absent for doses by weight
/// @param nextDosesMg esketamine doses after the first
/// @param decisionAfter session numbers after which a decision is due
/// @param decision what is decided, in words
/// @param missed what to do about a missed session
/// @param stop when to propose to stop
/// @param companion another medicine that the label asks for; empty where none
/// @param grade strength of the evidence, in words
/// @param approval who signed the row, and when; empty where nobody has
/// @param basis how directly the source was read
/// @param source keys of the sources
/// @param locator place in the source
/// @param note limits
/// @param phases its phases, in order
public record TreatmentProtocol(
    String id,
    String name,
    Drug drug,
    Optional<Jurisdiction> jurisdiction,
    Set<Indication> indications,
    int fromAge,
    OptionalDouble belowAge,
    LabelStatus label,
    boolean usual,
    String mark,
    Kind kind,
    OptionalDouble firstDoseMg,
    List<Double> nextDosesMg,
    List<Integer> decisionAfter,
    String decision,
    String missed,
    String stop,
    String companion,
    String grade,
    String approval,
    Basis basis,
    List<String> source,
    String locator,
    String note,
    List<Phase> phases) {
  /// Whether a regulator has approved this use.
  public enum LabelStatus {
    /// Approved for this use.
    LABELLED("labelled"),
    /// Not approved for this use: the record says so.
    OFF_LABEL("off-label");

    private final String word;

    LabelStatus(String word) {
      this.word = word;
    }

    /// The word that pages use.
    public String word() {
      return word;
    }

    static LabelStatus of(String word) {
      return word.equals(LABELLED.word) ? LABELLED : OFF_LABEL;
    }
  }

  /// Where in a course a protocol stands.
  public enum Kind {
    /// Begins a course.
    COURSE,
    /// Goes on after a response.
    MAINTENANCE
  }

  /// Copies the lists.
  public TreatmentProtocol {
    indications = Set.copyOf(indications);
    nextDosesMg = List.copyOf(nextDosesMg);
    decisionAfter = List.copyOf(decisionAfter);
    source = List.copyOf(source);
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("protocol " + id + " has no phase");
    }
  }

  /// Whether the catalogue offers it to a person of this age for this indication here.
  public boolean fits(Indication indication, int ageYears, Jurisdiction where) {
    return indications.contains(indication)
        && ageYears >= fromAge
        && ageYears < belowAge.orElse(Double.POSITIVE_INFINITY)
        && jurisdiction.map(where::equals).orElse(true);
  }
}
