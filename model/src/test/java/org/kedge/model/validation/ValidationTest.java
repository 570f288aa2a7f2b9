// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

class ValidationTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 40;
  private static final List<Judgement> JUDGEMENTS = run(EVIDENCE, 2);

  private static List<Judgement> run(Evidence evidence, int threads) {
    return new Validation(evidence).run(new Settings(PATIENTS, 1, threads));
  }

  private static List<Table.Line> observedLines() {
    return EVIDENCE.tables().stream()
        .filter(table -> table.name().startsWith("observed/"))
        .filter(table -> table.columns().contains("quantity"))
        .flatMap(table -> table.lines().stream())
        .toList();
  }

  private static int hits(List<Judgement> judgements, Predicate<Judgement> which) {
    return (int)
        judgements.stream()
            .filter(which)
            .filter(one -> one.verdict() instanceof Verdict.Hit)
            .count();
  }

  @Test
  void everyRowGetsExactlyOneVerdict() {
    List<String> rows = observedLines().stream().map(Table.Line::id).toList();
    assertEquals(rows, JUDGEMENTS.stream().map(Judgement::id).toList());
    assertEquals(rows.size(), new HashSet<>(rows).size());
    assertEquals(407, rows.size());
  }

  @Test
  void aRowThatIsNotSimulatedSaysWhatIsMissing() {
    for (Judgement judgement : JUDGEMENTS) {
      if (judgement.verdict() instanceof Verdict.NotSimulated(String why)) {
        assertTrue(
            why.matches(
                "(quantity|people|drug|route|dose|infusion time|session days|blinding|time|bounds"
                    + "|comparison): [a-z].+|no number is published"),
            judgement.id() + ": " + why);
      }
    }
  }

  @Test
  void theCountsAddUp() {
    List<Tally> tallies = Tally.of(JUDGEMENTS);
    Map<Role, Integer> byRole =
        tallies.stream()
            .filter(tally -> !tally.kind().equals(Tally.ALL))
            .collect(Collectors.groupingBy(Tally::role, Collectors.summingInt(Tally::rows)));
    int all = 0;
    for (Tally tally : tallies) {
      assertEquals(
          tally.rows(), tally.hits() + tally.misses() + tally.notJudged() + tally.notSimulated());
      if (tally.kind().equals(Tally.ALL)) {
        assertEquals(byRole.get(tally.role()), tally.rows());
        all += tally.rows();
      }
    }
    assertEquals(JUDGEMENTS.size(), all);
  }

  @Test
  void anUnverifiedRowCountsApart() {
    for (Table.Line line : observedLines()) {
      assertEquals(
          line.text("basis").equals("unverified"),
          line.text("role").equals("unverified"),
          line.id());
    }
  }

  @Test
  void everyArmIsObserved() {
    Set<String> observed =
        observedLines().stream()
            .flatMap(line -> Stream.of(line.text("arm"), line.text("against")))
            .collect(Collectors.toSet());
    for (Table.Line arm : EVIDENCE.table("observed/arm").lines()) {
      assertTrue(observed.contains(arm.id()), arm.id());
    }
  }

  @Test
  void aPublishedIntervalHoldsItsOwnValue() {
    for (Table.Line line : observedLines()) {
      assertEquals(line.text("interval").isEmpty(), line.text("low").isEmpty(), line.id());
      assertEquals(line.text("n").isEmpty(), line.text("n_arms").isEmpty(), line.id());
      if (!line.text("low").isEmpty()) {
        double high = line.number("high").orElse(Double.POSITIVE_INFINITY);
        Bounds bounds = new Bounds(line.requiredNumber("low"), high, "");
        assertTrue(bounds.low() <= bounds.high(), line.id());
        line.number("value").ifPresent(value -> assertTrue(bounds.hold(value), line.id()));
      }
    }
  }

  @Test
  void threadsDoNotChangeTheResult() {
    assertEquals(JUDGEMENTS, run(EVIDENCE, 1));
  }

  @Test
  void anotherSeedMovesOnlyWhatIsDrawn() {
    List<Judgement> other = new Validation(EVIDENCE).run(new Settings(PATIENTS, 2, 2));
    assertFalse(JUDGEMENTS.equals(other));
    Predicate<Judgement> typical =
        one -> one.role() == Role.MODEL_BASED && !one.id().equals("O105");
    assertEquals(
        JUDGEMENTS.stream().filter(typical).toList(), other.stream().filter(typical).toList());
  }

  /// The published check of the nasal pack: parent within the tolerance in all four groups, the
  /// metabolite's peak too, and its area not at all, which is known.
  @Test
  void theNasalPackReproducesItsSourcesTypicalExposures() {
    Function<String, Integer> hits =
        quantity ->
            hits(
                JUDGEMENTS,
                one -> one.role() == Role.MODEL_BASED && one.quantity().equals(quantity));
    assertEquals(12, hits.apply("cmax_ketamine_s"));
    assertEquals(12, hits.apply("auc24_ketamine_s"));
    assertEquals(12, hits.apply("cmax_norketamine_s"));
    assertEquals(0, hits.apply("auc24_norketamine_s"));
  }

  @Test
  void aDoubledParameterTurnsHitsIntoMisses() {
    Map<String, Predicate<Judgement>> judgedBy =
        Map.of(
            "nasal.vc", one -> one.role() == Role.MODEL_BASED && one.quantity().startsWith("cmax"),
            "ivv.v1", one -> one.id().matches("O0(01|03)"),
            "iva.cl", one -> one.id().matches("O03[56]"),
            "ivv.cl_s", one -> one.id().matches("O1(03|10|19)"));
    judgedBy.forEach((row, which) -> {
      Evidence doubled = EVIDENCE.withValue(row, 2 * EVIDENCE.row(row).required());
      int before = hits(JUDGEMENTS, which);
      int after = hits(run(doubled, 2), which);
      assertTrue(after < before, row + ": " + before + " hits before, " + after + " after");
    });
  }

  @Test
  void aMuteMoodMissesItsTargets() {
    Evidence mute = EVIDENCE.withValue("mood.a", 0);
    Set<String> active = Set.of("PD067", "PD154", "PD159");
    List<Judgement> judgements = run(mute, 2);
    assertEquals(3, hits(JUDGEMENTS, one -> active.contains(one.id())));
    assertEquals(0, hits(judgements, one -> active.contains(one.id())));
  }

  @Test
  void anExactPredictionHasNoWidth() {
    Judgement typical =
        JUDGEMENTS.stream().filter(one -> one.id().equals("O135")).findFirst().orElseThrow();
    Prediction prediction = assertInstanceOf(Verdict.Hit.class, typical.verdict()).prediction();
    assertEquals(prediction.low(), prediction.high());
  }
}
