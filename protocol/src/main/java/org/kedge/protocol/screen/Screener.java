// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;

/// Holds a patient against every row of `protocol/screen`.
public final class Screener {
  private final List<Rule> rules;
  private final Limits limits;

  /// Reads the rules.
  ///
  /// @throws IllegalArgumentException if a row names a comparison, drug or unit of time that does
  ///   not exist
  public Screener(Evidence evidence) {
    rules = evidence.table("protocol/screen").lines().stream().map(Rule::of).toList();
    limits = Limits.of(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /// Screens for every drug.
  public ScreeningResult screen(Patient patient, Setting setting) {
    return screen(patient, setting, EnumSet.allOf(Drug.class));
  }

  /// Screens for some drugs.
  ///
  /// @param drugs at least one
  public ScreeningResult screen(Patient patient, Setting setting, Set<Drug> drugs) {
    Facts facts = new Facts(patient, setting, limits);
    List<Screening> screenings = new ArrayList<>();
    Set<String> attest = new LinkedHashSet<>();
    for (Drug drug : drugs) {
      List<Rule> applying = applying(drug, setting);
      screenings.add(Screening.of(drug, findings(applying, facts), List.of()));
      attest.addAll(Attestation.of(applying, facts));
    }
    attest.addAll(Attestation.unread(rules, facts));
    attest.addAll(Attestation.later(facts));
    return new ScreeningResult(setting, screenings, List.copyOf(attest));
  }

  private List<Rule> applying(Drug drug, Setting setting) {
    return rules.stream()
        .filter(rule -> rule.drugs().contains(drug))
        .filter(rule -> rule.jurisdictions().contains(setting.jurisdiction()))
        .toList();
  }

  /// Of the tiers of one rule that fire, the most severe count: a pressure that excludes is not
  /// also referred. A tier that a prescriber may override hides only tiers about the same fact:
  /// going on with the one must not let pass what the other asks.
  private static List<Finding> findings(List<Rule> rules, Facts facts) {
    Map<String, List<Finding>> families = new HashMap<>();
    List<Finding> all = new ArrayList<>();
    for (Rule rule : rules) {
      rule.comparison()
          .find(rule, facts)
          .ifPresent(found -> {
            families.computeIfAbsent(rule.family(), name -> new ArrayList<>()).add(found);
            all.add(found);
          });
    }
    return all.stream().filter(found -> isMostSevere(found, families)).toList();
  }

  private static boolean isMostSevere(Finding found, Map<String, List<Finding>> families) {
    return families.getOrDefault(found.rule().split("\\.", 2)[0], List.of()).stream()
        .noneMatch(other -> hides(other, found));
  }

  private static boolean hides(Finding other, Finding found) {
    return rank(other) > rank(found)
        && other.scope() == found.scope()
        && (!other.overridable() || other.fact().equals(found.fact()));
  }

  private static int rank(Finding finding) {
    return switch (finding.severity()) {
      case CAUTION -> 0;
      case NEEDS_DATA -> 1;
      case EXCLUDE -> 2;
    };
  }
}
