// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.List;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// Whether a patient may have one drug. Only an [Eligible] can be planned.
public sealed interface Screening {
  /// The drug that was screened for.
  Drug drug();

  /// All findings, in the order of the rows; those that a prescriber goes on with stay.
  List<Finding> findings();

  /// Decisions of prescribers to go on with one of the findings, each of which counts; empty where
  /// there is none.
  List<Overruled> overruled();

  /// No rule that was checked excludes or defers, but for those that a prescriber goes on with.
  ///
  /// @param drug the drug
  /// @param findings cautions, findings about the day of a session, and what was overruled
  /// @param overruled decisions that count
  record Eligible(Drug drug, List<Finding> findings, List<Overruled> overruled)
      implements Screening {
    /// Copies the lists and refuses findings that still exclude or defer.
    ///
    /// @throws IllegalArgumentException if a finding about the course excludes or defers and no
    ///   decision counts for it
    public Eligible {
      findings = List.copyOf(findings);
      overruled = List.copyOf(overruled);
      if (stands(drug, findings, overruled, Severity.EXCLUDE)
          || stands(drug, findings, overruled, Severity.NEEDS_DATA)) {
        throw new IllegalArgumentException("a finding still excludes or defers");
      }
    }
  }

  /// A fact that a rule needs is missing.
  ///
  /// @param drug the drug
  /// @param findings at least one of them asks a question about the course
  /// @param overruled decisions that count for others of the findings
  record Deferred(Drug drug, List<Finding> findings, List<Overruled> overruled)
      implements Screening {
    /// Copies the lists.
    public Deferred {
      findings = List.copyOf(findings);
      overruled = List.copyOf(overruled);
    }
  }

  /// At least one rule excludes.
  ///
  /// @param drug the drug
  /// @param findings at least one of them excludes from the course
  /// @param overruled decisions that count for others of the findings
  record Excluded(Drug drug, List<Finding> findings, List<Overruled> overruled)
      implements Screening {
    /// Copies the lists.
    public Excluded {
      findings = List.copyOf(findings);
      overruled = List.copyOf(overruled);
    }
  }

  /// The decision that findings amount to: an exclusion before a question, a question before a yes;
  /// what is about one session does not count, nor what a prescriber goes on with.
  ///
  /// @param decisions decisions to go on; those that do not count are left out
  static Screening of(Drug drug, List<Finding> findings, List<Overruled> decisions) {
    List<Overruled> overruled = Overruled.counting(drug, findings, decisions);
    if (stands(drug, findings, overruled, Severity.EXCLUDE)) {
      return new Excluded(drug, findings, overruled);
    }
    return stands(drug, findings, overruled, Severity.NEEDS_DATA)
        ? new Deferred(drug, findings, overruled)
        : new Eligible(drug, findings, overruled);
  }

  private static boolean stands(
      Drug drug, List<Finding> findings, List<Overruled> overruled, Severity severity) {
    return findings.stream()
        .filter(found -> found.scope() == Scope.COURSE && found.severity() == severity)
        .anyMatch(found ->
            overruled.stream()
                .noneMatch(decision -> decision.drug() == drug && decision.counts(found)));
  }
}
