// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.plan.RowFinding;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.Tier;
import org.kedge.protocol.session.TieredFinding;
import org.kedge.protocol.session.Triage;

/// From assessments and sessions to an outcome.
///
/// When: there is a complete score of the instrument before the first dose and one after it, of the
/// same recall and kind of rater. Then: change, response, remission, relapse. Unknown: incomplete,
/// with what is missing. Any thought of death or self-harm asks for the screener, whatever else is
/// missing.
///
/// Source: evidence protocol/outcome.csv, protocol/outcome-rule.csv
public final class OutcomeRules {
  private final Evidence evidence;
  private final Site site;
  private final Scoring scoring;
  private final Cuts cuts;
  private final Triage triage;

  /// Rules for one site.
  public OutcomeRules(Evidence evidence, Site site) {
    this.evidence = evidence;
    this.site = site;
    scoring = new Scoring(evidence);
    cuts = new Cuts(evidence, site.madrsRemissionCut());
    triage = new Triage(evidence);
  }

  /// The instruments' tables.
  public Scoring scoring() {
    return scoring;
  }

  /// The definition of response and remission here.
  public Cuts cuts() {
    return cuts;
  }

  /// The outcome by one instrument.
  ///
  /// @param instrument which one
  /// @param assessments all that were made, in any order
  /// @param sessions the sessions of the course, in order
  /// @param asOf the moment asked about; later assessments are not read
  public Outcome outcome(
      Instrument instrument,
      List<Assessment> assessments,
      List<SessionRecord> sessions,
      Instant asOf) {
    List<Assessment> known =
        assessments.stream()
            .filter(assessment -> !assessment.at().isAfter(asOf))
            .sorted(Comparator.comparing(Assessment::at))
            .toList();
    List<TieredFinding> findings = new ArrayList<>();
    List<CareTask> tasks = new ArrayList<>();
    List<Instant> doses = doses(sessions, asOf);
    Outcome.Suicidality suicidality = suicidality(known, findings, tasks, asOf);
    followUp(known, doses, findings, tasks, asOf);
    List<Score> scores = scores(instrument, known, findings);
    List<String> missing = new ArrayList<>(missing(instrument, known, findings));
    Optional<Score> baseline = baseline(scores, doses, asOf);
    List<Score> after =
        scores.stream()
            .filter(score -> !doses.isEmpty() && score.at().isAfter(doses.getFirst()))
            .toList();
    if (baseline.isEmpty()) {
      missing.add("No score from the days before the first dose is known.");
      findings.add(finding("outcome.baseline", asOf, instrument.shown(), "unknown", Tier.WATCH));
    }
    if (doses.isEmpty()) {
      missing.add("No dose was given yet.");
    } else if (after.isEmpty()) {
      missing.add("No score after the first dose is known.");
    }
    if (!missing.isEmpty()) {
      return new Outcome.Incomplete(
          instrument, missing, suicidality, sorted(findings), tasks, asOf);
    }
    return known(
        baseline.orElseThrow(), after, calls(known, doses), suicidality, findings, tasks, asOf);
  }

  private Outcome.Known known(
      Score baseline,
      List<Score> after,
      Optional<Instant> called,
      Outcome.Suicidality suicidality,
      List<TieredFinding> findings,
      List<CareTask> tasks,
      Instant asOf) {
    Score latest = after.getLast();
    Relapse relapse = new RelapseRule(evidence, cuts).of(baseline, after, called);
    if (relapse == Relapse.RELAPSED) {
      add(
          called.isPresent() ? "outcome.R5.call" : "outcome.R5",
          latest,
          Tier.ACT,
          findings,
          tasks,
          asOf);
    } else if (relapse == Relapse.FIRST_SIGN) {
      add("outcome.R5.first", latest, Tier.WATCH, findings, tasks, asOf);
    }
    Score before = after.size() > 1 ? after.get(after.size() - 2) : baseline;
    if (latest.instrument() == Instrument.PHQ9
        && latest.total() - before.total() >= evidence.value("outcome.worsening", "{score}")) {
      add("outcome.R8", latest, Tier.ACT, findings, tasks, asOf);
    }
    return new Outcome.Known(
        latest.instrument(),
        baseline,
        latest,
        Cuts.improvement(baseline.total(), latest.total()),
        cuts.response(baseline.total(), latest.total()),
        cuts.remission(latest.instrument(), latest.total()),
        cuts.remissionCut(latest.instrument()),
        relapse,
        after,
        suicidality,
        sorted(findings),
        tasks,
        asOf);
  }

