// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.person.Ancestry;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.Pack;

/// What has to be said beside the numbers of a design: where concentrations are sampled, and the
/// rows behind what it asks for beyond the plain model.
final class Footnotes {
  private final Evidence evidence;
  private final Design design;
  private final List<String> sentences = new ArrayList<>();

  Footnotes(Evidence evidence, Design design) {
    this.evidence = evidence;
    this.design = design;
  }

  List<String> sentences() {
    sites();
    design.arms().forEach(this::influences);
    design.arms().forEach(this::ancestry);
    design.arms().forEach(this::consolidation);
    design.arms().forEach(this::continuation);
    design.arms().forEach(this::control);
    ranges();
    if (!new Simulation(evidence).canShowRelapse(design)) {
      sentences.add(
          "relapsed has no value: the assessments hold no two visits that lie as far apart as rows"
              + " relapse.apart_least and relapse.apart_most say");
    }
    return sentences;
  }

  private void sites() {
    String packs =
        design.arms().stream()
            .flatMap(arm -> Dosing.pack(arm.treatment()).stream())
            .distinct()
            .map(pack -> "%s %s".formatted(pack.word(), pack.site().words()))
            .collect(Collectors.joining(", "));
    if (!packs.isEmpty()) {
      sentences.add("concentrations are total ones, by pack: " + packs);
    }
  }

  private void influences(Arm arm) {
    for (Influence influence : arm.switches().influences()) {
      influence.rows(evidence).forEach(row -> row(arm, influence.word() + scaled(influence), row));
    }
  }

  private String scaled(Influence influence) {
    return influence.factors(evidence).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(factor -> "%s x %s".formatted(factor.getKey(), factor.getValue()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private void row(Arm arm, String what, Row row) {
    sentences.add("arm %s: %s".formatted(arm.name(), RowBasis.clause(what, row)));
  }

  private void ancestry(Arm arm) {
    Ancestry.Shares shares = design.population().ancestry();
    Optional<Pack> pack = Dosing.pack(arm.treatment());
    if (shares.asian() == 0 || pack.isEmpty()) {
      return;
    }
    if (pack.get() != Pack.NASAL_S) {
      sentences.add(
          "arm %s: the pack %s has no factor for ancestry: its numbers are those of the people behind it"
              .formatted(arm.name(), pack.get().word()));
      return;
    }
    row(arm, "Asian ancestry", evidence.row("nasal.kel_asian"));
    row(arm, "Asian ancestry", evidence.row("nasal.cln_asian"));
    if (shares.japanese() > 0) {
      row(arm, "Japanese ancestry", evidence.row("nasal.frn_jpn"));
    }
  }

  private void continuation(Arm arm) {
    Continuation continuation = arm.switches().continuation();
    if (continuation.entry() != Continuation.Entry.ALL) {
      sentences.add(
          "arm %s: after day %s the numbers are of those in %s at its assessment; relapse counts anew from there"
              .formatted(arm.name(), continuation.fromDay(), continuation.entry().word()));
    }
  }

  private void control(Arm arm) {
    if (!Dosing.isDrug(arm.treatment()) && arm.blinding() == Blinding.ACTIVE_PLACEBO) {
      sentences.add(
          "arm %s: acute effects are those of ketamine alone, so they are 0; what an active placebo does is not modelled"
              .formatted(arm.name()));
    }
  }

  private void ranges() {
    for (Row row : evidence.outOfRange()) {
      sentences.add(
          "row %s was set to %s %s, outside its range: extrapolation"
              .formatted(row.id(), row.required(), row.unit()));
    }
  }

  private void consolidation(Arm arm) {
    if (arm.switches().consolidation() == Consolidation.UNSATURATED) {
      sentences.add(
          "arm %s: consolidation follows the unsaturated dose, an option that no public data decide; the mood was calibrated without it"
              .formatted(arm.name()));
    }
  }
}
