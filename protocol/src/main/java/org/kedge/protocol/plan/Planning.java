// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.Setting;

/// Where planning stands. Only an [Approved] plan can start a session.
public sealed interface Planning {
  /// A plan that waits for a prescriber.
  ///
  /// @param eligible the screening it rests on
  /// @param setting how that screening was done
  /// @param plan the plan
  /// @param findings what planning found
  /// @param attest what the prescriber has to confirm, item by item
  /// @param forecast what is expected of it
  record Proposed(
      Screening.Eligible eligible,
      Setting setting,
      Plan plan,
      List<Finding> findings,
      List<String> attest,
      Forecast forecast)
      implements Planning {
    /// Copies the lists and refuses a plan for another drug than the one screened.
    public Proposed {
      findings = List.copyOf(findings);
      attest = List.copyOf(attest);
      if (eligible.drug() != plan.protocol().drug()) {
        throw new IllegalArgumentException("the plan is for another drug than the screening");
      }
    }

    /// What screening and planning found, for showing.
    public List<Finding> allFindings() {
      return Stream.concat(eligible.findings().stream(), findings.stream()).toList();
    }

    /// Rules that the prescriber has to override, each with a reason, before approval.
    public Set<String> toOverride() {
      Set<String> rules = new TreeSet<>();
      for (Finding finding : findings) {
        if (finding.scope() == Scope.COURSE
            && finding.severity() != Severity.CAUTION
            && finding.overridable()) {
          rules.add(finding.rule());
        }
      }
      return rules;
    }

    /// Approves, or says what is missing.
    public Planning approve(Approval approval) {
      List<String> missing = missing(approval);
      return missing.isEmpty()
          ? new Approved(this, approval)
          : new Refused(plan.protocol().drug(), findings, missing);
    }

    private List<String> missing(Approval approval) {
      List<String> missing = new ArrayList<>();
      if (!approval.signature().role().covers(Role.PRESCRIBER)) {
        missing.add("A prescriber has to approve the plan.");
      }
      if (approval.signature().at().isBefore(plan.asOf())) {
        missing.add("The approval is dated before the plan was made out: check the time.");
      }
      attest.stream()
          .filter(item -> !approval.confirmed().contains(item))
          .forEach(item -> missing.add("Confirm: " + item));
      Set<String> open = toOverride();
      approval.overrides().forEach(override -> open.remove(override.rule()));
      open.forEach(rule -> missing.add("Give a reason for going on with " + rule + "."));
      Set<String> known = new HashSet<>();
      findings.forEach(finding -> known.add(finding.rule()));
      approval.overrides().stream()
          .filter(override -> !known.contains(override.rule()))
          .forEach(override ->
              missing.add("There is no finding " + override.rule() + " to go on with."));
      return missing;
    }
  }

  /// A plan that a named prescriber has approved.
  ///
  /// @param proposed what was approved
  /// @param approval who, when, what was confirmed and what was overridden
  record Approved(Proposed proposed, Approval approval) implements Planning {
    /// Refuses an approval with anything missing, so that no other way leads here.
    public Approved {
      List<String> missing = proposed.missing(approval);
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("the plan is not approved: " + missing);
      }
    }

    /// The plan.
    public Plan plan() {
      return proposed.plan();
    }
  }

  /// No plan, with what was found and what to ask or do.
  ///
  /// @param drug the drug that was asked for
  /// @param findings what stands against it
  /// @param ask what to answer or to do, in sentences, at least one
  record Refused(Drug drug, List<Finding> findings, List<String> ask) implements Planning {
    /// Copies the lists and refuses a refusal without a word.
    public Refused {
      findings = List.copyOf(findings);
      ask = List.copyOf(ask);
      if (ask.isEmpty()) {
        throw new IllegalArgumentException("a refusal says what to answer or to do");
      }
    }
  }
}
