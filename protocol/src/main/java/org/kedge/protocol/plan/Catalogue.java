// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kedge.evidence.Basis;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;

/// The protocols that a clinic may choose from.
///
/// Source: evidence protocol/plan-protocol.csv and protocol/plan-phase.csv
public final class Catalogue {
  private final List<TreatmentProtocol> protocols;

  /// Reads the catalogue.
  public Catalogue(Evidence evidence) {
    Table phases = evidence.table("protocol/plan-phase");
    protocols =
        evidence.table("protocol/plan-protocol").lines().stream()
            .map(line -> protocol(line, phases))
            .toList();
  }

  /// All protocols, in the table's order.
  public List<TreatmentProtocol> protocols() {
    return protocols;
  }

  /// The protocol with an id.
  public Optional<TreatmentProtocol> protocol(String id) {
    return protocols.stream().filter(protocol -> protocol.id().equals(id)).findFirst();
  }

  /// What fits, the usual ones first.
  public List<TreatmentProtocol> options(
      Drug drug, Indication indication, int ageYears, Jurisdiction where) {
    return protocols.stream()
        .filter(protocol -> protocol.drug() == drug && protocol.fits(indication, ageYears, where))
        .sorted(Comparator.comparing((TreatmentProtocol protocol) -> !protocol.usual()))
        .toList();
  }

  private static TreatmentProtocol protocol(Table.Line line, Table phases) {
    return new TreatmentProtocol(
        line.id(),
        line.text("name"),
        drug(line.text("drug")),
        jurisdiction(line.text("jurisdiction")),
        line.list("indication").stream().map(Indication::of).collect(Collectors.toSet()),
        (int) line.requiredNumber("from_age"),
        line.number("below_age"),
        TreatmentProtocol.LabelStatus.of(line.text("label_status")),
        line.flag("usual"),
        line.text("mark"),
        TreatmentProtocol.Kind.valueOf(line.text("kind").toUpperCase(Locale.ROOT)),
        line.number("first_dose_mg"),
        line.list("next_dose_mg").stream().map(Double::valueOf).toList(),
        line.list("decision_after").stream().map(Integer::valueOf).toList(),
        line.text("decision"),
        line.text("missed"),
        line.text("stop"),
        line.text("companion"),
        line.text("grade"),
        (line.text("approver") + " " + line.text("reviewed")).strip(),
        Basis.valueOf(line.text("basis").toUpperCase(Locale.ROOT)),
        line.list("source"),
        line.text("locator"),
        line.text("note"),
        phases.lines().stream()
            .filter(phase -> phase.text("protocol").equals(line.id()))
            .sorted(Comparator.comparingDouble(phase -> phase.requiredNumber("step")))
            .map(Phase::of)
            .toList());
  }

  private static Drug drug(String word) {
    return Arrays.stream(Drug.values())
        .filter(drug -> drug.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown drug " + word));
  }

  private static Optional<Jurisdiction> jurisdiction(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Jurisdiction.values())
            .filter(jurisdiction -> jurisdiction.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown jurisdiction " + word)));
  }
}
