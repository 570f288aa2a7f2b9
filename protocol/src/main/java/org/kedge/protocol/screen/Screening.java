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

  /// All findings, in the order of the rows.
  List<Finding> findings();

  /// No rule that was checked excludes or defers.
  ///
  /// @param drug the drug
  /// @param findings cautions, and findings about the day of a session
  record Eligible(Drug drug, List<Finding> findings) implements Screening {
    /// Copies the list.
    public Eligible {
      findings = List.copyOf(findings);
    }
  }

  /// A fact that a rule needs is missing.
  ///
  /// @param drug the drug
  /// @param findings at least one of them asks a question about the course
  record Deferred(Drug drug, List<Finding> findings) implements Screening {
    /// Copies the list.
    public Deferred {
      findings = List.copyOf(findings);
    }
  }

  /// At least one rule excludes.
  ///
  /// @param drug the drug
  /// @param findings at least one of them excludes from the course
  record Excluded(Drug drug, List<Finding> findings) implements Screening {
    /// Copies the list.
    public Excluded {
      findings = List.copyOf(findings);
    }
  }

  /// The decision that findings amount to: an exclusion before a question, a question before a yes;
  /// what is about one session does not count.
  static Screening of(Drug drug, List<Finding> findings) {
    if (counts(findings, Severity.EXCLUDE)) {
      return new Excluded(drug, findings);
    }
    return counts(findings, Severity.NEEDS_DATA)
        ? new Deferred(drug, findings)
        : new Eligible(drug, findings);
  }

  private static boolean counts(List<Finding> findings, Severity severity) {
    return findings.stream()
        .anyMatch(found -> found.scope() == Scope.COURSE && found.severity() == severity);
  }
}
