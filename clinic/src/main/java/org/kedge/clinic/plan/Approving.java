// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.protocol.plan.Approval;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.rule.RuleOverride;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Screening;
import org.springframework.util.MultiValueMap;

/// An approval being given: what was ticked and written, held against what the record says by now.
final class Approving {
  private static final String REASON = "reason-";

  private final Road road;
  private final PlanEntry proposal;
  private final MultiValueMap<String, String> typed;
  private final Signature by;
  private final Duration oldest;

  /// @param oldest how old a proposal may be
  Approving(
      Road road,
      PlanEntry proposal,
      MultiValueMap<String, String> typed,
      Signature by,
      Duration oldest) {
    this.road = road;
    this.proposal = proposal;
    this.typed = typed;
    this.by = by;
    this.oldest = oldest;
  }

  /// What came of it.
  sealed interface Result {
    /// Approved.
    record Done(Planning.Approved approved) implements Result {}

    /// Not approved.
    record Missing(List<String> sentences) implements Result {}
  }

  /// Items that this approval confirms.
  List<String> ticked() {
    return typed.getOrDefault("confirm", List.of()).stream()
        .filter(
            item -> proposal.proposed().attest().contains(item) || road.toConfirm().contains(item))
        .distinct()
        .toList();
  }

  Result result() {
    List<String> missing = new ArrayList<>();
    if (Duration.between(proposal.plan().asOf(), road.now()).compareTo(oldest) > 0) {
      missing.add(
          "The proposal is older than %d hours: make the options out again."
              .formatted(oldest.toHours()));
    }
    if (!stillEligible()) {
      missing.add("By the facts of now the drug is not eligible: read the screening.");
    }
    Set<String> confirmed = new HashSet<>(road.confirmed());
    confirmed.addAll(ticked());
    road.toConfirm().stream()
        .filter(item -> !confirmed.contains(item))
        .filter(item -> !proposal.proposed().attest().contains(item))
        .forEach(item -> missing.add("Confirm: " + item));
    Planning planning =
        proposal.proposed().approve(new Approval(by, Set.copyOf(confirmed), overrides()));
    if (planning instanceof Planning.Refused refused) {
      missing.addAll(refused.ask());
    }
    return planning instanceof Planning.Approved approved && missing.isEmpty()
        ? new Result.Done(approved)
        : new Result.Missing(missing);
  }

  private boolean stillEligible() {
    return road.screening().screenings().stream()
        .filter(Screening.Eligible.class::isInstance)
        .anyMatch(one -> one.drug() == proposal.plan().protocol().drug());
  }

  private List<RuleOverride> overrides() {
    return proposal.proposed().toOverride().stream()
        .filter(rule -> !written(rule).isBlank())
        .map(rule -> new RuleOverride(rule, written(rule).strip()))
        .toList();
  }

  private String written(String rule) {
    return typed.getOrDefault(REASON + rule, List.of("")).getFirst();
  }
}