  private static List<TieredFinding> sorted(List<TieredFinding> findings) {
    return findings.stream().sorted(Comparator.comparing(TieredFinding::tier).reversed()).toList();
  }

  private static List<Instant> doses(List<SessionRecord> sessions, Instant asOf) {
    return sessions.stream()
        .flatMap(session -> session.sheet().log().start().stream())
        .filter(start -> !start.isAfter(asOf))
        .sorted()
        .toList();
  }

  /// Complete scores that may be compared: standard recall, the instrument's own kind of rater.
  private List<Score> scores(
      Instrument instrument, List<Assessment> known, List<TieredFinding> findings) {
    List<Score> scores = new ArrayList<>();
    for (Assessment assessment : known) {
      if (assessment instanceof Assessment.Total total && total.instrument() == instrument) {
        scores.add(score(instrument, total.total(), total.at()));
      }
      if (assessment instanceof Assessment.Phq9 phq9
          && instrument == Instrument.PHQ9
          && phq9.total().isPresent()) {
        if (phq9.standardRecall() && phq9.selfRated()) {
          scores.add(score(instrument, phq9.total().getAsInt(), phq9.at()));
        } else {
          findings.add(
              finding("outcome.R9", phq9.at(), instrument.shown(), "not standard", Tier.WATCH));
        }
      }
    }
    return scores;
  }

  private Score score(Instrument instrument, int total, Instant at) {
    return new Score(instrument, total, scoring.band(instrument, total), at);
  }

  /// The latest form counts: where it has a gap, the total is not known, and an older one does not
  /// stand in for it.
  private List<String> missing(
      Instrument instrument, List<Assessment> known, List<TieredFinding> findings) {
    Optional<Assessment> latest =
        known.stream()
            .filter(assessment -> assessment.scores().equals(Optional.of(instrument)))
            .reduce((first, second) -> second);
    if (latest.isPresent()
        && latest.orElseThrow() instanceof Assessment.Phq9 phq9
        && !phq9.missing().isEmpty()) {
      String items = phq9.missing().toString();
      findings.add(
          finding("outcome.R7", phq9.at(), instrument.shown(), "missing " + items, Tier.WATCH));
      return List.of("The last form has no answer to item " + items + ".");
    }
    return List.of();
  }

  /// The last score of the days before the first dose; before any dose, of the days before now.
  private Optional<Score> baseline(List<Score> scores, List<Instant> doses, Instant asOf) {
    Instant first = doses.isEmpty() ? asOf : doses.getFirst();
    Duration age = Duration.ofDays((long) evidence.value("outcome.baseline.age", "d"));
    return scores.stream()
        .filter(score -> !score.at().isAfter(first))
        .filter(score -> !score.at().isBefore(first.minus(age)))
        .reduce((earlier, later) -> later);
  }

  private static Optional<Instant> calls(List<Assessment> known, List<Instant> doses) {
    return known.stream()
        .filter(Assessment.RelapseCalled.class::isInstance)
        .map(Assessment::at)
        .filter(at -> !doses.isEmpty() && at.isAfter(doses.getFirst()))
        .reduce((earlier, later) -> later);
  }

  private Outcome.Suicidality suicidality(
      List<Assessment> known, List<TieredFinding> findings, List<CareTask> tasks, Instant asOf) {
    Optional<Assessment.Phq9> form =
        known.stream()
            .filter(Assessment.Phq9.class::isInstance)
            .map(Assessment.Phq9.class::cast)
            .reduce((earlier, later) -> later);
    Optional<Assessment.Screened> screened =
        known.stream()
            .filter(Assessment.Screened.class::isInstance)
            .map(Assessment.Screened.class::cast)
            .filter(asked -> asked.screen().complete())
            .reduce((earlier, later) -> later);
    double cut = evidence.value("outcome.item9", "{score}");
    boolean reported =
        form.isPresent()
            && form.orElseThrow().item9().isPresent()
            && form.orElseThrow().item9().getAsInt() >= cut
            && screened.map(asked -> asked.at().isBefore(form.orElseThrow().at())).orElse(true);
    if (reported) {
      Score none = new Score(Instrument.PHQ9, 0, "", form.orElseThrow().at());
      add("outcome.R6", none, Tier.ACT, findings, tasks, asOf);
    }
    screened
        .flatMap(asked -> triage.finding(asked.screen(), asked.at()))
        .ifPresent(found -> {
          findings.add(found);
          tasks.add(new CareTask(found.finding().rule(), found.then(), "prescriber", found.at()));
        });
    Instant oldest =
        asOf.minus(Duration.ofDays((long) evidence.value("outcome.suicidality.age", "d")));
    boolean byForm =
        form.filter(filled -> filled.item9().isPresent() && !filled.at().isBefore(oldest))
            .isPresent();
    boolean byScreener =
        screened
            .filter(asked -> !asked.at().isBefore(oldest))
            .filter(asked -> form.map(filled -> !asked.at().isBefore(filled.at())).orElse(true))
            .isPresent();
    return new Outcome.Suicidality(
        byForm || byScreener, reported, screened.map(asked -> triage.level(asked.screen())));
  }

  /// Bladder by sessions, cognition by months.
  private void followUp(
      List<Assessment> known,
      List<Instant> doses,
      List<TieredFinding> findings,
      List<CareTask> tasks,
      Instant asOf) {
    if (doses.isEmpty()) {
      return;
    }
    Instant bladder =
        last(known, Assessment.BladderChecked.class).orElse(doses.getFirst().minusMillis(1));
    long since = doses.stream().filter(dose -> dose.isAfter(bladder)).count();
    if (since >= evidence.value("outcome.bladder", "{session}")) {
      task("outcome.bladder.due", findings, tasks, asOf, asOf);
    }
    Optional<Instant> tested = last(known, Assessment.CognitionChecked.class);
    double months =
        evidence.value(
            tested.filter(at -> at.isAfter(doses.getFirst())).isPresent()
                ? "outcome.cognition.next"
                : "outcome.cognition.first",
            "mo");
    Instant from = tested.filter(at -> at.isAfter(doses.getFirst())).orElse(doses.getFirst());
    Instant due = ZonedDateTime.ofInstant(from, site.zone()).plusMonths((long) months).toInstant();
    if (!due.isAfter(asOf)) {
      task("outcome.cognition.due", findings, tasks, asOf, due);
    }
  }

  private static Optional<Instant> last(List<Assessment> known, Class<? extends Assessment> kind) {
    return known.stream()
        .filter(kind::isInstance)
        .map(Assessment::at)
        .reduce((earlier, later) -> later);
  }

  private void task(
      String rule, List<TieredFinding> findings, List<CareTask> tasks, Instant asOf, Instant due) {
    Table.Line row = row(rule);
    findings.add(finding(rule, asOf, "follow-up", "due", Tier.WATCH));
    tasks.add(new CareTask(row.text("rule"), row.text("then"), row.text("who"), due));
  }

  private void add(
      String rule,
      Score score,
      Tier tier,
      List<TieredFinding> findings,
      List<CareTask> tasks,
      Instant asOf) {
    Table.Line row = row(rule);
    findings.add(
        finding(
            rule,
            score.at(),
            score.instrument().shown(),
            score.band().isEmpty() ? "item 9 above 0" : "total " + score.total(),
            tier));
    tasks.add(new CareTask(row.text("rule"), row.text("then"), row.text("who"), asOf));
  }

  private TieredFinding finding(String rule, Instant at, String fact, String value, Tier tier) {
    Table.Line row = row(rule);
    return new TieredFinding(
        tier,
        at,
        Optional.empty(),
        row.text("then"),
        RowFinding.of(
            row,
            row.text("rule"),
            fact,
            value,
            "",
            row.text("statement"),
            Severity.CAUTION,
            Scope.COURSE,
            false));
  }

  private Table.Line row(String id) {
    return evidence.table("protocol/outcome-rule").lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }
}
